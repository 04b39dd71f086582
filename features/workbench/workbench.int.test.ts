import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '#platform/database'
import { processName } from './process-name.ts'
import {
  analyst,
  openWorkbench,
  strangers,
  type WorkbenchUnderTest,
} from './testing/workbench-under-test.ts'
import type { Workbench } from './workbench.ts'

const endless = { dialect: 'duckdb', sql: 'endless' } as const

describe('the workbench', () => {
  let under: WorkbenchUnderTest
  let database: Database
  let workbench: Workbench

  beforeAll(async () => {
    under = await openWorkbench()
    database = under.database
    workbench = under.workbench
  })

  afterAll(() => under?.close())

  const ask = (sql: string) => under.ask(sql)

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

  it.each(strangers)('shows a run, its rows and its stop to nobody else: %o', async (other) => {
    const run = await ask('answered')
    expect(await workbench.page(analyst, run.id, { offset: 1, limit: 5 })).toMatchObject({
      value: { rows: [[2]] },
    })
    const gone = { ok: false, refusal: { code: 'unknown-run' } }
    expect(await workbench.find(other, run.id)).toEqual(gone)
    expect(await workbench.page(other, run.id, { offset: 0, limit: 5 })).toEqual(gone)
    expect(await workbench.rows(other, run.id)).toEqual(gone)
    expect(await workbench.cancel(other, run.id)).toEqual(gone)
    expect(await workbench.release(other, run.id, { reason: 'a reason long enough' })).toEqual(gone)
  })

  it.each(strangers)('shows nobody else a run that is still at work: %o', async (other) => {
    const started = await workbench.start(analyst, endless)
    if (!started.ok) throw new TypeError(started.refusal.code)
    const { id } = started.value
    const gone = { ok: false, refusal: { code: 'unknown-run' } }
    expect(await workbench.find(other, id)).toEqual(gone)
    expect(await workbench.waitForChange(other, id, { revision: 0, atMostMs: 5 })).toEqual(gone)
    expect(await workbench.cancel(other, id)).toEqual(gone)
    expect(await workbench.find(analyst, id)).toMatchObject({ value: { finishedAt: null } })
    expect(await workbench.cancel(analyst, id)).toMatchObject({ value: { finishedBy: 'owner' } })
  })

  it('takes a second asking by the same key for the same run', async () => {
    const key = '7f5e2f6e-0a52-4c39-9f0b-6b1a5f0f0001'
    const asked = { dialect: 'duckdb', sql: 'answered', key } as const
    const both = await Promise.all([1, 2].map(() => workbench.start(analyst, asked)))
    const ids = both.map((started) => started.ok && started.value.id)
    expect(new Set(ids).size).toBe(1)
    expect(await workbench.start(analyst, asked)).toMatchObject({ value: { id: ids[0] } })
    for (const other of strangers) {
      const theirs = await workbench.start(other, asked)
      expect(theirs.ok && theirs.value.id).not.toBe(ids[0])
    }
  })

  it('lets a key that is a day old name another run', async () => {
    const key = '7f5e2f6e-0a52-4c39-9f0b-6b1a5f0f0002'
    const asked = { dialect: 'duckdb', sql: 'answered', key } as const
    const first = await workbench.start(analyst, asked)
    if (!first.ok) throw new TypeError(first.refusal.code)
    await workbench.wait(first.value.id, 10_000)
    await database.db
      .updateTable('run')
      .set({ created_at: new Date(Date.now() - 25 * 3600 * 1000) })
      .where('id', '=', first.value.id)
      .execute()
    const second = await workbench.start(analyst, asked)
    expect(second.ok && second.value.id).not.toBe(first.value.id)
  })

  it('shows progress that never goes back, and tells of each change once', async () => {
    const started = await workbench.start(analyst, endless)
    if (!started.ok) throw new TypeError(started.refusal.code)
    const { id } = started.value
    await expect
      .poll(() => workbench.find(analyst, id))
      .toMatchObject({ value: { state: 'running', progress: 0.5, queuePlace: null } })
    const run = await workbench.find(analyst, id)
    const revision = run.ok ? run.value.revision : 0
    const change = workbench.waitForChange(analyst, id, { revision, atMostMs: 10_000 })
    await workbench.cancel(analyst, id)
    expect(await change).toMatchObject({ value: { state: 'cancelled', progress: null } })
  })

  it.each(['refused', 'fault', 'half'])('keeps no rows of a run that is %s', async (sql) => {
    const run = await ask(sql)
    expect(run.state).toBe('failed')
    const none = { ok: false, refusal: { code: 'run-without-rows' } }
    expect(await workbench.page(analyst, run.id, { offset: 0, limit: 5 })).toMatchObject(none)
    expect(await workbench.rows(analyst, run.id)).toMatchObject(none)
    expect(existsSync(path.join(under.spoolPath, run.id))).toBe(false)
  })

  it('stops a run that still waits for its turn', async () => {
    const busy = { actor: 'busy', province: '55' }
    const ids: string[] = []
    for (const _ of [1, 2, 3]) {
      const started = await workbench.start(busy, endless)
      if (started.ok) ids.push(started.value.id)
    }
    const [first = '', second = '', third = ''] = ids
    expect(await workbench.find(busy, third)).toMatchObject({
      value: { state: 'queued', queuePlace: 1, elapsedMs: 0, progress: null },
    })
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

  it('takes no more than 100 runs of one person that have not ended, and records the others', async () => {
    const who = { actor: 'impatient', province: '55' }
    const start = () => under.workbench.start(who, { dialect: 'duckdb', sql: 'endless' })
    const started = await Promise.all(Array.from({ length: 103 }, start))
    const codes = started.flatMap((run) => (run.ok ? [] : [run.refusal.code]))
    expect(codes).toEqual(['too-many-runs', 'too-many-runs', 'too-many-runs'])
    expect((await ask('many')).state).toBe('done')
    const recorded = await database.db
      .selectFrom('audit_event')
      .select(['action', 'actor', 'scope'])
      .where('outcome', '=', 'refused too-many-runs')
      .execute()
    expect(recorded).toHaveLength(3)
    expect(recorded[0]).toEqual({ action: 'run.asked', actor: 'impatient', scope: '55' })
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
    const again = await under.openAgain()
    expect(await again.find(analyst, dead)).toMatchObject({
      value: { state: 'failed', fault: 'interrupted' },
    })
    expect(await events(dead)).toMatchObject([{ outcome: 'fault interrupted' }])
    expect(await again.find(analyst, alive)).toMatchObject({ value: { state: 'running' } })
    await again.close()
  })
})
