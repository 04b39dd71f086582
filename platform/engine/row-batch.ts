import { Buffer } from 'node:buffer'
import type { ResultValue } from './result.ts'

const lineFeed = 10

/**
 * Some rows of a result, one JSON array a line, every line ended by `\n`.
 *
 * The lines are what the spool keeps and what a page shows, so rows cross the parent as bytes and are read only where
 * somebody looks at them.
 */
export class RowBatch implements Iterable<readonly ResultValue[]> {
  readonly count: number
  readonly lines: Buffer

  constructor(lines: Uint8Array, count: number) {
    this.lines = Buffer.from(lines.buffer, lines.byteOffset, lines.byteLength)
    this.count = count
  }

  static of(rows: readonly (readonly ResultValue[])[]): RowBatch {
    const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('')
    return new RowBatch(Buffer.from(text), rows.length)
  }

  *[Symbol.iterator](): Iterator<readonly ResultValue[]> {
    for (let start = 0; start < this.lines.length; ) {
      const end = this.lines.indexOf(lineFeed, start)
      yield JSON.parse(this.lines.toString('utf8', start, end))
      start = end + 1
    }
  }
}
