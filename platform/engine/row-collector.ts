import type { ResultSink } from './engine.ts'
import type { ResultColumn, ResultValue } from './result.ts'
import type { RowBatch } from './row-batch.ts'

/** A sink that keeps a small result in memory. */
export class RowCollector implements ResultSink {
  columns: readonly ResultColumn[] = []
  readonly rows: (readonly ResultValue[])[] = []

  async begin(columns: readonly ResultColumn[]): Promise<void> {
    this.columns = columns
  }

  async write(batch: RowBatch): Promise<void> {
    for (const row of batch) this.rows.push(row)
  }
}
