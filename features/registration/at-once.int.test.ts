import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, agencies, type Command } from '#domain/access'
import { MadeOffice, madePapers, madeReview, type Person } from './testing/made-office.ts'
import { recordProblems } from './testing/record-invariants.ts'

let office: MadeOffice
let officer: Person
let colleague: Person
let next = 0

beforeAll(async () => {
  office = await MadeOffice.open()
  officer = await office.officer()
  colleague = await office.officer()
})

afterEach(async () => {
  expect(await recordProblems(office.database, office.home)).toEqual([])
})

afterAll(() => office?.close())

const rounds = 6
const note = 'ตรวจเอกสารแล้ว'

/** A province that no test has used. */
function freshProvince(): string {
  next += 1
  return agencies[next % agencies.length]?.province ?? ''
}

const reviewedBy = async (who: Person, applicant: Person) => {
  const applicationId = await office.submitted(applicant)
  await office.done({ type: 'begin-review', applicationId }, who)
  return applicationId
}

const approval = (applicationId: string): Command => ({
  ...{ type: 'approve', ...madeReview(applicationId), note },
  ...{ entitlementId: randomUUID(), agreementId: randomUUID() },
})

/** How commands that were given at one moment ended: codes, or `done`. */
async function atOnce(given: readonly (readonly [Command, Actor])[]): Promise<readonly string[]> {
  const happened = await Promise.all(given.map(([command, actor]) => office.give(command, actor)))
  return happened.map((one) => (one.ok ? 'done' : one.refusal.code))
}

const times = Array.from({ length: rounds }, (_, round) => round)

describe('of two things at one moment', () => {
  it.each(times)('a submission counts once (round %i)', async () => {
    const applicant = await office.admin(freshProvince())
    const applicationId = await office.filledIn(applicant)
    const submit = [{ type: 'submit', applicationId }, applicant] as const
    expect((await atOnce([submit, submit])).toSorted()).toEqual(['application-state', 'done'])
  })

  it.each(times)('approval and withdrawal: one of them (round %i)', async () => {
    const applicant = await office.admin(freshProvince())
    const applicationId = await reviewedBy(officer, applicant)
    const both = await atOnce([
      [approval(applicationId), officer],
      [{ type: 'withdraw', applicationId }, applicant],
    ])
    expect(both.toSorted()).toEqual(['application-state', 'done'])
  })

  it.each(times)('two officers, two decisions: whoever has the review (round %i)', async () => {
    const applicationId = await reviewedBy(officer, await office.admin(freshProvince()))
    const reviewed = madeReview(applicationId)
    const [first, , third] = await atOnce([
      [approval(applicationId), officer],
      [{ type: 'begin-review', applicationId }, colleague],
      [{ type: 'reject', ...reviewed, note }, colleague],
    ])
    expect([first, third].filter((one) => one === 'done').length).toBeLessThanOrEqual(1)
  })

  it.each(times)('two applicants for one place: one gets it (round %i)', async () => {
    const province = freshProvince()
    const [ann, bob] = [await office.admin(province), await office.admin(province)]
    const [one, other] = [await reviewedBy(officer, ann), await reviewedBy(colleague, bob)]
    const ends = await atOnce([
      [approval(one), officer],
      [approval(other), colleague],
    ])
    expect(ends.filter((end) => end === 'done')).toHaveLength(1)
  })

  it.each(times)('one person starts one application (round %i)', async () => {
    const applicant = await office.admin(freshProvince())
    const start = () =>
      [
        { type: 'start', applicationId: randomUUID(), number: `S-${randomUUID()}` },
        applicant,
      ] as const
    const ends = await atOnce([start(), start(), start()])
    expect(ends.toSorted()).toEqual(['application-open', 'application-open', 'done'])
  })

  it.each(times)('a replaced paper or the begin of the review (round %i)', async () => {
    const applicant = await office.admin(freshProvince())
    const applicationId = await office.submitted(applicant)
    const [paper] = madePapers(randomUUID())
    if (paper === undefined) throw new TypeError('no paper')
    await atOnce([
      [{ type: 'replace-document', applicationId, document: paper }, applicant],
      [{ type: 'begin-review', applicationId }, officer],
    ])
    const end = await office.give(approval(applicationId), officer)
    const { record } = await office.commands.factsOf(office.database.db, 'all', officer)
    const application = record.applications.find(({ id }) => id === applicationId)
    const isSwapped = application?.documents.some((one) => one.contentHash === paper.contentHash)
    expect(end.ok ? 'done' : end.refusal.code).toBe(isSwapped ? 'documents-changed' : 'done')
  })

  it.each(times)('an office that ends, and its decision (round %i)', async () => {
    const leaving = await office.officer()
    const applicationId = await reviewedBy(leaving, await office.admin(freshProvince()))
    const [end, decision] = await atOnce([
      [{ type: 'end-role', personId: leaving.personId, role: 'officer' }, { kind: 'operator' }],
      [approval(applicationId), leaving],
    ])
    expect(end).toBe('done')
    expect(['done', 'unknown-application', 'not-permitted']).toContain(decision)
  })
})
