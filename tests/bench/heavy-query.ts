import { DuckDBInstance } from '@duckdb/node-api'
import { capsuleScope } from '#platform/catalog'
import { openDatabase } from '#platform/database'
import { type CapsuleScope, RowCollector } from '#platform/engine'
import { createCapsuleEngine } from '#platform/engine-duckdb'
import { openHome } from '#platform/home'
import { latestManifest } from '#platform/lake'
import { makeBenchHome } from './province/bench-home.ts'
import { median, printFigure } from './province/figures.ts'

const rounds = 9
const threads = 2
const memoryMegabytes = 1024

const questions: Readonly<Record<string, string>> = {
  'persons once each, by window': `SELECT SEX, count(*) AS n FROM (
    SELECT SEX, row_number() OVER (PARTITION BY CID ORDER BY TYPEAREA, D_UPDATE DESC, HOSPCODE) AS place
    FROM person WHERE CID IS NOT NULL AND DISCHARGE = '9') WHERE place = 1 GROUP BY SEX`,
  'diagnoses by person and block': `SELECT substr(d.DIAGCODE, 1, 3) AS block, p.SEX, count(*) AS visits,
    count(DISTINCT p.CID) AS people
    FROM diagnosis_opd d JOIN person p ON p.HOSPCODE = d.HOSPCODE AND p.PID = d.PID
    GROUP BY ALL ORDER BY visits DESC LIMIT 20`,
  'latest result of each person': `SELECT avg(LABRESULT) AS mean FROM (
    SELECT LABRESULT, row_number() OVER (PARTITION BY HOSPCODE, PID, LABTEST ORDER BY DATE_SERV DESC) AS place
    FROM labfu) WHERE place = 1`,
  'drug cost by month and clinic': `SELECT date_trunc('month', DATE_SERV) AS month, CLINIC,
    sum(DRUGCOST * AMOUNT) AS cost, count(DISTINCT DIDSTD) AS drugs FROM drug_opd GROUP BY ALL ORDER BY ALL`,
  'charges against visits': `SELECT s.INSTYPE, sum(c.PRICE) AS price, count(DISTINCT s.SEQ) AS visits
    FROM service s JOIN charge_opd c ON c.HOSPCODE = s.HOSPCODE AND c.SEQ = s.SEQ GROUP BY ALL ORDER BY ALL`,
}

/** The same statements in the capsule and in plain DuckDB on the same serving files, in turn. */
const bench = await makeBenchHome()
const home = await openHome(bench.homePath)
if (!home.ok) throw new TypeError(home.refusal.code)
const database = await openDatabase(home.value, { program: 'bench' })
const manifest = await latestManifest(database.db, '55')
await database.close()
if (manifest === undefined) throw new TypeError('no data')
const scope = capsuleScope(home.value, manifest)
const plain = await plainEngine(scope)
const engine = createCapsuleEngine({ threads, memoryMegabytes })
const session = await engine.open(scope)

for (const [name, sql] of Object.entries(questions)) {
  const ratios: number[] = []
  const plainTimes: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const inPlain = await timed(async () => void (await plain.runAndReadAll(sql)))
    const inCapsule = await timed(() => askCapsule(sql))
    if (round === 0) continue
    ratios.push(inCapsule / inPlain)
    plainTimes.push(inPlain)
  }
  const figure = `${median(ratios).toFixed(2)}x of plain DuckDB (${median(plainTimes).toFixed(0)} ms)`
  printFigure(`heavy query, ${name}`, figure, '<= 1.05x')
}
await session.close()
await engine.close()
await bench.remove()

async function askCapsule(sql: string): Promise<void> {
  const limits = { maxRows: 1_000_000, maxBytes: 512 * 1024 ** 2, wallMs: 300_000 }
  const end = await session.run({
    ...{ sql, limits, sink: new RowCollector() },
    signal: new AbortController().signal,
  })
  if (!end.ok || end.value.state !== 'done')
    throw new TypeError(`not answered: ${JSON.stringify(end)}`)
}

async function timed(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

async function plainEngine({ attachments, tables }: CapsuleScope) {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(threads),
    memory_limit: `${memoryMegabytes}MB`,
  })
  const connection = await instance.connect()
  for (const { alias, path } of attachments) {
    await connection.run(`ATTACH '${path}' AS ${alias} (READ_ONLY)`)
  }
  for (const { name, sources } of tables) {
    const arms = sources.map(({ alias, table }) => `SELECT * FROM ${alias}."${table}"`)
    await connection.run(`CREATE VIEW ${name} AS ${arms.join(' UNION ALL ')}`)
  }
  return connection
}
