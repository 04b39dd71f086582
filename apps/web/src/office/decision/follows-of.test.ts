import { describe, expect, it } from 'vitest'
import type { Reviewed } from '../office-types.ts'
import { type Choice, followsOf, monthsLater } from './follows-of.ts'

const now = new Date('2026-11-24T05:00:00.000Z')
const guide = { entitlementMonths: 12, agreementMonths: 24 }

const application: Reviewed['application'] = {
  id: '7d9c1f0a-0000-4000-8000-000000000001',
  number: 'HP-2569-0001',
  kind: 'first',
  province: '30',
  agencyTh: 'สสจ.นครราชสีมา',
  agencyEn: 'Nakhon Ratchasima PHO',
  state: 'in-review',
  ball: 'officer',
  details: null,
  phone: null,
  papers: [],
  needed: [],
  agreement: null,
  submission: 1,
  startedAt: '2026-11-20T02:00:00.000Z',
  submittedAt: '2026-11-20T03:00:00.000Z',
  draftEndsAt: null,
  decisions: [],
  timeline: [],
  messages: [],
  problems: [],
  commands: [],
}

const reviewed: Reviewed = {
  application,
  applicant: { id: '7d9c1f0a-0000-4000-8000-000000000002', nameTh: 'สมหญิง', nameEn: null },
  directory: { isAdmin: true, province: '30', askedAt: '2026-11-20T03:00:00.000Z' },
  reviewer: null,
  reviewed: [],
  agreementPaper: null,
  waiting: null,
  place: {
    province: '30',
    agencyTh: 'สสจ.นครราชสีมา',
    agencyEn: 'Nakhon Ratchasima PHO',
    quota: 1,
    holders: [],
    waiting: 1,
    freeFrom: '2026-11-24T04:59:00.000Z',
    route: 'free',
  },
  history: [],
  entitlements: [],
}

function names(choice: Choice, told: Reviewed = reviewed) {
  return followsOf(choice, { reviewed: told, guide, now }).map(({ name }) => name)
}

describe('what follows a decision', () => {
  it('is a message in every case', () => {
    expect(names('approve')).toContain('smsApproved')
    expect(names('return')).toContain('smsReturned')
    expect(names('reject')).toContain('smsRejected')
  })

  it('is an entitlement from now for the months of the policy when there is a place', () => {
    expect(followsOf('approve', { reviewed, guide, now })[1]).toEqual({
      name: 'entitlement',
      days: { from: now.toISOString(), to: '2027-11-24T05:00:00.000Z' },
      months: 12,
    })
    expect(names('approve')).toContain('workAtOnce')
  })

  it('is an entitlement from the day after somebody leaves in a handover', () => {
    const freeFrom = '2026-12-31T17:00:00.000Z'
    const place = { ...reviewed.place, route: 'handover' as const, freeFrom }
    const found = followsOf('approve', { reviewed: { ...reviewed, place }, guide, now })
    expect(found[1]?.days).toEqual({ from: freeFrom, to: '2027-12-31T17:00:00.000Z' })
    expect(found.map(({ name }) => name)).toContain('workLater')
  })

  it('is a longer entitlement for a renewal', () => {
    const renewal = { ...reviewed, application: { ...application, kind: 'renewal' as const } }
    expect(names('approve', renewal)).toContain('lengthened')
  })

  it('promises no days while the policy is not known', () => {
    const found = followsOf('approve', { reviewed, guide: undefined, now })
    expect(found.map(({ name }) => name)).toEqual(['smsApproved', 'entitlementUnknown', 'seesNote'])
  })
})

it('months end on the last day of a shorter month, by the calendar in Bangkok', () => {
  expect(monthsLater('2026-08-31T05:00:00.000Z', 6)).toBe('2027-02-28T05:00:00.000Z')
  expect(monthsLater('2026-11-30T18:00:00.000Z', 12)).toBe('2027-11-30T18:00:00.000Z')
})
