/**
 * What the audit chain costs, and how fast it is verified.
 *
 * `node tests/bench/audit-trail.ts [events to verify]`; chained and plain inserts take turns, so that both meet the same
 * machine.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { inTransaction, openDatabase, recordAudit, verifyAudit } from '#platform/database'
import { openHome } from '#platform/home'
import { printFigure, quantile } from './province/figures.ts'

const events = Number(process.argv[2]) || 200_000
const rounds = 8
const roundMs = 1000

const folder = mkdtempSync(path.join(tmpdir(), 'hippo-audit-bench-'))
const home = await openHome(folder)
if (!home.ok) throw new TypeError(`defect: ${home.refusal.code}`)
const database = await openDatabase(home.value, { program: 'bench' })
await sql`create table plain_event (id bigint generated always as identity primary key, at timestamptz not null,
  actor text, action text, scope text, subject text, data_version integer, outcome text, detail jsonb)`.execute(
  database.db,
)
await sql`create index on plain_event (at)`.execute(database.db)

function eventOf(number: number) {
  return {
    at: new Date(),
    actor: '3f1c9a52-5f0e-4a8e-9d55-1c2d3e4f5061',
    action: 'run.asked',
    scope: '55',
    subject: `c8f0b8f0-1111-4222-8333-${String(number).padStart(12, '0')}`,
    dataVersion: 3,
    outcome: 'asked',
    detail: { dialect: 'duckdb', sql: `select count(*) from person where age_years > ${number}` },
  }
}

async function chained(number: number): Promise<void> {
  await inTransaction(database, (tx) => recordAudit(tx, eventOf(number)))
}

async function plain(number: number): Promise<void> {
  const { at, actor, action, scope, subject, dataVersion, outcome, detail } = eventOf(number)
  await inTransaction(database, (tx) =>
    sql`insert into plain_event (at, actor, action, scope, subject, data_version, outcome, detail) values
      (${at}, ${actor}, ${action}, ${scope}, ${subject}, ${dataVersion}, ${outcome}, ${detail})`.execute(
      tx,
    ),
  )
}

/** Events a second of some writers, for one round. */
async function rateOf(write: (number: number) => Promise<void>, writers: number): Promise<number> {
  const startedAt = performance.now()
  let written = 0
  const one = async () => {
    while (performance.now() - startedAt < roundMs) {
      written += 1
      await write(written)
    }
  }
  await Promise.all(Array.from({ length: writers }, one))
  return (written / (performance.now() - startedAt)) * 1000
}

for (const writers of [1, 4]) {
  const rates: { readonly plain: number[]; readonly chained: number[] } = { plain: [], chained: [] }
  for (let round = 0; round < rounds; round += 1) {
    rates.plain.push(await rateOf(plain, writers))
    rates.chained.push(await rateOf(chained, writers))
  }
  for (const [name, found] of Object.entries(rates)) {
    const range = `${Math.round(Math.min(...found))} to ${Math.round(Math.max(...found))}`
    printFigure(
      `${name} inserts, ${writers} at once`,
      `${Math.round(quantile(found, 0.5))}/s (${range})`,
    )
  }
}

const perTransaction = 2000
for (let written = 0; written < events; written += perTransaction) {
  await inTransaction(database, async (tx) => {
    for (let number = 0; number < perTransaction; number += 1)
      await recordAudit(tx, eventOf(number))
  })
}

const startedAt = performance.now()
let mostBytes = 0
const report = await verifyAudit(database, home.value, {
  onProgress: () => {
    mostBytes = Math.max(mostBytes, process.memoryUsage.rss())
  },
})
const seconds = (performance.now() - startedAt) / 1000
if (!report.ok || report.value.findings.length > 0) throw new TypeError('defect: a broken trail')
printFigure('events verified', `${report.value.events}`)
printFigure('verified a second', `${Math.round(report.value.events / seconds)}`)
printFigure('memory of this process at most', `${Math.round(mostBytes / 2 ** 20)} MiB`)
await database.close()
rmSync(folder, { recursive: true })
