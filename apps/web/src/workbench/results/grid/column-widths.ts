import type { Run } from '../../run-types.ts'
import { type Cell, cellText } from './cell-text.ts'

export type Column = NonNullable<Run['columns']>[number]

export const narrowest = 64
export const widest = 420
const padding = 28

/** Widths from the names and types, and from the first rows as far as they are known. */
export function columnWidths(
  columns: readonly Column[],
  firstRows: readonly (readonly Cell[])[],
): readonly number[] {
  return columns.map((column, index) => {
    let width = Math.max(breadth(column.name) * 1.06, column.type.length * 6.8)
    for (const row of firstRows.slice(0, 100)) {
      width = Math.max(width, breadth(cellText(row[index] ?? null).text))
    }
    return withinWidths(Math.ceil(width) + padding)
  })
}

/** A width as far as widths go. */
export function withinWidths(width: number): number {
  return Math.round(Math.min(widest, Math.max(narrowest, width)))
}

/** About how wide a text is; Thai vowels above and below, and tone marks, take no place. */
function breadth(text: string): number {
  let width = 0
  for (const letter of text.slice(0, 80)) width += letterBreadth(letter)
  return width
}

function letterBreadth(letter: string): number {
  if (/\p{Mn}/u.test(letter)) return 0
  if (/[\p{Lu}_]/u.test(letter)) return 8.8
  if (/[ilj.,;:'|! ]/.test(letter)) return 4.5
  return 7.9
}
