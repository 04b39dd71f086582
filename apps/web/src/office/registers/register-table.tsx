import type { ReactNode } from 'react'
import style from './register-table.module.css'

export interface Column<Row> {
  readonly title: string
  readonly cell: (row: Row) => ReactNode
  /** Numbers stand to the right. */
  readonly isNumber?: boolean
  /** Its title is not shown above buttons. */
  readonly isActions?: boolean
}

/** A register as a table; on a narrow screen every row is a card of its own. */
export function RegisterTable<Row>({
  label,
  columns,
  rows,
  keyOf,
  isStale = false,
}: {
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  readonly isStale?: boolean
}) {
  return (
    <div className={style.frame} data-stale={isStale || undefined}>
      <table className={style.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ title, isNumber, isActions }) => (
              <th
                key={title}
                scope="col"
                data-number={isNumber || undefined}
                data-actions={isActions || undefined}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ title, cell, isNumber, isActions }) => (
                <td
                  key={title}
                  data-title={title}
                  data-number={isNumber || undefined}
                  data-actions={isActions || undefined}
                >
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
