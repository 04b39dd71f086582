import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Fault, ok, refuse } from '#domain/outcome'
import type { ResultShape } from '#domain/privacy'
import { type Database, openDatabase } from '#platform/database'
import { type CapsuleScope, type Engine, type EngineSession, RowBatch } from '#platform/engine'
import { openHome } from '#platform/home'
import type { Requester } from '../requester.ts'
import type { Run } from '../run.ts'
import { Workbench } from '../workbench.ts'

const summary: ResultShape = { aggregate: true, columns: 1, keyColumns: [], rowColumns: [] }

/** Texts by which a statement says what its result is. */
const shapes: Readonly<Record<string, ResultShape>> = {
  summary,
  keys: { ...summary, keyColumns: ['pid'] },
  rows: { ...summary, aggregate: false },
  misread: { ...summary, columns: 2 },
  many: summary,
  cut: summary,
  formula: summary,
}

/** A small real engine: the text of a statement says how it shall end. */
const scriptedSession: EngineSession = {
  run: async ({ sql, limits, sink, signal, onShape, onProgress }) => {
    if (sql === 'refused') return refuse('sql-syntax', { reason: 'x' }, { line: 1, column: 2 })
    if (sql === 'fault') throw new Fault('capsule-failed', 'it broke')
    const shape = shapes[sql]
    if (shape !== undefined) onShape?.(shape)
    if (sql === 'endless') {
      for (const done of [0.2, 0.5, 0.4]) onProgress?.(done)
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      return ok({ state: 'cancelled', rows: 0 })
    }
    await sink.begin([{ name: sql === 'formula' ? '=n' : 'n', type: 'INTEGER' }])
    const rows = sql === 'many' ? Array.from({ length: 1001 }, (_, at) => [at]) : [[1], [2]]
    await sink.write(RowBatch.of(rows))
    if (sql === 'half') return refuse('sql-value')
    return sql === 'cut'
      ? ok({ state: 'limit', limit: 'rows', rows: Math.min(2, limits.maxRows) })
      : ok({ state: 'done', rows: rows.length })
  },
  close: async () => undefined,
}

const engine: Engine = { open: async () => scriptedSession, close: async () => undefined }

/** Provinces with data: 55 and 56. */
async function scopeOf(province: string): Promise<CapsuleScope | undefined> {
  if (province !== '55' && province !== '56') return undefined
  return { province, dataVersion: 7, attachments: [], tables: [], withheld: new Map() }
}

export const analyst: Requester = { actor: 'analyst', province: '55' }
/** The same person in another province, and another person in the same one. */
export const strangers: readonly Requester[] = [
  { actor: 'analyst', province: '56' },
  { actor: 'somebody else', province: '55' },
]

/** A workbench with its own home and database in a new folder. */
export interface WorkbenchUnderTest {
  readonly database: Database
  readonly workbench: Workbench
  readonly spoolPath: string
  readonly faults: readonly unknown[]
  /** Another workbench on the same home. */
  openAgain(): Promise<Workbench>
  /** Ask, and wait for the end. */
  ask(sql: string, who?: Requester): Promise<Run>
  close(): Promise<void>
}

export async function openWorkbench(): Promise<WorkbenchUnderTest> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hippo-workbench-'))
  const home = await openHome(path.join(folder, 'home'))
  if (!home.ok) throw new TypeError(home.refusal.code)
  const database = await openDatabase(home.value, { program: 'test' })
  const faults: unknown[] = []
  const spoolPath = home.value.spool
  const openAgain = () =>
    Workbench.open({ database, engine, spoolPath, scopeOf, onFault: (error) => faults.push(error) })
  const workbench = await openAgain()
  return {
    ...{ database, workbench, spoolPath, faults, openAgain },
    ask: async (sql, who = analyst) => {
      const started = await workbench.start(who, { dialect: 'duckdb', sql })
      if (!started.ok) throw new TypeError(started.refusal.code)
      await workbench.wait(started.value.id, 10_000)
      const run = await workbench.find(who, started.value.id)
      if (!run.ok) throw new TypeError(run.refusal.code)
      return run.value
    },
    close: async () => {
      await workbench.close()
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
