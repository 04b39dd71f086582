import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { TreeRow } from './tree-rows.ts'

/** The line whose card is shown, and where it stands. */
export interface Hovered {
  readonly row: TreeRow
  readonly box: DOMRect
}

export interface Hover {
  readonly shown: Hovered | undefined
  /** Show the card of a line, in a moment. */
  readonly wait: (row: TreeRow, find: () => HTMLElement | null) => void
  /** Hide it in a moment, unless the pointer goes on into the card. */
  readonly leave: () => void
  readonly keep: () => void
  readonly hide: () => void
}

const showMs = 400
const hideMs = 120

/** A card that comes when the pointer, or the keyboard, rests on a line. */
export function useHover(): Hover {
  const [shown, setShown] = useState<Hovered>()
  const timer = useRef<number>(undefined)
  const later = useCallback((work: () => void, ms: number) => {
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(work, ms)
  }, [])
  useEffect(() => () => window.clearTimeout(timer.current), [])
  return useMemo(
    () => ({
      shown,
      wait: (row, find) =>
        later(() => {
          const box = find()?.getBoundingClientRect()
          setShown(box === undefined || row.kind === 'group' ? undefined : { row, box })
        }, showMs),
      leave: () => later(() => setShown(undefined), hideMs),
      keep: () => window.clearTimeout(timer.current),
      hide: () => {
        window.clearTimeout(timer.current)
        setShown(undefined)
      },
    }),
    [shown, later],
  )
}
