import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Happened } from './access-commands.ts'
import { race } from './testing/at-once.ts'
import { Ground, told } from './testing/ground.ts'
import {
  documentsFor,
  madeAdmin,
  madeApplication,
  madeDraft,
  madeOfficer,
  note,
  operator,
  person,
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

const heard = (all: readonly Happened[]) => all.filter(({ ok }) => ok).length

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
      const { applicant, applicationId, reviewed } = await ground.underReview(province, officer)
      const all = await atOnce(
        () => ground.approve(reviewed, officer),
        () => ground.give({ type: 'withdraw', applicationId }, person(applicant)),
      )
      expect(heard(all)).toBe(1)
      const state = await ground.stateOf(applicationId)
      expect(state).toBe(all[0].ok ? 'approved' : 'withdrawn')
      return state
    })
    expect(new Set(ends)).toEqual(new Set(['approved', 'withdrawn']))
    expect(await ground.findings()).toEqual([])
  })

  it('one decision of an officer is heard', async () => {
    await race(4, rounds, async ({ province, atOnce }) => {
      const { applicationId, reviewed } = await ground.underReview(province, officer)
      const reasons = [{ about: 'terms', reason: note }] as const
      const all = await atOnce(
        () => ground.approve(reviewed, officer),
        () => ground.give({ type: 'reject', ...reviewed, note }, person(officer)),
        () => ground.give({ type: 'return', ...reviewed, reasons }, person(officer)),
      )
      expect(heard(all)).toBe(1)
      const states = all.map(({ ok }, at) => (ok ? ['approved', 'rejected', 'returned'][at] : ''))
      expect(states).toContain(await ground.stateOf(applicationId))
    })
    expect(await ground.findings()).toEqual([])
  })

  it('one of two officers decides: whoever has the review by then', async () => {
    await race(5, rounds, async ({ province, atOnce }) => {
      const { applicationId, reviewed } = await ground.underReview(province, officer)
      const takeOver = async () => {
        const command = { type: 'begin-review', applicationId } as const
        await ground.give(command, person(colleague))
        return ground.give({ type: 'reject', ...reviewed, note }, person(colleague))
      }
      const all = await atOnce(() => ground.approve(reviewed, officer), takeOver)
      expect(heard(all)).toBe(1)
      expect(await ground.stateOf(applicationId)).toBe(all[0].ok ? 'approved' : 'rejected')
    })
    expect(await ground.findings()).toEqual([])
  })

  it('one gets the only place of a province, by whichever way', async () => {
    await race(6, rounds, async ({ province, atOnce }) => {
      const [one, other] = [
        await ground.underReview(province, officer),
        await ground.underReview(province, colleague),
      ]
      const personId = await madeAdmin(ground, province)
      const grant = { type: 'grant-entitlement', personId, province, endsAt: null } as const
      const all = await atOnce(
        () => ground.approve(one.reviewed, officer),
        () => ground.approve(other.reviewed, colleague),
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
      const { reviewed } = await ground.underReview(province, officer)
      const none = { type: 'set-quota', province, quota: 0, note } as const
      const all = await atOnce(
        () => ground.approve(reviewed, officer),
        () => ground.give(none, person(colleague)),
      )
      const codes = all.map(told).toSorted()
      expect(['done province-taken', 'done quota-below-use']).toContain(codes.join(' '))
    })
    expect(await ground.findings()).toEqual([])
  })

  it('the review is of the papers that stood there when it began', async () => {
    const ends = await race(8, rounds, async ({ province, atOnce }) => {
      const applicant = await madeAdmin(ground, province)
      const applicationId = await madeApplication(ground, applicant)
      const reviewed = await ground.reviewed(applicationId, officer)
      const [document] = documentsFor(ground.parts, randomUUID())
      if (document === undefined) throw new TypeError('no paper')
      const replace = { type: 'replace-document', applicationId, document } as const
      const [begun, replaced] = await atOnce(
        () => ground.give({ type: 'begin-review', applicationId }, person(officer)),
        () => ground.give(replace, person(applicant)),
      )
      expect(told(begun)).toBe('done')
      const decided = told(await ground.approve(reviewed, officer))
      expect(decided).toBe(replaced.ok ? 'documents-changed' : 'done')
      return decided
    })
    expect(new Set(ends)).toEqual(new Set(['documents-changed', 'done']))
    expect(await ground.findings()).toEqual([])
  })
})
