import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Fault, ok, refuse } from '#domain/outcome'
import { type Database, openDatabase } from '#platform/database'
import { type CapsuleScope, type Engine, type EngineSession, RowBatch } from '#platform/engine'
import { openHome } from '#platform/home'
import { processName } from './process-name.ts'
import type { Requester } from './requester.ts'
import { Workbench } from './workbench.ts'

const scope: CapsuleScope = {
  province: '55',
  dataVersion: 7,
  attachments: [],
  tables: [],
  withheld: new Map(),
}

const analyst: Requester = { actor: 'analyst', province: '55' }
const endless = { dialect: 'duckdb', sql: 'endless' } as const

/** A small real engine: the text of a statement says how it shall end. */
const scriptedSession: EngineSession = {
  run: async ({ sql, limits, sink, signal }) => {
    if (sql === 'refused') return refuse('sql-syntax', { reason: 'x' }, { line: 1, column: 2 })
    if (sql === 'fault') throw new Fault('capsule-failed', 'it broke')
    if (sql === 'endless') {
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      return ok({ state: 'cancelled', rows: 0 })
    }
    await sink.begin([{ name: 'n', type: 'INTEGER' }])
    await sink.write(RowBatch.of([[1], [2]]))
    if (sql === 'half') return refuse('sql-value')
    return sql === 'cut'
      ? ok({ state: 'limit', limit: 'rows', rows: Math.min(2, limits.maxRows) })
      : ok({ state: 'done', rows: 2 })
  },
  close: async () => undefined,
}

const engine: Engine = { open: async () => scriptedSession, close: async () => undefined }

