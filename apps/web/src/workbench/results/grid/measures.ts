/** Height of a row. */
export const rowHeight = 28
/** Height of the header: name, and type below it. */
export const headHeight = 44

/** Width of the row numbers. */
export function numberWidth(rows: number): number {
  return 28 + String(rows.toLocaleString('en-US')).length * 7.5
}
