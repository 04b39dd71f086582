/** Rows of comma-separated text as RFC 4180 has it; cells may be quoted, empty lines are left out. */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quotedCell, plainCell = '', end = ''] of text.matchAll(cell)) {
    row.push(quotedCell === undefined ? plainCell : quotedCell.replaceAll('""', '"'))
    if (end === ',') continue
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
    if (end === '') break
  }
  return rows
}

/** A quoted or a plain cell, and what ends it: a comma, the end of the line, or the end of the text. */
const cell = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|\r|$)/g
