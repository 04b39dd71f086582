import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Happened } from './access-commands.ts'
import { race } from './testing/at-once.ts'
import { Ground } from './testing/ground.ts'
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

const rounds = 30
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

/** The code of a refusal, or `done`. */
const told = (happened: Happened) => (happened.ok ? 'done' : happened.refusal.code)

const heard = (all: readonly Happened[]) => all.filter(({ ok }) => ok).length

const opens = () => ({ entitlementId: randomUUID(), agreementId: randomUUID() })

/** Applied for by somebody new, and under review by an officer. */
async function underReview(province: string, by = officer) {
  const applicant = await madeAdmin(ground, province)
  const applicationId = await madeApplication(ground, applicant)
  await done(ground, person(by), { type: 'begin-review', applicationId })
  return { applicant, applicationId, reviewed: await ground.reviewed(applicationId, by) }
}

type Reviewed = Awaited<ReturnType<typeof underReview>>['reviewed']

const approve = (reviewed: Reviewed, by = officer) =>
  ground.give({ type: 'approve', ...reviewed, note, ...opens() }, person(by))

async function stateOf(id: string): Promise<string> {
  const { db } = ground.database
  const row = await db.selectFrom('application').select('state').where('id', '=', id).execute()
  return row[0]?.state ?? ''
}

describe('of those who come at the same moment', () => {
  it('one submission of an application is heard', async () => {
    await race(1, rounds, async ({ province, atOnce }) => {
      const applicant = await madeAdmin(ground, province)
      const applicationId = await madeDraft(ground, applicant)
      const submit = () => ground.give({ type: 'submit', applicationId }, person(applicant))
      const all = await atOnce(submit, submit, submit)
      expect(all.map(told).toSorted()).toEqual(['application-state', 'application-state', 'done'])
    })
    expect(await ground.findings()).toEqual([])
  })

  it('one application of a person is begun', async () => {
    await race(2, rounds, async ({ province, atOnce }) => {
      const applicant = person(await madeAdmin(ground, province))
      const start = () => {
        const applicationId = randomUUID()
        return ground.give({ type: 'start', applicationId, number: applicationId }, applicant)
      }
      const all = await atOnce(start, start, start)
      expect(all.map(told).toSorted()).toEqual(['application-open', 'application-open', 'done'])
    })
    expect(await ground.findings()).toEqual([])
  })

  it('approval or withdrawal is heard, never both', async () => {
    const ends = await race(3, rounds, async ({ province, atOnce }) => {
      const { applicant, applicationId, reviewed } = await underReview(province)
      const all = await atOnce(
        () => approve(reviewed),
        () => ground.give({ type: 'withdraw', applicationId }, person(applicant)),
      )
      expect(heard(all)).toBe(1)
      const state = await stateOf(applicationId)
      expect(state).toBe(all[0].ok ? 'approved' : 'withdrawn')
      return state
    })
    expect(new Set(ends)).toEqual(new Set(['approved', 'withdrawn']))
    expect(await ground.findings()).toEqual([])
  })

  it('one decision of an officer is heard', async () => {
    await race(4, rounds, async ({ province, atOnce }) => {
      const { applicationId, reviewed } = await underReview(province)
      const reasons = [{ about: 'terms', reason: note }] as const
      const all = await atOnce(
        () => approve(reviewed),
        () => ground.give({ type: 'reject', ...reviewed, note }, person(officer)),
        () => ground.give({ type: 'return', ...reviewed, reasons }, person(officer)),
      )
      expect(heard(all)).toBe(1)
      const states = all.map(({ ok }, at) => (ok ? ['approved', 'rejected', 'returned'][at] : ''))
      expect(states).toContain(await stateOf(applicationId))
    })
    expect(await ground.findings()).toEqual([])
  })

  it('one of two officers decides: whoever has the review by then', async () => {
    await race(5, rounds, async ({ province, atOnce }) => {
      const { applicationId, reviewed } = await underReview(province)
      const takeOver = async () => {
        const command = { type: 'begin-review', applicationId } as const
        await ground.give(command, person(colleague))
        return ground.give({ type: 'reject', ...reviewed, note }, person(colleague))
      }
      const all = await atOnce(() => approve(reviewed), takeOver)
      expect(heard(all)).toBe(1)
      expect(await stateOf(applicationId)).toBe(all[0].ok ? 'approved' : 'rejected')
    })
    expect(await ground.findings()).toEqual([])
  })

  it('one gets the only place of a province, by whichever way', async () => {
    await race(6, rounds, async ({ province, atOnce }) => {
      const [one, other] = [await underReview(province), await underReview(province, colleague)]
      const personId = await madeAdmin(ground, province)
      const grant = { type: 'grant-entitlement', personId, province, endsAt: null } as const
      const all = await atOnce(
        () => approve(one.reviewed),
        () => approve(other.reviewed, colleague),
        () => ground.give({ ...grant, entitlementId: randomUUID() }, operator),
      )
      expect(heard(all)).toBe(1)
      const others = all.map(told).filter((code) => code !== 'done')
      // The first approval also brings the agreement that the other one has not named.
      for (const code of others) expect(['province-taken', 'documents-changed']).toContain(code)
    })
    expect(await ground.findings()).toEqual([])
  })

  it('the last place is given away or taken back, never both', async () => {
    await race(7, rounds, async ({ province, atOnce }) => {
      const { reviewed } = await underReview(province)
      const none = { type: 'set-quota', province, quota: 0, note } as const
      const all = await atOnce(
        () => approve(reviewed),
        () => ground.give(none, person(colleague)),
      )
      const codes = all.map(told).toSorted()
      expect(['done province-taken', 'done quota-below-use']).toContain(codes.join(' '))
    })
    expect(await ground.findings()).toEqual([])
  })
})

describe('whoever’s right ends at the same moment', () => {
  it('an officer who is put out of office decides before it or not at all', async () => {
    await race(8, rounds, async ({ province, atOnce }) => {
      const leaver = await madeOfficer(ground)
      const { reviewed } = await underReview(province, leaver)
      const [decided, ended] = await atOnce(
        () => approve(reviewed, leaver),
        () => ground.give({ type: 'end-role', personId: leaver, role: 'officer' }, operator),
      )
      expect(told(ended)).toBe('done')
      expect(['done', 'unknown-application']).toContain(told(decided))
    })
    expect(await ground.findings()).toEqual([])
  })

  it('an officer whose account is closed decides before it or not at all', async () => {
    await race(9, rounds, async ({ province, atOnce }) => {
      const leaver = await madeOfficer(ground)
      const { reviewed } = await underReview(province, leaver)
      const [decided, ended] = await atOnce(
        () => approve(reviewed, leaver),
        () => ground.give({ type: 'end-person', personId: leaver, note }, person(officer)),
      )
      expect(told(ended)).toBe('done')
      expect(['done', 'person-ended']).toContain(told(decided))
    })
    expect(await ground.findings()).toEqual([])
  })

  it('an office that comes at the same moment counts from then on', async () => {
    await race(10, rounds, async ({ province, atOnce }) => {
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
    await race(11, rounds, async ({ province, atOnce }) => {
      const { applicant, applicationId, reviewed } = await underReview(province)
      const [decided, ended] = await atOnce(
        () => approve(reviewed),
        () => ground.give({ type: 'end-person', personId: applicant, note }, person(colleague)),
      )
      expect(told(ended)).toBe('done')
      expect(await stateOf(applicationId)).toBe(decided.ok ? 'approved' : 'withdrawn')
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
    await race(12, rounds, async ({ province, atOnce }) => {
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
})
