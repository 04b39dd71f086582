import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Entitlements } from './entitlements.ts'
import { timeBrings } from './jobs.ts'
import { race } from './testing/at-once.ts'
import { Ground, told } from './testing/ground.ts'
import { keptEvents } from './testing/kept-events.ts'
import {
  done,
  madeAdmin,
  madeApplication,
  madeDraft,
  madeOfficer,
  note,
  operator,
  person,
  provePhone,
} from './testing/made-people.ts'

const rounds = 16
let ground: Ground
let officer: string
let colleague: string

beforeAll(async () => {
  ground = await Ground.open()
})

beforeEach(async () => {
  await ground.clear()
  officer = await madeOfficer(ground)
  colleague = await madeOfficer(ground)
})

afterAll(() => ground?.close())

describe('whoever’s right ends at the same moment', () => {
  it('an officer who is put out of office decides before it or not at all', async () => {
    await race(21, rounds, async ({ province, atOnce }) => {
      const leaver = await madeOfficer(ground)
      const { reviewed } = await ground.underReview(province, leaver)
      const [decided, ended] = await atOnce(
        () => ground.approve(reviewed, leaver),
        () => ground.give({ type: 'end-role', personId: leaver, role: 'officer' }, operator),
      )
      expect(told(ended)).toBe('done')
      expect(['done', 'unknown-application']).toContain(told(decided))
    })
    expect(await ground.findings()).toEqual([])
  })

  it('an officer whose account is closed decides before it or not at all', async () => {
    await race(22, rounds, async ({ province, atOnce }) => {
      const leaver = await madeOfficer(ground)
      const { reviewed } = await ground.underReview(province, leaver)
      const [decided, ended] = await atOnce(
        () => ground.approve(reviewed, leaver),
        () => ground.give({ type: 'end-person', personId: leaver, note }, person(officer)),
      )
      expect(told(ended)).toBe('done')
      expect(['done', 'person-ended']).toContain(told(decided))
    })
    expect(await ground.findings()).toEqual([])
  })

  it('an office that comes at the same moment counts from then on', async () => {
    await race(23, rounds, async ({ province, atOnce }) => {
      const personId = await madeAdmin(ground, province === '11' ? '12' : '11')
      const applicationId = await madeApplication(ground, await madeAdmin(ground, province))
      const grant = { type: 'grant-role', personId, role: 'officer', endsAt: null } as const
      const [begun, granted, again] = await atOnce(
        () => ground.give({ type: 'begin-review', applicationId }, person(personId)),
        () => ground.give(grant, operator),
        () => ground.give(grant, person(officer)),
      )
      expect([granted, again].map(told)).toEqual(['done', 'done'])
      expect(['done', 'unknown-application']).toContain(told(begun))
    })
    expect(await ground.findings()).toEqual([])
  })

  it('whose account is closed holds and asks for nothing, approved or not', async () => {
    await race(24, rounds, async ({ province, atOnce }) => {
      const { applicant, applicationId, reviewed } = await ground.underReview(province, officer)
      const [decided, ended] = await atOnce(
        () => ground.approve(reviewed, officer),
        () => ground.give({ type: 'end-person', personId: applicant, note }, person(colleague)),
      )
      expect(told(ended)).toBe('done')
      expect(await ground.stateOf(applicationId)).toBe(decided.ok ? 'approved' : 'withdrawn')
      const { db } = ground.database
      const held = db
        .selectFrom('entitlement')
        .select('id')
        .where('person_id', '=', applicant)
        .where('closed_at', 'is', null)
      expect(await held.execute()).toEqual([])
    })
    expect(await ground.findings()).toEqual([])
  })

  it('a submission goes with the number that was confirmed by then, and so does its message', async () => {
    await race(25, rounds, async ({ province, atOnce }) => {
      const applicant = await madeAdmin(ground, province)
      const applicationId = await madeDraft(ground, applicant)
      const phoneHash = await provePhone(ground, applicant)
      const command = { type: 'confirm-phone', applicationId, phoneHash } as const
      const [submitted, confirmed] = await atOnce(
        () => ground.give({ type: 'submit', applicationId }, person(applicant)),
        () => ground.give(command, person(applicant)),
      )
      expect(told(submitted)).toBe('done')
      expect(['done', 'application-state']).toContain(told(confirmed))
      const { db } = ground.database
      const message = await db
        .selectFrom('message')
        .innerJoin('person_phone', 'person_phone.person_id', 'message.person_id')
        .whereRef('person_phone.masked_phone', '=', 'message.masked_phone')
        .select('phone_hash')
        .where('message.person_id', '=', applicant)
        .execute()
      expect(message.some((one) => one.phone_hash === phoneHash)).toBe(confirmed.ok)
    })
    expect(await ground.findings()).toEqual([])
  })

  it('whoever is revoked is told so at whatever they ask from then on', async () => {
    const entitlements = new Entitlements(ground.parts)
    await race(26, rounds, async ({ province, atOnce }) => {
      const { applicant, reviewed } = await ground.underReview(province, officer)
      expect(told(await ground.approve(reviewed, officer))).toBe('done')
      const entitlementId = await heldBy(applicant)
      let isRevoked = false
      const scope = async () => {
        const isLate = isRevoked
        const { ok } = await entitlements.scopeOf(applicant, ground.now())
        return isLate && ok ? 'works on' : 'fine'
      }
      const revoke = async () => {
        const revoked = await ground.give({ type: 'revoke', entitlementId, note }, person(officer))
        isRevoked = true
        return told(revoked)
      }
      const ends = await atOnce(scope, revoke, scope, scope, scope)
      expect(ends).toEqual(['fine', 'done', 'fine', 'fine', 'fine'])
      const after = await entitlements.scopeOf(applicant, ground.now())
      expect(after).toMatchObject({ refusal: { code: 'entitlement-revoked' } })
    })
    expect(await ground.findings()).toEqual([])
  })

  it('a revocation is heard once, and nothing after it', async () => {
    await race(27, rounds, async ({ province, atOnce }) => {
      const personId = await madeAdmin(ground, province)
      const entitlementId = randomUUID()
      const grant = { type: 'grant-entitlement', entitlementId, personId, province } as const
      await done(ground, operator, { ...grant, endsAt: null })
      const revoke = { type: 'revoke', entitlementId, note } as const
      const [one, other, suspended] = await atOnce(
        () => ground.give(revoke, person(officer)),
        () => ground.give(revoke, person(colleague)),
        () => ground.give({ ...revoke, type: 'suspend' }, operator),
      )
      expect([one, other].map(told).toSorted()).toEqual(['done', 'entitlement-state'])
      expect(['done', 'entitlement-state']).toContain(told(suspended))
    })
    expect(await ground.findings()).toEqual([])
  })

  it('terms are accepted once, however often somebody presses', async () => {
    const version = 1
    await race(28, rounds, async ({ province, atOnce }) => {
      const personId = await madeAdmin(ground, province)
      const entitlementId = randomUUID()
      const grant = { type: 'grant-entitlement', entitlementId, personId, province } as const
      await done(ground, operator, { ...grant, endsAt: null })
      const accept = () =>
        ground.give({ type: 'accept-terms', entitlementId, version }, person(personId))
      const all = await atOnce(accept, accept, accept)
      expect(all.map((one) => (one.ok ? one.value.length : told(one))).toSorted()).toEqual([
        0, 0, 1,
      ])
    })
    expect(await ground.findings()).toEqual([])
  })

  it('what time brings about comes once, though two programs look', async () => {
    const people = await race(29, rounds, async ({ province }) => {
      const { applicant, reviewed } = await ground.underReview(province, officer)
      expect(told(await ground.approve(reviewed, officer))).toBe('done')
      return applicant
    })
    await madeDraft(ground, await madeAdmin(ground, '96'))
    for (const [days, type, count] of [
      [77, 'expiry-reminded', 1],
      [95, 'application-withdrawn', 1],
      [340, 'expiry-reminded', 1 + people.length],
      [370, 'entitlement-closed', people.length],
    ] as const) {
      ground.moveOnTo(new Date(Date.UTC(2026, 10, 24 + days)))
      await Promise.all([bring(), bring(), bring()])
      const events = await keptEvents(ground.database)
      const some = events.filter(({ event }) => event.type === type)
      expect([days, some.length]).toEqual([days, count])
    }
    expect(await ground.findings()).toEqual([])
  })
})

const bring = () => timeBrings(ground, ground.now())

async function heldBy(personId: string): Promise<string> {
  const { id } = await ground.database.db
    .selectFrom('entitlement')
    .select('id')
    .where('person_id', '=', personId)
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return id
}
