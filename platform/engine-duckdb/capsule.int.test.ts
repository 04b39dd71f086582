import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Outcome } from '#domain/outcome'
import { type EngineSession, RowCollector, type RunEnd } from '#platform/engine'
import { type CapsuleEngine, createCapsuleEngine } from './mod.ts'
import { type FixtureProvince, makeFixtureProvince } from './testing/fixture-province.ts'
import { isRunning, workersOf } from './testing/worker-processes.ts'

const endless =
  'SELECT count(*) FROM range(3000000) AS a(x), range(3000000) AS b(y) WHERE x * y = 7'

let province: FixtureProvince
let engine: CapsuleEngine
let session: EngineSession

beforeAll(async () => {
  province = await makeFixtureProvince('55')
  engine = createCapsuleEngine({ memoryMegabytes: 256, threads: 2, graceMs: 1000 })
  session = await engine.open(province.scope)
})

afterAll(async () => {
  await engine.close()
  province.remove()
})

interface Answer {
  readonly outcome: Outcome<RunEnd>
  readonly sink: RowCollector
}

interface Terms {
  readonly maxRows?: number
  readonly maxBytes?: number
  readonly wallMs?: number
  readonly signal?: AbortSignal
  readonly through?: EngineSession
}

async function ask(sql: string, terms: Terms = {}): Promise<Answer> {
  const { maxRows = 100_000, maxBytes = 50_000_000, wallMs = 60_000 } = terms
  const sink = new RowCollector()
  const signal = terms.signal ?? new AbortController().signal
  const through = terms.through ?? session
  const outcome = await through.run({
    ...{ sql, sink, signal },
    limits: { maxRows, maxBytes, wallMs },
  })
  return { outcome, sink }
}

async function rowsOf(sql: string): Promise<readonly unknown[]> {
  const { outcome, sink } = await ask(sql)
  expect(outcome).toMatchObject({ ok: true, value: { state: 'done', rows: sink.rows.length } })
  return sink.rows
}

describe('the answers of a capsule', () => {
  it('read a table of one file and a table of two files alike', async () => {
    expect(await rowsOf('SELECT count(*), count(DISTINCT CID) FROM person')).toEqual([
      ['1000', '1000'],
    ])
    expect(
      await rowsOf('SELECT year(DATE_SERV), count(*) FROM Service GROUP BY ALL ORDER BY 1'),
    ).toEqual([
      ['2023', '5000'],
      ['2024', '5000'],
    ])
    expect(await rowsOf('SELECT count(*) FROM epi')).toEqual([['0']])
  })

  it('show only the served columns', async () => {
    const { sink } = await ask('SELECT * FROM person LIMIT 1')
    expect(sink.columns.map(({ name }) => name)).toEqual(['HOSPCODE', 'CID', 'SEX', 'BIRTH'])
  })

  it.each([
    ['9223372036854775807', '9223372036854775807'],
    ['170141183460469231731687303715884105727::HUGEINT', '170141183460469231731687303715884105727'],
    ['12345678901234.5600::DECIMAL(18,4)', '12345678901234.5600'],
    ['42::INTEGER', 42],
    ['0.1::FLOAT', 0.1],
    ["'NaN'::DOUBLE", 'NaN'],
    ['true', true],
    ['NULL', null],
    ['\'ไทย "x"\n\'', 'ไทย "x"\n'],
    ["DATE '2024-02-29'", '2024-02-29'],
    ["TIMESTAMP '2024-02-29 13:00:00.5'", '2024-02-29 13:00:00.5'],
    ["TIMESTAMPTZ '2024-02-29 13:00:00+00'", '2024-02-29 20:00:00+07'],
    ["TIME '13:00:00'", '13:00:00'],
    ['INTERVAL 3 DAY', '3 days'],
    ['[1, NULL, 3]', '[1,null,3]'],
    ["{'a': 1.50::DECIMAL(4,2), 'ข': ['x']}", '{"a":1.50,"ข":["x"]}'],
    ["MAP {'k': 9223372036854775807}", '[{"key":"k","value":9223372036854775807}]'],
    ["'b'::ENUM ('a', 'b')", 'b'],
    ['\'{"a": 1}\'::JSON', '{"a": 1}'],
  ])('give %j without loss', async (expression, expected) => {
    expect(await rowsOf(`SELECT ${expression}`)).toEqual([[expected]])
  })

  it('are computed in the time zone and the calendar of Bangkok', async () => {
    const sql = "SELECT (TIMESTAMP '2024-01-01 00:00:00' AT TIME ZONE 'UTC')::VARCHAR"
    expect(await rowsOf(sql)).toEqual([['2024-01-01 07:00:00+07']])
  })
})

