import { useCallback, useMemo, useState } from 'react'
import type { Cell } from './cell-text.ts'
import { type Column, columnWidths, withinWidths } from './column-widths.ts'
import type { RowPages } from './row-pages.ts'

/** Widths by the first rows, until somebody drags an edge. */
export function useColumnWidths(columns: readonly Column[], pages: RowPages) {
  const [dragged, setDragged] = useState<ReadonlyMap<number, number>>(new Map())
  const isKnown = pages.firstRows.length > 0
  const own = useMemo(
    () => columnWidths(columns, isKnown ? pages.firstRows : none),
    [columns, pages, isKnown],
  )
  const widths = useMemo(
    () => own.map((width, column) => dragged.get(column) ?? width),
    [own, dragged],
  )
  const widen = useCallback(
    (column: number, width: number) =>
      setDragged((before) => new Map(before).set(column, withinWidths(width))),
    [],
  )
  return { widths, widen }
}

const none: readonly (readonly Cell[])[] = []
