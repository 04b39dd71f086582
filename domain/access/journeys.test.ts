import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isApplicationOver } from './application-states.ts'
import { applyEvents } from './apply-event.ts'
import { commandRefusals } from './command-refusals.ts'
import { smsOf } from './effects.ts'
import { type Entitlement, takesPlace } from './entitlement.ts'
import type { AccessEvent } from './events.ts'
import type { AccessRecord } from './facts.ts'
import { mayWork } from './may-work.ts'
import { mostAtOnce, quotaOf } from './places.ts'
import { smsEvents } from './sms-texts.ts'
import { type Journey, type Step, travel } from './testing/journeys.ts'
import { facts } from './testing/made-facts.ts'
import { actors, doings, type Move } from './testing/moves.ts'

const anyMoves: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.record({
    actor: fc.constantFrom(...actors),
    what: fc.constantFrom(...doings),
    pick: fc.nat(30),
    hoursLater: fc.constantFrom(0, 0, 0, 1, 1, 24, 24 * 5, 24 * 30, 24 * 150),
    isStale: fc.boolean(),
    isFitting: fc.constantFrom(true, true, true, false),
  }),
  { minLength: 20, maxLength: 60 },
)

/** Made once, for they say nothing of what is asked about them. */
const journeys = fc.sample(anyMoves, { numRuns: 60, seed: 20261124 }).map(travel)

function always(holds: (journey: Journey) => void): void {
  for (const one of journeys) holds(one)
}

/** The commands that changed something. */
function changes({ steps }: Journey): readonly Step[] {
  return steps.filter(({ events }) => events.length > 0)
}

const provincesThere = ['55', '56']

describe('whatever anybody does, in whatever order', () => {
  it('gets through: journeys do end in approvals, renewals, handovers and revocations', () => {
    const seen = new Map<string, number>()
    always(({ steps }) => {
      for (const { events } of steps) {
        for (const { type } of events) seen.set(type, (seen.get(type) ?? 0) + 1)
      }
    })
    const wanted: readonly AccessEvent['type'][] = [
      'application-approved',
      'application-returned',
      'application-rejected',
      'application-withdrawn',
      'agreement-in-force',
      'entitlement-granted',
      'entitlement-renewed',
      'entitlement-suspended',
      'entitlement-revoked',
      'leaving-noted',
      'quota-set',
    ]
    for (const type of wanted) expect([type, seen.get(type) ?? 0]).not.toEqual([type, 0])
  })

  it('no province has more people at once than its quota, now or as things stand later', () => {
    always((journey) => {
      for (const { record, at } of changes(journey)) {
        for (const province of provincesThere) {
          const held = record.entitlements.filter((one) => one.province === province)
          const most = mostAtOnce(held, { from: at, until: null })
          expect(most).toBeLessThanOrEqual(quotaOf(province, record))
          expect(workers(record, province, at)).toBeLessThanOrEqual(quotaOf(province, record))
        }
      }
    })
  })

  it('nobody holds two places', () => {
    always((journey) => {
      for (const { record, at } of changes(journey)) {
        const people = record.entitlements.filter((one) => takesPlace(one, at))
        expect(new Set(people.map(({ personId }) => personId)).size).toBe(people.length)
      }
    })
  })

  it('every entitlement rests on an approval of exactly the documents that stood there', () => {
    always((journey) => {
      for (const { before, events, record } of changes(journey)) {
        const opened = events.some(({ type }) => /^entitlement-(granted|renewed)$/.test(type))
        if (!opened) continue
        const approved = events.find((event) => event.type === 'application-approved')
        if (approved === undefined) throw new TypeError('opened without an approval')
        const { applicationId, decision } = approved
        const application = before.applications.find(({ id }) => id === applicationId)
        const present = application?.documents.map(({ contentHash }) => contentHash) ?? []
        const named = decision.reviewed.map(({ contentHash }) => contentHash)
        expect(named).toEqual(expect.arrayContaining(present))
        expect(record.entitlements.filter(isUnfounded(record))).toEqual([])
      }
    })
  })

  it('nobody decides about their own application, nor about that of their agency', () => {
    always(({ end }) => {
      for (const { applicantId, decisions, province } of end.applications) {
        for (const { by } of decisions) {
          expect(by).not.toBe(applicantId)
          expect([by, province]).not.toEqual(['both', '55'])
        }
      }
    })
  })

  it('no final state is left, and nothing is taken from the record', () => {
    always((journey) => {
      for (const { before, record } of changes(journey)) {
        for (const old of before.applications) {
          const next = record.applications.find(({ id }) => id === old.id)
          if (isApplicationOver(old.state)) expect(next?.state).toBe(old.state)
          expect(next?.decisions.slice(0, old.decisions.length)).toEqual(old.decisions)
        }
        for (const old of before.entitlements) {
          const next = record.entitlements.find(({ id }) => id === old.id)
          if (old.closedAt !== null) expect(next).toEqual(old)
        }
      }
    })
  })

  it('a message follows its event alone, and a refusal changes nothing', () => {
    always(({ steps }) => {
      for (const { before, record, events } of steps) {
        if (events.length === 0) expect(record).toBe(before)
        for (const event of events) {
          expect(smsOf(event) !== undefined).toBe(smsEvents.has(event.type))
        }
      }
    })
  })

  it('the same events give the same record again', () => {
    always(({ begin, steps, end }) => {
      const events = steps.flatMap((step) => step.events)
      const kept: readonly AccessEvent[] = structuredClone(events)
      expect(applyEvents(begin, kept)).toEqual(end)
    })
  })

  it('a command is refused for what is declared of it', () => {
    always(({ steps }) => {
      for (const { type, refused } of steps) {
        if (refused !== undefined) expect(commandRefusals[type]).toContain(refused)
      }
    })
  })

  it('one person has at most one application open', () => {
    always(({ end }) => {
      const open = end.applications.filter(({ state }) => !isApplicationOver(state))
      expect(new Set(open.map(({ applicantId }) => applicantId)).size).toBe(open.length)
    })
  })
})

/** How many may in fact work at a moment. */
function workers(record: AccessRecord, province: string, at: Date): number {
  const { terms } = facts()
  const people = new Set(record.entitlements.map(({ personId }) => personId))
  return [...people].filter((personId) => {
    const held = record.entitlements.filter((one) => one.personId === personId)
    const directory = { personId, isAdmin: true, province, askedAt: at }
    const { agreements } = record
    const given = { personEnded: false, held, directory, agreements, terms }
    return mayWork({ ...given, operatorWaivesPapers: false }, at).ok
  }).length
}

function isUnfounded({ applications }: AccessRecord) {
  return ({ basis, personId, province }: Entitlement): boolean => {
    if (basis.kind === 'operator') return false
    const application = applications.find(({ id }) => id === basis.applicationId)
    return (
      application?.state !== 'approved' ||
      application.applicantId !== personId ||
      application.province !== province ||
      application.decisions.at(-1)?.result !== 'approved'
    )
  }
}
