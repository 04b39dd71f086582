import { useLanguage } from '../../../language/language.tsx'
import { type Cell, cellText } from './cell-text.ts'
import { columnKind } from './column-kind.ts'
import type { Column } from './column-widths.ts'
import style from './plain-table.module.css'

interface Props {
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

/** A result as a table of the page, for whoever reads it with other means. */
export function PlainTable({ caption, columns, rows }: Props) {
  const { language } = useLanguage()
  const heads = columns.map(({ name, type }, index) => ({ name, index, kind: columnKind(type) }))
  const lines = rows.map((cells, index) => ({ cells, index }))
  return (
    <table className={style.table} lang={language}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heads.map(({ name, index, kind }) => (
            <th key={index} scope="col" data-kind={kind}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.index}>
            {heads.map(({ index, kind }) => {
              const { text, mark } = cellText(line.cells[index] ?? null)
              return (
                <td key={index} data-kind={kind} data-mark={mark}>
                  {text}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
