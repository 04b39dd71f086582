import { type RefObject, useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { type DeskPlace, placeOfKey } from './place-key.ts'

interface Desk {
  /** Has the catalogue and the results somewhere in it. */
  readonly desk: RefObject<HTMLElement | null>
  readonly openCatalog: () => void
  readonly focusEditor: () => void
}

/** Alt+1, Alt+2 and Alt+3 put the keyboard into the catalogue, the editor and the results. */
export function usePlaceKeys(given: Desk): void {
  const latest = useRef(given)
  latest.current = given
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const place = placeOfKey(event)
      if (place === undefined || isInDialog(event.target)) return
      event.preventDefault()
      goTo(place, latest.current)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

/** What a dialog asks is answered first. */
function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[aria-modal=true]') !== null
}

function goTo(place: DeskPlace, { desk, openCatalog, focusEditor }: Desk): void {
  if (place === 'catalog') flushSync(openCatalog)
  if (place === 'editor') focusEditor()
  else focusFirst(desk.current, wanted[place])
}

/** The best first; the others while that is not there, as with nothing found, or cannot be seen. */
const wanted = {
  catalog: ['[role=tree]', 'input', 'button'].map((what) => `[data-desk=catalog] ${what}`),
  results: ['[role=grid] [data-active]', '[role=grid]', ''].map(
    (what) => `[data-desk=results] ${what}`,
  ),
} as const

function focusFirst(desk: HTMLElement | null, selectors: readonly string[]): void {
  for (const selector of selectors) {
    const element = desk?.querySelector<HTMLElement>(selector)
    element?.focus()
    if (element != null && document.activeElement === element) return
  }
}
