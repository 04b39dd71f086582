import { type Engine, RowCollector } from '#platform/engine'

const nothing = {
  province: '00',
  dataVersion: 0,
  attachments: [],
  tables: [],
  withheld: new Map<string, never>(),
}

/** Whether a capsule of this engine, without any data, starts, locks itself and answers. */
export async function answersOf(engine: Engine): Promise<boolean> {
  const session = await engine.open(nothing)
  try {
    const answer = new RowCollector()
    await session.run({
      sql: 'SELECT 42 AS n',
      limits: { maxRows: 10, maxBytes: 10_000, wallMs: 10_000 },
      sink: answer,
      signal: new AbortController().signal,
    })
    return answer.rows[0]?.[0] === 42
  } finally {
    await session.close()
  }
}
