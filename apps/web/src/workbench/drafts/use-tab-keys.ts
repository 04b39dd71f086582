import { type KeyboardEvent, useCallback, useRef, useState } from 'react'
import type { DraftTabs } from './use-drafts.ts'

/** The keys of a list of tabs: arrows, Home, End, Delete closes, F2 renames. */
export function useTabKeys(tabs: DraftTabs) {
  const list = useRef<HTMLDivElement>(null)
  const [renaming, setRenaming] = useState<string | null>(null)
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const id = tabs.active?.id
      if (id === undefined) return
      const next = neighbourOf(tabs, id, event.key)
      if (next !== undefined) {
        tabs.select(next)
        focusTab(list.current, next)
      } else if (event.key === 'Delete') {
        tabs.close(id)
        requestAnimationFrame(() => focusTab(list.current))
      } else if (event.key === 'F2') setRenaming(id)
      else return
      event.preventDefault()
    },
    [tabs],
  )
  return { list, onKeyDown, renaming, setRenaming }
}

function neighbourOf({ tabs }: DraftTabs, id: string, key: string): string | undefined {
  const at = tabs.findIndex((tab) => tab.id === id)
  if (key === 'ArrowRight') return tabs[(at + 1) % tabs.length]?.id
  if (key === 'ArrowLeft') return tabs.at(at - 1)?.id
  if (key === 'Home') return tabs[0]?.id
  return key === 'End' ? tabs.at(-1)?.id : undefined
}

function focusTab(list: HTMLDivElement | null, id?: string): void {
  const which = id === undefined ? '[role="tab"][tabindex="0"]' : `[data-tab="${id}"]`
  list?.querySelector<HTMLElement>(which)?.focus()
}
