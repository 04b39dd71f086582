import { UnstyledButton } from '@mantine/core'
import { IconDatabase, IconHistory } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import { useSay } from '../language/language.tsx'
import { CatalogPanel } from './catalog/catalog-panel.tsx'
import { CatalogTrouble } from './catalog-trouble.tsx'
import type { Catalog } from './catalog-types.ts'
import { HistoryPanel } from './history/history-panel.tsx'
import type { Run } from './run-types.ts'
import style from './side-panel.module.css'
import { Splitter, useSplit } from './splitter.tsx'
import { texts } from './texts.ts'

export type PanelName = 'catalog' | 'history'

const panels = [
  { name: 'catalog', Icon: IconDatabase },
  { name: 'history', Icon: IconHistory },
] as const

interface SidePanelProps {
  readonly open: PanelName | null
  readonly onToggle: (open: PanelName | null) => void
  readonly catalog: UseQueryResult<Catalog>
  readonly onInsert: (text: string) => void
  readonly onPreview: (sql: string) => void
  readonly onOpen: (sql: string) => void
  readonly onShow: (run: Run) => void
}

/** The rail, and the panel that it opens; pressed again it closes. */
export function SidePanel(props: SidePanelProps) {
  const { open, onToggle } = props
  const say = useSay(texts)
  const width = useSplit('hippo-panel-width', { from: 320, least: 240, most: 560 })
  return (
    <>
      <nav className={style.rail} aria-label={say('panels')}>
        {panels.map(({ name, Icon }) => (
          <UnstyledButton
            key={name}
            className={style.tab}
            aria-pressed={open === name}
            onClick={() => onToggle(open === name ? null : name)}
          >
            <Icon size={20} stroke={1.6} aria-hidden="true" />
            <span>{say(name)}</span>
          </UnstyledButton>
        ))}
      </nav>
      {open !== null && (
        <>
          <aside
            className={style.panel}
            style={{ width: width.size }}
            aria-label={say(open)}
            data-desk={open}
          >
            <Panel {...props} />
          </aside>
          <Splitter split={width} label={say('panelSize')} direction="right" />
        </>
      )}
    </>
  )
}

function Panel({ open, catalog, onInsert, onPreview, onOpen, onShow }: SidePanelProps) {
  if (open === 'history') return <HistoryPanel onOpen={onOpen} onShow={onShow} />
  return catalog.data === undefined ? (
    <CatalogTrouble catalog={catalog} />
  ) : (
    <CatalogPanel catalog={catalog.data} onInsert={onInsert} onPreview={onPreview} />
  )
}
