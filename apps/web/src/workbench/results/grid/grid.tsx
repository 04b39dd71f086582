import { useSay } from '../../../language/language.tsx'
import type { Result } from '../result.ts'
import { CellDetail } from './cell-detail.tsx'
import style from './grid.module.css'
import { GridFoot } from './grid-foot.tsx'
import { GridHead } from './grid-head.tsx'
import { GridRows } from './grid-rows.tsx'
import { gridTexts } from './grid-texts.ts'
import { roles } from './roles.ts'
import { mostCopied, type Place } from './selection.ts'
import { type GridParts, useGrid } from './use-grid.ts'

interface Props {
  readonly result: Result
  readonly onPlain: () => void
}

/** The rows of a result, however many: only what is in sight is drawn and fetched. One grid for one result. */
export function Grid({ result, onPlain }: Props) {
  const say = useSay(gridTexts)
  const parts = useGrid(result)
  const { view, pages, copying, open } = parts
  const { selection, range, isTouched } = parts.selected
  const { active, whole } = selection
  const { rows, columns } = result
  const label = say('grid', { rows, columns: columns.length })
  const cutAll = whole === 'all' && rows > mostCopied
  const wholeColumns = whole === 'columns' || whole === 'all'
  return (
    <div className={style.grid}>
      <div
        ref={parts.scroller}
        className={style.scroller}
        {...roles.grid(label, rows, columns.length)}
        tabIndex={isInSight(active, view) ? -1 : 0}
        {...parts.hands}
      >
        <GridHead
          columns={columns}
          kinds={parts.kinds}
          shown={view.columns}
          numberWidth={parts.numberWidth}
          totalWidth={view.width}
          active={active.row < 0 ? active.column : -1}
          left={wholeColumns ? range.left : -1}
          right={wholeColumns ? range.right : -1}
          onWidth={parts.widen}
        />
        <GridRows parts={parts} />
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
          onClose={parts.closeCell}
        />
      )}
    </div>
  )
}

function isInSight({ row, column }: Place, { rows, columns }: GridParts['view']): boolean {
  const rowSeen = row < 0 || rows.some(({ index }) => index === row)
  return rowSeen && columns.some(({ index }) => index === column)
}
