import { IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useSay } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import style from './draft-tabs.module.css'
import type { DraftTabs, Tab } from './use-drafts.ts'

const texts = {
  close: { th: 'ปิด เก็บไว้ 30 วัน', en: 'Close; kept for 30 days' },
  title: { th: 'ชื่อร่าง', en: 'Title of the draft' },
  hint: { th: '{title} · ดับเบิลคลิกเพื่อเปลี่ยนชื่อ', en: '{title} · double-click to rename' },
  unsaved: { th: 'ยังไม่บันทึก', en: 'not saved yet' },
} as const satisfies Texts

interface DraftTabProps {
  readonly tab: Tab
  readonly isActive: boolean
  readonly isRenaming: boolean
  readonly onRename: (id: string | null) => void
  readonly tabs: DraftTabs
}

/** A tab: click selects, double click or F2 renames, the middle button and Delete close. */
export function DraftTab({ tab, isActive, isRenaming, onRename, tabs }: DraftTabProps) {
  const say = useSay(texts)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isActive) place.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [isActive])
  return (
    <div ref={place} className={style.tab} data-active={isActive} role="presentation">
      {isRenaming ? (
        <TitleField tab={tab} tabs={tabs} onDone={() => onRename(null)} />
      ) : (
        <button
          type="button"
          role="tab"
          className={style.name}
          aria-selected={isActive}
          aria-keyshortcuts="Delete F2"
          tabIndex={isActive ? 0 : -1}
          data-tab={tab.id}
          title={say('hint', { title: tab.title })}
          onClick={() => tabs.select(tab.id)}
          onDoubleClick={() => onRename(tab.id)}
          onAuxClick={(event) => event.button === 1 && tabs.close(tab.id)}
        >
          {tab.isUnsaved && <span className={style.dot} role="img" aria-label={say('unsaved')} />}
          <span className={style.words}>{tab.title}</span>
        </button>
      )}
      <button
        type="button"
        className={style.close}
        tabIndex={-1}
        aria-hidden="true"
        title={say('close')}
        onClick={() => tabs.close(tab.id)}
      >
        <IconX size={14} />
      </button>
    </div>
  )
}

interface TitleFieldProps {
  readonly tab: Tab
  readonly tabs: DraftTabs
  readonly onDone: () => void
}

/** Enter or leaving keeps the title; Escape does not; an empty one lets the text name the tab again. */
function TitleField({ tab, tabs, onDone }: TitleFieldProps) {
  const say = useSay(texts)
  const field = useRef<HTMLInputElement>(null)
  const given = useRef(false)
  useEffect(() => field.current?.select(), [])
  const end = (title: string | undefined) => {
    if (given.current) return
    given.current = true
    if (title !== undefined && title.trim() !== (tab.isNamed ? tab.title : '')) {
      if (tab.isNamed || title.trim() !== tab.title) tabs.rename(tab.id, title)
    }
    onDone()
  }
  return (
    <input
      ref={field}
      className={style.title}
      aria-label={say('title')}
      defaultValue={tab.title}
      maxLength={120}
      onBlur={({ currentTarget }) => end(currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') end(event.currentTarget.value)
        if (event.key === 'Escape') end(undefined)
      }}
    />
  )
}