describe('the product answers itself', () => {
  it('SHOW TABLES and DESCRIBE, without the catalogue of the engine', async () => {
    expect(await rowsOf('show tables;')).toEqual([['epi'], ['person'], ['service']])
    expect((await rowsOf('DESCRIBE "PERSON"')).slice(0, 2)).toEqual([
      ['HOSPCODE', 'VARCHAR', 'รหัสสถานบริการ'],
      ['CID', 'VARCHAR', null],
    ])
  })

  it('SUMMARIZE and DESCRIBE of a query by the engine, when the query may run', async () => {
    expect(await rowsOf('SUMMARIZE person')).toHaveLength(4)
    const [column] = (await rowsOf('DESCRIBE SELECT 1 AS n')) as [unknown[]]
    expect(column.slice(0, 2)).toEqual(['n', 'INTEGER'])
    const { outcome } = await ask("SUMMARIZE FROM read_csv('/etc/passwd')")
    expect(outcome).toMatchObject({ refusal: { code: 'sql-table-function' } })
  })

  it('EXPLAIN without naming the attached files', async () => {
    const [[, plan]] = (await rowsOf('EXPLAIN SELECT count(*) FROM service')) as [[string, string]]
    expect(plan).toContain('SERVICE')
    expect(plan).not.toMatch(/part_|visits-|\.main\./)
  })
})

describe('a refusal', () => {
  it.each([
    ['SELECT 1\nFROM persn', 'sql-unknown-table', { line: 2, column: 6 }],
    ['DESCRIBE\n persn', 'sql-unknown-table', { line: 2, column: 2 }],
    ["SELECT 'ไทย',\n  nam FROM person", 'sql-unknown-column-near', { line: 2, column: 3 }],
    ['SELECT p.NAME FROM person p', 'sql-column-withheld-instead', { line: 1, column: 8 }],
    ["SELECT 'ก' AS ข,\n FORM person p", 'sql-syntax-near', { line: 2, column: 14 }],
    ['SELECT (1', 'sql-syntax-end', { line: 1, column: 10 }],
    ["SELECT\u00a0'ก', getenv('HOME')", 'sql-function', { line: 1, column: 13 }],
    ['EXPLAIN\nSELECT nam FROM person', 'sql-unknown-column-near', { line: 2, column: 8 }],
    ['SELECT 1; DROP TABLE person', 'sql-only-select', { line: 1, column: 11 }],
    ['PIVOT person ON SEX USING count(*)', 'sql-pivot-needs-values', { line: 1, column: 1 }],
    ['SELECT sum(SEX) FROM person', 'sql-function-arguments', { line: 1, column: 8 }],
    ['SELECT CID::INTEGER FROM person', 'sql-conversion-column', { line: 1, column: 11 }],
  ])('of %j says what and where', async (sql, code, position) => {
    const { outcome } = await ask(sql)
    expect(outcome).toMatchObject({ ok: false, refusal: { code, position } })
  })

  it('never quotes a cell', async () => {
    const [[cell]] = (await rowsOf('SELECT min(CID) FROM person')) as [[string]]
    for (const sql of [
      'SELECT CID::INTEGER FROM person ORDER BY CID',
      'SELECT strptime(CID, CID) FROM person ORDER BY CID LIMIT 1',
      "SELECT regexp_matches('x', '(' || CID) FROM person ORDER BY CID LIMIT 1",
    ]) {
      const { outcome } = await ask(sql)
      expect(JSON.stringify(outcome)).not.toContain(cell)
    }
  })
})

describe('a limit', () => {
  it('keeps the rows up to it', async () => {
    const rows = await ask('SELECT * FROM service', { maxRows: 2500 })
    expect(rows.outcome).toMatchObject({ value: { state: 'limit', limit: 'rows', rows: 2500 } })
    expect(rows.sink.rows).toHaveLength(2500)
    const bytes = await ask('SELECT CID FROM person', { maxBytes: 1000 })
    expect(bytes.outcome).toMatchObject({ value: { state: 'limit', limit: 'bytes' } })
    expect(bytes.sink.rows.length).toBe(27)
  })

  it('is not met by exactly as many rows', async () => {
    const { outcome } = await ask('SELECT * FROM person', { maxRows: 1000 })
    expect(outcome).toMatchObject({ value: { state: 'done', rows: 1000 } })
  })

  it('of time stops a run', async () => {
    const { outcome } = await ask(endless, { wallMs: 300 })
    expect(outcome).toMatchObject({ value: { state: 'limit', limit: 'time' } })
    expect(await rowsOf('SELECT 1')).toEqual([[1]])
  })

  it.each([
    ['in the engine', 'SELECT len(list(x || x)) FROM range(100000000) AS t(x)'],
    ['outside its accounting', "SELECT repeat('x', 1000000) || x FROM range(100000) AS t(x)"],
    ['in the worker itself', 'SELECT range(20000000) FROM range(3)'],
  ])('of memory met %s leaves a session that answers', async (_where, sql) => {
    const { outcome } = await ask(sql)
    expect(outcome).toMatchObject({ ok: true, value: { state: 'limit' } })
    expect(await rowsOf('SELECT count(*) FROM person')).toEqual([['1000']])
  })
})

