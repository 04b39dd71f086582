import type { Run } from '../../run-types.ts'
import { type Cell, cellText } from './cell-text.ts'

export type Column = NonNullable<Run['columns']>[number]

export const narrowest = 64
export const widest = 420
const character = 7.6
const padding = 26

/** Widths from the names and types, and from the first rows as far as they are known. */
export function columnWidths(
  columns: readonly Column[],
  firstRows: readonly (readonly Cell[])[],
): readonly number[] {
  return columns.map((column, index) => {
    let letters = Math.max(breadth(column.name) * 1.06, breadth(column.type) * 0.84)
    for (const row of firstRows.slice(0, 100)) {
      letters = Math.max(letters, breadth(cellText(row[index] ?? null).text))
    }
    return withinWidths(Math.ceil(letters * character) + padding)
  })
}

/** A width as far as widths go. */
export function withinWidths(width: number): number {
  return Math.round(Math.min(widest, Math.max(narrowest, width)))
}

/** Places on the line: Thai vowels above and below, and tone marks, take none. */
function breadth(text: string): number {
  let places = 0
  for (const letter of text) if (!/\p{Mn}/u.test(letter)) places += 1
  return places
}
