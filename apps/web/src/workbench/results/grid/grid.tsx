import { type MouseEvent, useRef, useState } from 'react'
import { useSay } from '../../../language/language.tsx'
import type { Result } from '../result.ts'
import { CellDetail, type OpenCell } from './cell-detail.tsx'
import { columnKind } from './column-kind.ts'
import style from './grid.module.css'
import { GridFoot } from './grid-foot.tsx'
import { GridGutter } from './grid-gutter.tsx'
import { GridHead } from './grid-head.tsx'
import { gridKeys } from './grid-keys.ts'
import { GridRow } from './grid-row.tsx'
import { gridTexts } from './grid-texts.ts'
import { numberWidth as widthOfNumbers } from './measures.ts'
import { roles } from './roles.ts'
import { mostCopied, type Place, type Range, rangeOf } from './selection.ts'
import { useColumnWidths } from './use-column-widths.ts'
import { useCopying } from './use-copying.ts'
import { useGridFocus } from './use-grid-focus.ts'
import { useGridPointer } from './use-grid-pointer.ts'
import { useRowPages } from './use-row-pages.ts'
import { useSelection } from './use-selection.ts'
import { useVirtualGrid } from './use-virtual-grid.ts'
import { useWantedRows } from './use-wanted-rows.ts'

/** The rows of a result, however many: only what is in sight is drawn and fetched. One grid for one result. */
export function Grid({
  result,
  onPlain,
}: {
  readonly result: Result
  readonly onPlain: () => void
}) {
  const say = useSay(gridTexts)
  const scroller = useRef<HTMLDivElement>(null)
  const layer = useRef<HTMLDivElement>(null)
  const { rows, columns } = result
  const pages = useRowPages(result)
  const [kinds] = useState(() => columns.map((column) => columnKind(column.type)))
  const { widths, widen } = useColumnWidths(columns, pages)
  const numberWidth = widthOfNumbers(rows)
  const view = useVirtualGrid({ scroller, layer, rows, widths, numberWidth })
  const { selection, select, selectAll, isTouched } = useSelection()
  const shape = { rows, columns: columns.length, page: view.page }
  const range = rangeOf(selection, shape)
  const [open, setOpen] = useState<OpenCell>()
  const copying = useCopying({ range, columns, pages })
  useWantedRows(pages, view.rows, range)
  const onPointerDown = useGridPointer({ scroller, placeAt: view.placeAt, select })
  const focus = useGridFocus(scroller)
  const openCell = (place: Place) => setOpen(cellAt(scroller.current, place))
  const closeCell = () => {
    setOpen(undefined)
    scroller.current?.querySelector<HTMLElement>('[data-active]')?.focus({ preventScroll: true })
  }
  const onKeyDown = gridKeys({
    selection,
    shape,
    select,
    reveal: view.reveal,
    onWiden: (column, by) => widen(column, (widths[column] ?? 0) + by),
    onOpen: openCell,
    onCopy: copying.copy,
    onAll: selectAll,
  })
  const hands = {
    ...focus,
    onKeyDown,
    onPointerDown,
    onDoubleClick: (event: MouseEvent) => openCell(view.placeAt(event.clientX, event.clientY)),
  }
  const cutAll = selection.whole === 'all' && rows > mostCopied
  const headRange = selection.whole === 'columns' || selection.whole === 'all' ? range : nothing
  const { active } = selection
  const label = say('grid', { rows, columns: columns.length })
  return (
    <div className={style.grid}>
      <div
        ref={scroller}
        className={style.scroller}
        {...roles.grid(label, rows, columns.length)}
        tabIndex={isInSight(active, view) ? -1 : 0}
        {...hands}
      >
        <GridHead
          columns={columns}
          kinds={kinds}
          shown={view.columns}
          numberWidth={numberWidth}
          totalWidth={view.width}
          active={active.row < 0 ? active.column : -1}
          left={headRange.left}
          right={headRange.right}
          onWidth={widen}
        />
        <div
          className={style.body}
          style={{ height: view.height, width: view.width }}
          {...roles.rows}
        >
          <div ref={layer}>
            <GridGutter rows={view.rows} base={view.base} pool={view.pool} width={numberWidth} />
            {view.rows.map(({ index, start }) => {
              const selected = index >= range.top && index <= range.bottom
              return (
                <GridRow
                  key={index % view.pool}
                  row={index}
                  top={start - view.base}
                  cells={pages.rowAt(index)}
                  columns={view.columns}
                  kinds={kinds}
                  left={selected && isTouched ? range.left : -1}
                  right={selected && isTouched ? range.right : -1}
                  active={index === active.row ? active.column : -1}
                />
              )
            })}
          </div>
        </div>
      </div>
      <GridFoot
        range={isTouched ? range : undefined}
        rows={rows}
        inHead={active.row < 0}
        message={copying.message || (cutAll ? say('selectedFirst', { most: mostCopied }) : '')}
        problem={pages.problem}
        onCopy={copying.copy}
        onPlain={onPlain}
      />
      {open !== undefined && (
        <CellDetail
          cell={open}
          column={columns[open.place.column]}
          value={pages.rowAt(open.place.row)?.[open.place.column]}
          onClose={closeCell}
        />
      )}
    </div>
  )
}

const nothing: Range = { top: -1, bottom: -1, left: -1, right: -1 }

type View = ReturnType<typeof useVirtualGrid>

function isInSight({ row, column }: Place, { rows, columns }: View): boolean {
  const rowSeen = row < 0 || rows.some(({ index }) => index === row)
  return rowSeen && columns.some(({ index }) => index === column)
}

function cellAt(grid: HTMLElement | null, place: Place): OpenCell | undefined {
  const cell = grid?.querySelector(
    `[aria-rowindex="${place.row + 2}"] [aria-colindex="${place.column + 1}"]`,
  )
  return cell ? { place, box: cell.getBoundingClientRect() } : undefined
}