describe('a stop', () => {
  it('ends an executing query, and its process goes on or is replaced', async () => {
    const stop = new AbortController()
    const running = ask(endless, { signal: stop.signal })
    setTimeout(() => stop.abort(), 200)
    expect((await running).outcome).toEqual({ ok: true, value: { state: 'cancelled', rows: 0 } })
    expect(await rowsOf('SELECT 1')).toEqual([[1]])
  })

  it('tells of a longer one how much of it is done', async () => {
    const stop = new AbortController()
    const told: number[] = []
    const outcome = await session.run({
      sql: 'SELECT count(*) FROM service a, service b, service c WHERE a.PRICE * b.PRICE * c.PRICE = 7',
      limits: { maxRows: 1, maxBytes: 1000, wallMs: 60_000 },
      sink: new RowCollector(),
      signal: stop.signal,
      onProgress: (done) => {
        told.push(done)
        stop.abort()
      },
    })
    expect(outcome).toMatchObject({ value: { state: 'cancelled' } })
    expect(told.length).toBeGreaterThan(0)
    for (const done of told) expect(done > 0 && done <= 1).toBe(true)
  })

  it('does not wait for a sink that is slow', async () => {
    const stop = new AbortController()
    let batches = 0
    const slow = {
      begin: async () => undefined,
      write: async () => {
        batches += 1
        stop.abort()
        await new Promise((resolve) => setTimeout(resolve, 100))
      },
    }
    const limits = { maxRows: 1_000_000, maxBytes: 500_000_000, wallMs: 60_000 }
    const sql = "SELECT repeat('x', 100) FROM range(1000000)"
    const outcome = await session.run({ sql, limits, sink: slow, signal: stop.signal })
    expect(outcome).toMatchObject({ value: { state: 'cancelled' } })
    expect(batches).toBe(1)
  })
})

describe('the process of a session', () => {
  it('is replaced when somebody kills it during a query', async () => {
    const before = workersOf(process.pid)
    const running = expect(ask(endless)).rejects.toMatchObject({ code: 'capsule-failed' })
    await new Promise((resolve) => setTimeout(resolve, 200))
    for (const pid of before) process.kill(pid, 'SIGKILL')
    await running
    expect(await rowsOf('SELECT 1')).toEqual([[1]])
  })

  it('cannot be bound to a file that is missing or damaged, and the engine goes on', async () => {
    for (const file of ['/nowhere/x.duckdb', import.meta.filename]) {
      const scope = { ...province.scope, attachments: [{ alias: 'x', path: file }], tables: [] }
      const fault = { code: 'capsule-failed', message: expect.stringMatching(/bound: IO$/) }
      await expect(engine.open(scope)).rejects.toMatchObject(fault)
    }
    expect(await rowsOf('SELECT 1')).toEqual([[1]])
  })

  it('is not the one of another session, which sees other data', async () => {
    const other = await makeFixtureProvince('56')
    const theirs = await engine.open(other.scope)
    const hospitals = 'SELECT min(HOSPCODE), max(HOSPCODE) FROM person'
    const { sink } = await ask(hospitals, { through: theirs })
    expect(sink.rows).toEqual([['56000', '56002']])
    expect(await rowsOf(hospitals)).toEqual([['55000', '55002']])
    await theirs.close()
    other.remove()
  })

  it('ends with the engine, like the one in reserve', async () => {
    const workers = workersOf(process.pid)
    expect(workers.length).toBeGreaterThan(0)
    await engine.close()
    expect(workers.filter(isRunning)).toEqual([])
    expect(workersOf(process.pid)).toEqual([])
    await expect(engine.open(province.scope)).rejects.toMatchObject({ code: 'capsule-failed' })
  })
})
