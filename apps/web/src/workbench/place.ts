/** A place in a text; both count from 1, columns in UTF-16 code units, as the server counts. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** The offset of a place, inside the text. */
export function offsetOf(text: string, { line, column }: Place): number {
  let start = 0
  for (let at = 1; at < line; at += 1) {
    const end = text.indexOf('\n', start)
    if (end === -1) break
    start = end + 1
  }
  return Math.min(text.length, start + column - 1)
}
