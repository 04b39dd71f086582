import { RowCollector } from '#platform/engine'
import { createCapsuleEngine } from '#platform/engine-duckdb'

/** Whether a capsule without any data starts, locks itself and answers. */
export async function tryCapsule(): Promise<boolean> {
  const engine = createCapsuleEngine({ spareWorkers: 0 })
  try {
    const session = await engine.open({
      province: '00',
      dataVersion: 0,
      attachments: [],
      tables: [],
      withheld: new Map(),
    })
    const answer = new RowCollector()
    const limits = { maxRows: 10, maxBytes: 10_000, wallMs: 10_000 }
    const { signal } = new AbortController()
    await session.run({ sql: 'SELECT 42 AS n', limits, sink: answer, signal })
    await session.close()
    return answer.rows[0]?.[0] === 42
  } finally {
    await engine.close()
  }
}
