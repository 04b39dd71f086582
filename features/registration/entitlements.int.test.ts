import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '#platform/database'
import { type Home, openHome } from '#platform/home'
import { Entitlements } from './entitlements.ts'
import { madeParts } from './testing/made-parts.ts'

let home: Home
let database: Database
let entitlements: Entitlements

beforeAll(async () => {
  const opened = await openHome(mkdtempSync(path.join(tmpdir(), 'hippo-grant-')))
  if (!opened.ok) throw new TypeError(opened.refusal.code)
  home = opened.value
  database = await openDatabase(home, { program: 'test' })
  entitlements = new Entitlements(await madeParts(home, database))
})

beforeEach(async () => {
  await database.db.deleteFrom('entitlement').execute()
})

afterAll(async () => {
  await database?.close()
  rmSync(home.path, { recursive: true, force: true, maxRetries: 10 })
})

const now = new Date('2026-11-24T05:00:00Z')
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const grant = (subjectHash: string, province: string, endsAt: Date | null = null) =>
  entitlements.grant({ subjectHash, province, endsAt }, now)

async function personIdOf(subjectHash: string): Promise<string> {
  const { id } = await database.db
    .selectFrom('person')
    .select('id')
    .where('subject_hash', '=', subjectHash)
    .executeTakeFirstOrThrow()
  return id
}

describe('entitlements', () => {
  it('hold from the grant to the end, for somebody who has never signed in', async () => {
    expect(await grant('aa', '55', later(24))).toEqual({ ok: true, value: true })
    expect(await grant('aa', '55', later(24))).toEqual({ ok: true, value: false })
    const person = await personIdOf('aa')
    expect(await entitlements.scopeOf(person, now)).toMatchObject({ value: { province: '55' } })
    expect(await entitlements.scopeOf(person, later(24))).toMatchObject({
      refusal: { code: 'entitlement-ended' },
    })
  })

  it('end at once when revoked, and the province is free again', async () => {
    await grant('aa', '55')
    expect(await grant('bb', '55')).toMatchObject({ refusal: { code: 'province-taken' } })
    expect((await entitlements.revoke({ province: '55', note: 'left the office' }, now)).ok).toBe(
      true,
    )
    expect(await entitlements.scopeOf(await personIdOf('aa'), now)).toMatchObject({
      refusal: { code: 'entitlement-revoked' },
    })
    expect(await grant('bb', '55')).toEqual({ ok: true, value: true })
    expect(
      await entitlements.revoke({ province: '54', note: 'left the office' }, now),
    ).toMatchObject({
      refusal: { code: 'no-entitlement' },
    })
  })

  it('are one a province however many are granted at once', async () => {
    const people = Array.from({ length: 8 }, (_, index) => `racer-${index}`)
    const granted = await Promise.all(people.map((person) => grant(person, '56')))
    expect(granted.filter(({ ok }) => ok)).toHaveLength(1)
    expect(granted.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'province-taken' } })
  })

  it('are on record, granted or refused', async () => {
    await grant('aa', '57')
    await grant('cc', '57')
    const events = await database.db
      .selectFrom('audit_event')
      .select(['action', 'scope', 'outcome', 'actor'])
      .where('scope', '=', '57')
      .orderBy('id')
      .execute()
    expect(events).toEqual([
      { action: 'access.entitlement-granted', scope: '57', actor: 'operator', outcome: 'done' },
      {
        ...{ action: 'access.grant-entitlement', scope: '57', actor: 'operator' },
        outcome: 'refused province-taken',
      },
    ])
  })
})
