import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkRelease, lakeColumns, type ResultShape, releasePolicy } from '#domain/privacy'
import { type CapsuleScope, type EngineSession, RowCollector } from '#platform/engine'
import { type CapsuleEngine, createCapsuleEngine } from './mod.ts'

const files = ['PERSON', 'SERVICE', 'DIAGNOSIS_OPD', 'ADMISSION', 'PROVIDER']

/** The files as they are served, without a row. */
const scope: CapsuleScope = {
  province: '55',
  dataVersion: 1,
  attachments: [],
  tables: [
    ...files.map((file) => ({
      name: file.toLowerCase(),
      columns: lakeColumns(file)
        .filter(({ served }) => served)
        .map(({ name, sqlType }) => ({ name, type: sqlType })),
      sources: [],
    })),
    {
      name: 'chospital',
      columns: ['hospcode', 'hospname'].map((name) => ({ name, type: 'VARCHAR' })),
      sources: [],
    },
  ],
  withheld: new Map(),
}

let engine: CapsuleEngine
let session: EngineSession

beforeAll(async () => {
  engine = createCapsuleEngine({ memoryMegabytes: 256, threads: 1, spareWorkers: 0 })
  session = await engine.open(scope)
})

afterAll(() => engine.close())

async function judged(sql: string): Promise<{ shape: ResultShape | undefined; width: number }> {
  const sink = new RowCollector()
  let shape: ResultShape | undefined
  const outcome = await session.run({
    ...{ sql, sink, signal: new AbortController().signal },
    limits: { maxRows: 10, maxBytes: 100_000, wallMs: 10_000 },
    onShape: (told) => {
      shape = told
    },
  })
  expect(outcome).toMatchObject({ ok: true })
  return { shape, width: sink.columns.length }
}

async function verdict(sql: string): Promise<string> {
  const { shape, width } = await judged(sql)
  if (shape === undefined) return 'no shape'
  if (shape.columns !== null) expect(shape.columns).toBe(width)
  const releasable = checkRelease(shape, 1, releasePolicy)
  return releasable.ok ? 'may leave' : releasable.code
}

