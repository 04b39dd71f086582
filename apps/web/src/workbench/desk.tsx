import { VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useCallback, useRef, useState } from 'react'
import { useSay } from '../language/language.tsx'
import { catalogQuery } from './catalog/catalog-query.ts'
import style from './desk.module.css'
import { EditorSkeleton } from './desk-skeleton.tsx'
import { DraftTabBar } from './drafts/draft-tabs.tsx'
import { useDrafts } from './drafts/use-drafts.ts'
import { Results } from './results/results.tsx'
import { useRun } from './results/use-run.ts'
import { usePlaceKeys } from './shortcuts/use-place-keys.ts'
import { type PanelName, SidePanel } from './side-panel.tsx'
import { Splitter, useSplit } from './splitter.tsx'
import { texts } from './texts.ts'
import { Toolbar } from './toolbar.tsx'
import { useStatement } from './use-statement.ts'

const Editor = lazy(() =>
  import('./editor/editor.tsx').then((module) => ({ default: module.Editor })),
)

/** On a narrow screen the panel would hide the editor. */
function firstPanel(): PanelName | null {
  return matchMedia('(width < 900px)').matches ? null : 'catalog'
}

/** Room for a statement of a dozen lines, and more for what comes of it. */
function firstEditorHeight(): number {
  return Math.round(Math.min(320, window.innerHeight * 0.34))
}

/** Catalogue and history at the side, drafts and editor above, results below. */
export function Desk() {
  const say = useSay(texts)
  const catalog = useQuery(catalogQuery)
  const drafts = useDrafts()
  const desk = useRun()
  const statement = useStatement({ draft: drafts.active, desk })
  const height = useSplit('hippo-editor-height', {
    from: firstEditorHeight(),
    least: 120,
    most: 900,
  })
  const [open, setOpen] = useState<PanelName | null>(firstPanel)
  const inNewDraft = useCallback((sql: string) => drafts.open(sql), [drafts.open])
  const { active } = drafts
  const place = useRef<HTMLDivElement>(null)
  usePlaceKeys({
    desk: place,
    openCatalog: () => setOpen('catalog'),
    focusEditor: statement.focus,
  })
  return (
    <div ref={place} className={style.desk}>
      <VisuallyHidden component="h1">{say('title')}</VisuallyHidden>
      <SidePanel
        open={open}
        onToggle={setOpen}
        catalog={catalog}
        onInsert={statement.insert}
        onPreview={inNewDraft}
        onOpen={inNewDraft}
        onShow={desk.show}
      />
      <div className={style.work}>
        <DraftTabBar tabs={drafts} />
        <Toolbar statement={statement.current} desk={desk} onRun={statement.run} />
        <div className={style.editor} style={{ height: height.size }}>
          <Suspense fallback={<EditorSkeleton />}>
            {active === undefined ? (
              <EditorSkeleton />
            ) : (
              <Editor
                ref={statement.editor}
                documentId={active.id}
                text={active.text}
                catalog={catalog.data}
                mark={statement.mark}
                onChange={drafts.change}
                onStatement={statement.setCurrent}
                onRun={statement.run}
                onRunAll={statement.runAll}
                onStop={desk.stop}
                onSave={drafts.save}
              />
            )}
          </Suspense>
        </div>
        <Splitter split={height} label={say('editorSize')} direction="down" />
        <div className={style.results}>
          <Results desk={desk} onGoTo={statement.goTo} />
        </div>
      </div>
    </div>
  )
}
