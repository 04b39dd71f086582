import { type MouseEvent, useMemo, useRef, useState } from 'react'
import type { Result } from '../result.ts'
import { columnKind } from './column-kind.ts'
import { gridKeys } from './grid-keys.ts'
import { numberWidth as widthOfNumbers } from './measures.ts'
import { rangeOf } from './selection.ts'
import { useColumnWidths } from './use-column-widths.ts'
import { useCopying } from './use-copying.ts'
import { useGridFocus } from './use-grid-focus.ts'
import { useGridPointer } from './use-grid-pointer.ts'
import { useOpenCell } from './use-open-cell.ts'
import { useRowPages } from './use-row-pages.ts'
import { useSelection } from './use-selection.ts'
import { useVirtualGrid } from './use-virtual-grid.ts'
import { useWantedRows } from './use-wanted-rows.ts'

/** What the grid of a result shows, and what hands and keys do to it. */
export function useGrid({ id, rows, columns }: Result) {
  const scroller = useRef<HTMLDivElement>(null)
  const layer = useRef<HTMLDivElement>(null)
  const pages = useRowPages({ id, rows, columns })
  const [kinds] = useState(() => columns.map((column) => columnKind(column.type)))
  const { widths, widen } = useColumnWidths(columns, pages)
  const numberWidth = widthOfNumbers(rows)
  const view = useVirtualGrid({ scroller, layer, rows, widths, numberWidth })
  const { selection, select, selectAll, isTouched } = useSelection()
  const { page } = view
  const shape = useMemo(() => ({ rows, columns: columns.length, page }), [rows, columns, page])
  const range = useMemo(() => rangeOf(selection, shape), [selection, shape])
  const copying = useCopying({ range, columns, pages })
  useWantedRows(pages, view.rows, range)
  const { open, openCell, closeCell } = useOpenCell(scroller)
  const hands = {
    ...useGridFocus(scroller),
    onPointerDown: useGridPointer({ scroller, placeAt: view.placeAt, select }),
    onDoubleClick: ({ target, clientX, clientY }: MouseEvent) => {
      const onCell = target instanceof Element && target.closest('[role=gridcell]') !== null
      if (onCell) openCell(view.placeAt(clientX, clientY))
    },
    onKeyDown: gridKeys({
      selection,
      shape,
      select,
      reveal: view.reveal,
      onWiden: (column, by) => widen(column, (widths[column] ?? 0) + by),
      onOpen: openCell,
      onCopy: copying.copy,
      onAll: selectAll,
    }),
  }
  const selected = { selection, range, isTouched }
  return {
    scroller,
    layer,
    pages,
    kinds,
    numberWidth,
    view,
    widen,
    selected,
    copying,
    hands,
    open,
    closeCell,
  }
}

export type GridParts = ReturnType<typeof useGrid>
