import { type Cell, cellText } from '../grid/cell-text.ts'
import { columnKind } from '../grid/column-kind.ts'
import type { Column } from '../grid/column-widths.ts'

/** What is drawn of a result. */
export interface ChartChoice {
  readonly kind: 'bar' | 'line'
  /** Column of the labels; -1 for the row numbers. */
  readonly label: number
  /** Columns of the numbers. */
  readonly numbers: readonly number[]
}

/** More marks than this say nothing; group first. */
export const mostMarks = 5000
/** More bars than this are cut to the largest. */
export const mostBars = 60

type Rows = readonly (readonly Cell[])[]

export interface ChartData {
  readonly labels: readonly string[]
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[]
  /** The cells that are drawn, for the table below: labels first, then the numbers. */
  readonly columns: readonly Column[]
  readonly rows: Rows
  /** How many rows there were before the largest were chosen. */
  readonly of: number
}

/** The first text or date against up to three numbers; a line where the labels are dates. */
export function firstChoice(columns: readonly Column[]): ChartChoice {
  const kinds = columns.map(({ type }) => columnKind(type))
  const text = kinds.findIndex((kind) => kind !== 'number')
  const label = text >= 0 ? text : columns.length > 1 ? 0 : -1
  const numbers = numberColumns(columns).filter((index) => index !== label)
  return { kind: kinds[label] === 'date' ? 'line' : 'bar', label, numbers: numbers.slice(0, 3) }
}

export function numberColumns(columns: readonly Column[]): readonly number[] {
  return columns.flatMap(({ type }, index) => (columnKind(type) === 'number' ? [index] : []))
}

export function marksOf(rows: number, choice: ChartChoice): number {
  return rows * Math.max(1, choice.numbers.length)
}

/** What to draw; of more than 60 bars the largest, in the order of the result. */
export function chartData(columns: readonly Column[], rows: Rows, choice: ChartChoice): ChartData {
  const numbered = rows.map((cells, row) => ({ cells, row }))
  const kept = choice.kind === 'bar' ? largest(numbered, choice.numbers[0] ?? -1) : numbered
  const labels = kept.map(({ cells, row }) => labelOf(cells, row, choice.label))
  const numbers = choice.numbers.flatMap((index) => {
    const column = columns[index]
    return column === undefined ? [] : [{ index, column }]
  })
  return {
    labels,
    series: numbers.map(({ index, column }) => ({
      name: column.name,
      values: kept.map(({ cells }) => numberOf(cells[index] ?? null)),
    })),
    columns: [
      columns[choice.label] ?? { name: '#', type: 'BIGINT' },
      ...numbers.map(({ column }) => column),
    ],
    rows: kept.map(({ cells, row }) => [
      choice.label < 0 ? row + 1 : (cells[choice.label] ?? null),
      ...numbers.map(({ index }) => cells[index] ?? null),
    ]),
    of: rows.length,
  }
}

interface Numbered {
  readonly cells: readonly Cell[]
  readonly row: number
}

function largest(rows: readonly Numbered[], column: number): readonly Numbered[] {
  if (rows.length <= mostBars) return rows
  const size = ({ cells }: Numbered) => numberOf(cells[column] ?? null) ?? Number.NEGATIVE_INFINITY
  return rows
    .toSorted((one, other) => size(other) - size(one))
    .slice(0, mostBars)
    .toSorted((one, other) => one.row - other.row)
}

function labelOf(cells: readonly Cell[], row: number, column: number): string {
  return column < 0 ? String(row + 1) : cellText(cells[column] ?? null).text
}

/** Exact text becomes the nearest number; only for drawing. */
function numberOf(cell: Cell): number | null {
  if (cell === null || cell === '') return null
  const number = Number(cell)
  return Number.isFinite(number) ? number : null
}

/** Bars lie down when their labels are many or long. */
export function isLying({ labels }: ChartData, kind: ChartChoice['kind']): boolean {
  if (kind === 'line') return false
  return labels.length > 12 || labels.some((label) => label.length > 14)
}
