import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, inTransaction, openDatabase, recordAudit } from '#platform/database'
import { openHome } from '#platform/home'

const homePath = mkdtempSync(path.join(tmpdir(), 'hippo-verify-'))
let database: Database

beforeAll(async () => {
  const home = await openHome(homePath)
  if (!home.ok) throw new TypeError(`defect: ${home.refusal.code}`)
  database = await openDatabase(home.value, { program: 'test' })
  for (let number = 0; number < 3; number += 1) {
    const detail = { sql: 'select secret' }
    const event = { at: new Date(), actor: 'a', action: 'run.asked', outcome: 'asked', detail }
    await inTransaction(database, (tx) => recordAudit(tx, event))
  }
})

afterAll(async () => {
  await database.close()
  rmSync(homePath, { recursive: true, force: true, maxRetries: 10 })
})

function verifyAudit(...options: string[]) {
  const program = path.join(import.meta.dirname, 'main.ts')
  const ran = spawnSync(process.execPath, [program, 'verify-audit', ...options], {
    encoding: 'utf8',
    env: { ...process.env, HIPPO_HOME: homePath, LANG: 'en_US.UTF-8' },
  })
  return { ...ran, last: ran.stdout.trim().split('\n').at(-1) }
}

test('a sound trail ends with 0, a broken one with 1, and neither tells a detail', async () => {
  const sound = verifyAudit()
  expect([sound.status, sound.last]).toEqual([0, '3 events, sound, 0 of them anchored'])
  await sql`alter table audit_event disable trigger all`.execute(database.db)
  await sql`update audit_event set detail = '{"sql": "select other"}' where id = 2`.execute(
    database.db,
  )
  const broken = verifyAudit('--lang', 'th')
  expect([broken.status, broken.last]).toEqual([
    1,
    '3 รายการ, เสียหาย: พิสูจน์ได้ถึงรายการ 1, มีหลักยึด 0 รายการ',
  ])
  expect(`${sound.stdout}${broken.stdout}${broken.stderr}`).not.toContain('select')
})

test('a folder without anchors is refused', () => {
  const refused = verifyAudit('--anchors', path.join(homePath, 'nowhere'))
  expect(refused.status).toBe(2)
  expect(refused.stderr).toMatch(/^audit-anchors-unreadable: /)
})