const summaries = [
  'SELECT count(*) FROM person',
  'SELECT count(DISTINCT cid), approx_count_distinct(cid) FROM person',
  'SELECT hospcode, count(*) FROM service GROUP BY hospcode',
  'SELECT hospcode, count(DISTINCT pid) AS persons FROM service GROUP BY ALL ORDER BY persons DESC LIMIT 10',
  'SELECT 1 AS one, sum(price) FROM service',
  'SELECT sex, avg(age) FROM (SELECT p.sex, s.age_years AS age FROM person p JOIN service s USING (hospcode, pid)) GROUP BY sex',
  'SELECT h.hospname, count(*) FROM service s JOIN chospital h USING (hospcode) GROUP BY 1',
  'SELECT h.hospname, count(DISTINCT s.pid || s.hospcode) FROM service s NATURAL JOIN chospital h GROUP BY h.hospname',
  'WITH a AS (SELECT hospcode, count(*) AS n FROM service GROUP BY hospcode) SELECT * FROM a',
  'WITH a AS (SELECT hospcode, count(*) n FROM person GROUP BY 1), b AS (SELECT hospcode, count(*) m FROM service GROUP BY 1) SELECT a.hospcode, n, m, m / n FROM a LEFT JOIN b USING (hospcode)',
  'WITH a AS (SELECT hospcode, count(*) n FROM person GROUP BY 1), b AS (SELECT hospcode, count(*) m FROM service GROUP BY 1) SELECT * FROM a FULL JOIN b USING (hospcode)',
  'WITH a AS (SELECT hospcode, count(*) n FROM person GROUP BY 1), b AS (SELECT hospcode, count(*) m FROM service GROUP BY 1) SELECT * EXCLUDE (m) FROM a NATURAL JOIN b',
  'SELECT n, count(*) FROM (SELECT pid, count(*) AS n FROM service GROUP BY pid) GROUP BY n',
  'SELECT avg(n) FROM (SELECT count(*) AS n FROM service GROUP BY hospcode, pid)',
  'SELECT hospcode, count(*) FILTER (WHERE cid IS NOT NULL) FROM person GROUP BY hospcode',
  'SELECT sum(CASE WHEN s.pid IS NOT NULL THEN 1 ELSE 0 END) FROM person p LEFT JOIN service s USING (hospcode, pid)',
  'SELECT count(*) FROM person p WHERE EXISTS (SELECT 1 FROM service s WHERE s.pid = p.pid)',
  'SELECT hospcode, sum(CASE WHEN EXISTS (SELECT 1 FROM service s WHERE s.pid = p.pid) THEN 1 END) FROM person p GROUP BY 1',
  "SELECT count(*) FROM person WHERE pid = 'x' HAVING count(*) > 5",
  'SELECT hospcode FROM service GROUP BY hospcode HAVING count(DISTINCT pid) > 10',
  'SELECT count(*) FROM person UNION ALL SELECT count(*) FROM service',
  "SELECT 'persons' AS what, count(*) AS n FROM person UNION BY NAME SELECT count(*) AS n, 'visits' AS what FROM service",
  '(SELECT hospcode, count(*) FROM person GROUP BY 1) EXCEPT (SELECT hospcode, count(*) FROM service GROUP BY 1)',
  'SELECT (SELECT count(*) FROM person) AS persons, (SELECT count(*) FROM service) AS visits',
  'SELECT hospcode, count(*), rank() OVER (ORDER BY count(*) DESC) FROM service GROUP BY hospcode',
  'WITH a AS (SELECT hospcode, count(*) n FROM service GROUP BY 1) SELECT *, row_number() OVER (ORDER BY n), n / sum(n) OVER () FROM a',
  'SELECT avg(date_diff) FROM (SELECT date_serv - lag(date_serv) OVER (PARTITION BY pid ORDER BY date_serv) AS date_diff FROM service)',
  'SELECT sex, count(*) FROM person GROUP BY GROUPING SETS ((sex), ())',
  'SELECT hospcode, sex, count(*) FROM person GROUP BY CUBE (1, 2)',
  'SELECT m.month, count(s.seq) FROM generate_series(1, 12) m(month) LEFT JOIN service s ON month(s.date_serv) = m.month GROUP BY m.month',
  'WITH RECURSIVE d(day) AS (SELECT 1 UNION ALL SELECT day + 1 FROM d WHERE day < 9) SELECT d.day, count(*) FROM d LEFT JOIN service s ON day(s.date_serv) = d.day GROUP BY 1',
  'SELECT t.a, t.b FROM (SELECT hospcode, count(*) FROM service GROUP BY 1) AS t(a, b)',
  'SELECT x.n FROM (VALUES (1), (2)) v(k), LATERAL (SELECT count(*) AS n FROM service WHERE age_years = v.k) x',
  'SELECT sex AS "เพศ", count(*) AS "จำนวน" FROM person GROUP BY "เพศ"',
  'FROM (SELECT diagcode, count(*) AS n FROM diagnosis_opd GROUP BY diagcode)',
  'SELECT hospcode, any_value(typein), min(date_serv), median(age_years) FROM service GROUP BY hospcode',
  "SELECT current_date, today(), now(), count(*), true, DATE '2024-01-01' FROM person",
  "SELECT date_trunc('month', date_serv) AS m, year(date_serv) + 543, round(avg(price), 2) FROM service GROUP BY ALL",
  "SELECT CASE WHEN age_years < 15 THEN 'child' ELSE 'adult' END AS age, count(*) FROM service GROUP BY age",
  'SELECT count(*) * 100.0 / (SELECT count(*) FROM person) FROM service',
  'SELECT hospcode, count(*) FROM person SEMI JOIN service USING (pid) GROUP BY hospcode',
]

