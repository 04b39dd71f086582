import type { VirtualItem } from '@tanstack/react-virtual'
import { memo } from 'react'
import { type Cell, cellText } from './cell-text.ts'
import type { ColumnKind } from './column-kind.ts'
import style from './grid.module.css'
import { roles } from './roles.ts'

interface Props {
  readonly row: number
  readonly top: number
  readonly cells: readonly Cell[] | undefined
  readonly columns: readonly VirtualItem[]
  readonly kinds: readonly ColumnKind[]
  /** First and last selected column; -1 when none is. */
  readonly left: number
  readonly right: number
  /** The column that has the keyboard; -1 when it is in another row. */
  readonly active: number
}

/** One row: the cells of the columns in sight. */
export const GridRow = memo(function GridRow(props: Props) {
  const { row, cells, columns, active } = props
  return (
    <div className={style.row} style={{ top: props.top }} {...roles.row(row)} tabIndex={-1}>
      {cells === undefined ? (
        <div className={style.waiting} {...roles.cell(0, false)} tabIndex={-1} />
      ) : (
        columns.map(({ index, start, size }) => {
          const { text, mark } = cellText(cells[index] ?? null)
          const selected = index >= props.left && index <= props.right
          return (
            <div
              key={index}
              className={style.cell}
              {...roles.cell(index, selected)}
              tabIndex={index === active ? 0 : -1}
              data-active={index === active || undefined}
              data-kind={props.kinds[index]}
              data-mark={mark}
              style={{ left: start, width: size }}
            >
              {text}
            </div>
          )
        })
      )}
    </div>
  )
})
