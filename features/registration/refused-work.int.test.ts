import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Database, openDatabase } from '#platform/database'
import { type Home, openHome } from '#platform/home'
import { RefusedWork } from './refused-work.ts'

let home: Home
let database: Database

beforeAll(async () => {
  const opened = await openHome(mkdtempSync(path.join(tmpdir(), 'hippo-refused-')))
  if (!opened.ok) throw new TypeError(opened.refusal.code)
  home = opened.value
  database = await openDatabase(home, { program: 'test' })
})

afterAll(async () => {
  await database?.close()
  rmSync(home.path, { recursive: true, force: true, maxRetries: 10 })
})

it('puts refused work on record, once in a while for a page that asks on and on', async () => {
  const refusedWork = new RefusedWork(database)
  const now = new Date('2026-11-24T05:00:00Z')
  const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
  const rows = { personId: 'somebody', wanted: 'rows', code: 'not-entitled' } as const
  await refusedWork.record(rows, now)
  await refusedWork.record(rows, later(1))
  await refusedWork.record({ ...rows, wanted: 'release' }, later(2))
  await refusedWork.record({ ...rows, personId: 'another' }, later(3))
  await refusedWork.record(rows, later(6))
  const events = await database.db.selectFrom('audit_event').selectAll().orderBy('id').execute()
  expect(events.map(({ actor, action, subject }) => `${actor} ${action} ${subject}`)).toEqual([
    'somebody work.refused rows',
    'somebody work.refused release',
    'another work.refused rows',
    'somebody work.refused rows',
  ])
  expect(events[0]?.outcome).toBe('refused not-entitled')
})