const keys = [
  'SELECT pid, count(*) FROM service GROUP BY pid',
  'SELECT count(*) FROM service GROUP BY pid',
  'SELECT max(date_serv) FROM service GROUP BY hospcode, seq',
  'SELECT count(*) FROM service s GROUP BY s',
  'SELECT x, count(*) FROM (SELECT pid AS x FROM service) GROUP BY x',
  'WITH a(x) AS (SELECT cid FROM person), b AS (SELECT x AS y FROM a) SELECT y, count(*) FROM b GROUP BY y',
  'SELECT min(pid) FROM person',
  'SELECT hospcode, any_value(cid) FROM person GROUP BY hospcode',
  "SELECT string_agg(pid, ',') FROM person",
  'SELECT list(pid) FROM person',
  'SELECT first(pid), last(cid) FROM person',
  'SELECT arg_max(pid, birth) FROM person',
  'SELECT max(birth || pid) FROM person',
  'SELECT min(hash(pid)), sum(hash(cid)) FROM person',
  'SELECT max(pid.upper()) FROM person',
  'SELECT pid.max() FROM person',
  'SELECT p.pid.max() FROM person p',
  "SELECT sum(CASE WHEN pid < '8' THEN 1 ELSE 0 END) FROM person",
  'SELECT max(x) FROM (SELECT first_value(pid) OVER (PARTITION BY sex) AS x FROM person)',
  'SELECT hospcode, (SELECT max(pid) FROM person) FROM service GROUP BY hospcode',
  'SELECT hospcode, (SELECT min(p.pid) FROM person p WHERE p.hospcode = s.hospcode) FROM service s GROUP BY hospcode',
  'SELECT max(t.x) FROM person p, LATERAL (SELECT p.pid) t(x)',
  'SELECT max(s) FROM service s',
  'SELECT min(COLUMNS(*)) FROM person',
  "SELECT min(COLUMNS('SEX|PID')) FROM person",
  'SELECT count(COLUMNS(*)) FROM person',
  'SELECT max(struct_pack(a := sex, b := pid)) FROM person',
  'SELECT max(x) FROM (SELECT unnest({a: pid}) AS x, pid AS y FROM person) t(x)',
  'SELECT max(#1) FROM (SELECT pid FROM person)',
  'SELECT max(c1) FROM (SELECT hospcode AS c1, sex FROM person UNION ALL SELECT pid, sex FROM person)',
  'SELECT max(a) FROM (SELECT * RENAME (cid AS a) FROM person)',
  'SELECT max(k) FROM (SELECT * FROM (SELECT sex AS k FROM person) a RIGHT JOIN (SELECT pid AS k FROM person) b USING (k))',
  'SELECT max(k) FROM (SELECT * FROM (SELECT sex AS k FROM person) a NATURAL FULL JOIN (SELECT pid AS k FROM person) b)',
  'SELECT max(x) FROM (SELECT * FROM person p RIGHT JOIN service s USING (pid)) AS t(x)',
  "SELECT max(list_reduce([pid, 'x'], lambda a, b: a || b)) FROM person",
  'SELECT max(sex) FROM (SELECT * REPLACE (pid AS sex) FROM person)',
  'SELECT max(hospcode) FROM (SELECT pid AS hospcode FROM person)',
  'SELECT max(x_1) FROM (SELECT p.pid AS x, s.pid AS x, s.hospcode AS x_1 FROM person p, service s)',
  'SELECT max(provider) FROM diagnosis_opd',
  'SELECT max(cid) FROM provider',
  'SELECT max(b) FROM (VALUES (1)) v(k), (SELECT * FROM person p JOIN service s USING (hospcode)) AS t(a, b)',
  'WITH RECURSIVE r(a, b) AS (SELECT sex, pid FROM person UNION SELECT b, a FROM r) SELECT max(a) FROM r',
  'SELECT pid AS x, count(*) FROM person GROUP BY ALL',
  'SELECT sex, count(*) FROM person GROUP BY sex, 1, (pid)',
  'SELECT sex, mode(pid) FROM person GROUP BY 1',
  'SELECT count(*) FROM person GROUP BY GROUPING SETS ((pid), ())',
  'SELECT max(list_transform([pid], y -> y)) FROM person',
]