describe('the workbench', () => {
  let folder = ''
  let database: Database
  let workbench: Workbench
  const faults: unknown[] = []

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'hippo-workbench-'))
    const home = await openHome(path.join(folder, 'home'))
    if (!home.ok) throw new TypeError(home.refusal.code)
    database = await openDatabase(home.value, { program: 'test' })
    workbench = await open(home.value.spool)
  })

  afterAll(async () => {
    await workbench?.close()
    await database?.close()
    await rm(folder, { recursive: true, force: true })
  })

  const open = (spoolPath: string) =>
    Workbench.open({
      database,
      engine,
      spoolPath,
      scopeOf: async (province) => (province === '55' ? scope : undefined),
      onFault: (error) => faults.push(error),
    })

  async function ask(sql: string, actor = 'analyst') {
    const started = await workbench.start({ actor, province: '55' }, { dialect: 'duckdb', sql })
    if (!started.ok) throw new TypeError(started.refusal.code)
    await workbench.wait(started.value.id, 10_000)
    const run = await workbench.find({ actor, province: '55' }, started.value.id)
    if (!run.ok) throw new TypeError(run.refusal.code)
    return run.value
  }

  const events = (id: string) =>
    database.db
      .selectFrom('audit_event')
      .select(['actor', 'action', 'scope', 'data_version', 'outcome'])
      .where('subject', '=', id)
      .orderBy('id')
      .execute()

  it.each([
    ['answered', { state: 'done', rows: 2, refusal: null }, 'done'],
    ['cut', { state: 'limit', limit: 'rows', rows: 2 }, 'limit rows'],
    ['refused', { state: 'failed', refusal: { code: 'sql-syntax' } }, 'refused sql-syntax'],
    ['fault', { state: 'failed', fault: 'capsule-failed' }, 'fault capsule-failed'],
  ])('ends a run that is %s, in memory and on record alike', async (sql, expected, outcome) => {
    const run = await ask(sql)
    expect(run).toMatchObject(expected)
    await expect.poll(() => events(run.id)).toHaveLength(2)
    const common = { actor: 'analyst', scope: '55', data_version: 7 }
    expect(await events(run.id)).toMatchObject([
      { ...common, action: 'run.asked', outcome: 'asked' },
      { ...common, action: 'run.ended', outcome },
    ])
    expect(await workbench.find(analyst, run.id)).toMatchObject({ ok: true, value: expected })
  })

  it('has the question on record before it is answered, citizen ids masked', async () => {
    const started = await workbench.start(analyst, endless)
    if (!started.ok) throw new TypeError(started.refusal.code)
    expect(await events(started.value.id)).toMatchObject([{ action: 'run.asked' }])
    const stopped = await workbench.cancel(analyst, started.value.id)
    expect(stopped).toMatchObject({ ok: true, value: { state: 'cancelled' } })
    const withId = await ask("SELECT '9550000000018'")
    const kept = await database.db
      .selectFrom('run')
      .select('sql')
      .where('id', '=', withId.id)
      .executeTakeFirstOrThrow()
    expect(kept.sql).not.toContain('9550000000018')
  })

  it('shows a run, its rows and its stop to whoever asked it and to nobody else', async () => {
    const run = await ask('answered')
    const other = { ...analyst, actor: 'somebody else' }
    expect(await workbench.page(analyst, run.id, { offset: 1, limit: 5 })).toMatchObject({
      value: { rows: [[2]] },
    })
    const gone = { ok: false, refusal: { code: 'unknown-run' } }
    expect(await workbench.find(other, run.id)).toEqual(gone)
    expect(await workbench.page(other, run.id, { offset: 0, limit: 5 })).toEqual(gone)
    expect(await workbench.rows(other, run.id)).toEqual(gone)
    expect(await workbench.cancel(other, run.id)).toEqual(gone)
  })

  it.each(['refused', 'fault', 'half'])('keeps no rows of a run that is %s', async (sql) => {
    const run = await ask(sql)
    expect(run.state).toBe('failed')
    const none = { ok: false, refusal: { code: 'run-without-rows' } }
    expect(await workbench.page(analyst, run.id, { offset: 0, limit: 5 })).toMatchObject(none)
    expect(await workbench.rows(analyst, run.id)).toMatchObject(none)
    expect(existsSync(path.join(folder, 'home', 'spool', run.id))).toBe(false)
  })

  it('stops a run that still waits for its turn', async () => {
    const busy = { actor: 'busy', province: '55' }
    const ids: string[] = []
    for (const _ of [1, 2, 3]) {
      const started = await workbench.start(busy, endless)
      if (started.ok) ids.push(started.value.id)
    }
    const [first = '', second = '', third = ''] = ids
    expect(await workbench.find(busy, third)).toMatchObject({ value: { state: 'queued' } })
    for (const id of [third, first, second]) {
      expect(await workbench.cancel(busy, id)).toMatchObject({ value: { state: 'cancelled' } })
    }
  })

  it('lets other programs see that a longer run is at work', async () => {
    const started = await workbench.start(analyst, endless)
    if (!started.ok) throw new TypeError(started.refusal.code)
    const stored = () =>
      database.db.selectFrom('run').select('state').where('id', '=', started.value.id).execute()
    await expect.poll(stored, { timeout: 5000 }).toEqual([{ state: 'running' }])
    await workbench.cancel(analyst, started.value.id)
    await expect.poll(stored, { timeout: 5000 }).toEqual([{ state: 'cancelled' }])
  })

  it('refuses a province without data and records that it was asked', async () => {
    const elsewhere = { ...analyst, province: '58' }
    const refused = await workbench.start(elsewhere, { dialect: 'duckdb', sql: 'SELECT 1' })
    expect(refused).toMatchObject({ refusal: { code: 'unknown-province' } })
    const recorded = await database.db
      .selectFrom('audit_event')
      .select('outcome')
      .where('scope', '=', '58')
      .execute()
    expect(recorded).toEqual([{ outcome: 'refused unknown-province' }])
  })

  it('marks runs as interrupted whose process has ended, and leaves those of others alone', async () => {
    const insert = (id: string, process: string) =>
      database.db
        .insertInto('run')
        .values({
          ...{ id, process, actor: 'analyst', province: '55', data_version: 7 },
          ...{ dialect: 'duckdb', sql: 'SELECT 1', state: 'running', created_at: new Date() },
        })
        .execute()
    const dead = '00000000-0000-4000-8000-000000000001'
    const alive = '00000000-0000-4000-8000-000000000002'
    await insert(dead, processName(spawnSync('true').pid))
    await insert(alive, processName(process.ppid))
    const again = await open(path.join(folder, 'home', 'spool'))
    expect(await again.find(analyst, dead)).toMatchObject({
      value: { state: 'failed', fault: 'interrupted' },
    })
    expect(await events(dead)).toMatchObject([{ outcome: 'fault interrupted' }])
    expect(await again.find(analyst, alive)).toMatchObject({ value: { state: 'running' } })
    await again.close()
  })
})
