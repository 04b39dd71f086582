import { type Cell, rawText } from './cell-text.ts'
import { mostCopied, type Range } from './selection.ts'

/** What to copy. */
export interface Copying {
  readonly range: Range
  /** Names of the columns, when they go on top. */
  readonly names: readonly string[] | undefined
  readonly rowAt: (row: number) => readonly Cell[] | undefined
}

/** The selected cells as text with tabs, at most 500 rows; undefined while rows of them are still missing. */
export function copiedCells({ range, names, rowAt }: Copying): string | undefined {
  const lines: string[] = []
  if (names !== undefined) lines.push(line(names, range))
  const bottom = lastCopied(range)
  for (let row = range.top; row <= bottom; row += 1) {
    const cells = rowAt(row)
    if (cells === undefined) return undefined
    lines.push(line(cells, range))
  }
  return lines.join('\n')
}

/** The last row of a selection that is copied. */
export function lastCopied(range: Range): number {
  return Math.min(range.bottom, range.top + mostCopied - 1)
}

function line(cells: readonly Cell[], { left, right }: Range): string {
  return cells
    .slice(left, right + 1)
    .map((cell) => quoted(rawText(cell)))
    .join('\t')
}

/** Only what would break the table is put in quotes. */
function quoted(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
