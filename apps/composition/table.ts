import type { ResultColumn, ResultValue } from '#platform/engine'

const numeric = /^(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT|U[A-Z]+INT|FLOAT|DOUBLE|DECIMAL)/

/** Whether a column's values stand at the right of their cells. */
export function isNumeric(column: ResultColumn): boolean {
  return numeric.test(column.type)
}

/**
 * Cells a text takes on a terminal: Thai vowels and tone marks above and below stand on their letter and take none.
 */
export function displayWidth(text: string): number {
  return [...text.replaceAll(/\p{Mn}|\p{Cf}/gu, '')].length
}

/** A table as text: header, rule, rows; numbers at the right, NULL visible, line breaks shown. */
export function tableText(
  columns: readonly ResultColumn[],
  rows: readonly (readonly ResultValue[])[],
): string {
  const cells = rows.map((row) => row.map(cellText))
  const widths = columns.map((column, index) =>
    Math.max(displayWidth(column.name), ...cells.map((row) => displayWidth(row[index] ?? ''))),
  )
  const line = (texts: readonly string[]) =>
    texts
      .map((text, index) => {
        const column = columns[index]
        const pad = ' '.repeat(Math.max(0, (widths[index] ?? 0) - displayWidth(text)))
        return column !== undefined && isNumeric(column) ? pad + text : text + pad
      })
      .join('  ')
      .trimEnd()
  const header = line(columns.map((column) => column.name))
  const rule = widths.map((width) => '─'.repeat(width)).join('──')
  return `${[header, rule, ...cells.map(line)].join('\n')}\n`
}

function cellText(value: ResultValue): string {
  if (value === null) return 'NULL'
  return String(value).replaceAll('\n', '⏎').replaceAll('\r', '').replaceAll('\t', ' ')
}