const notSummaries = [
  'SELECT * FROM person',
  'SELECT hospcode, sex FROM person',
  'SELECT DISTINCT hospcode FROM person',
  'SELECT * FROM (SELECT * FROM service LIMIT 5)',
  'SELECT n FROM (SELECT pid, count(*) AS n FROM service GROUP BY pid)',
  'WITH a AS (SELECT pid, count(*) AS n FROM service GROUP BY pid) SELECT max_n FROM (SELECT n AS max_n FROM a)',
  'SELECT count(*) OVER (PARTITION BY pid) FROM service',
  'SELECT sum(price) OVER () FROM service',
  'SELECT count(*) FROM person UNION ALL SELECT age_years FROM service',
  'SELECT hospcode, (SELECT count(*) FROM service s WHERE s.pid = p.pid) FROM person p',
  'SELECT a.n, s.typein FROM service s, (SELECT count(*) AS n FROM person) a',
  'SELECT a.n, (SELECT typein FROM service LIMIT 1) FROM (SELECT count(*) AS n FROM person) a',
  'SELECT s.sex FROM person s, LATERAL (SELECT count(*) FROM service WHERE service.pid = s.pid) t(n)',
  'VALUES (1), (2)',
  'SELECT 1',
  'SUMMARIZE person',
  'WITH RECURSIVE r(a) AS (SELECT sex FROM person UNION SELECT a FROM r) SELECT a FROM r',
]

const singleRows = [
  'SELECT list(diagcode) FROM diagnosis_opd',
  "SELECT hospcode, string_agg(DISTINCT diagcode, ',') FROM diagnosis_opd GROUP BY hospcode",
  'SELECT histogram(date_serv) FROM service',
  'SELECT max(date_serv, 100) FROM service',
  'SELECT n, max(date_serv) FROM (SELECT row_number() OVER () AS n, date_serv FROM service) GROUP BY n',
  'SELECT max(typein) FROM (SELECT uuid() AS u, typein FROM service) GROUP BY u',
  'SELECT json_group_array(sex) FROM person',
]

describe('the shape of a result', () => {
  it.each(summaries)('lets a summary leave: %s', async (sql) => {
    expect(await verdict(sql)).toBe('may leave')
  })

  it.each(keys)('finds the pseudonym in %s', async (sql) => {
    expect(await verdict(sql)).toBe('release-key-column')
  })

  it.each(notSummaries)('knows no summary in %s', async (sql) => {
    expect(await verdict(sql)).toBe('release-not-aggregate')
  })

  it.each(singleRows)('finds single rows in %s', async (sql) => {
    expect(await verdict(sql)).toBe('release-row-column')
  })

  it.each(['EXPLAIN SELECT count(*) FROM person', 'SHOW TABLES', 'DESCRIBE person'])(
    'is not told of %s',
    async (sql) => {
      expect(await verdict(sql)).toBe('no shape')
    },
  )

  it('takes a statement that is too deep to follow for the worst', async () => {
    const deep = `${'abs('.repeat(500)}age_years${')'.repeat(500)}`
    expect(await verdict(`SELECT sum(${deep}) FROM service`)).not.toBe('may leave')
  })

  it('names the columns that carry pseudonyms as the statement does', async () => {
    const { shape } = await judged(
      'SELECT sex, max(pid) AS "รหัส", min(cid) FROM person GROUP BY hid, sex',
    )
    expect(shape?.keyColumns).toEqual(['รหัส', '3', 'hid'])
  })
})
