import { describe, expect, it } from 'vitest'
import type { Application, Entitlement, MyAccess } from '../apply/access.ts'
import { nextStepOf } from './next-step.ts'

const told = (code: string) => ({ code, th: code, en: code })

const beginner: MyAccess = {
  directory: { isAdmin: true, province: '55', askedAt: '2026-11-24T02:00:00Z' },
  mayStart: null,
  mayRenew: told('nothing-to-renew'),
  application: null,
  earlier: [],
  place: null,
  entitlement: null,
  work: told('not-entitled'),
  terms: {
    version: 1,
    inForceFrom: '2026-01-01T00:00:00Z',
    acceptedVersion: null,
    mustAcceptBy: null,
  },
}

const entitlement: Entitlement = {
  id: 'one',
  province: '55',
  agencyTh: 'สสจ.น่าน',
  agencyEn: 'Nan',
  state: 'active',
  byOperator: false,
  grantedAt: '2026-01-01T00:00:00Z',
  endsAt: '2027-01-01T00:00:00Z',
  lastDay: null,
  termsVersion: 1,
  commands: [],
}

function applied(state: Application['state']): Application {
  const agency = { province: '55', agencyTh: 'สสจ.น่าน', agencyEn: 'Nan' }
  const times = { startedAt: '2026-11-24T02:00:00Z', submittedAt: null, draftEndsAt: null }
  const empty = { papers: [], needed: [], decisions: [], timeline: [], messages: [] }
  return {
    ...{ id: 'one', number: '69-0001', kind: 'first', ball: 'applicant', submission: 0 },
    ...{ ...agency, ...times, ...empty, state, details: null, phone: null, agreement: null },
    ...{ problems: [], commands: [] },
  }
}

const analyst: MyAccess = {
  ...beginner,
  entitlement,
  work: null,
  mayStart: told('already-entitled'),
  mayRenew: told('renewal-too-early'),
  application: applied('approved'),
}

describe('the next thing to do', () => {
  it('is to start, where nothing stands against it', () => {
    expect(nextStepOf(beginner)).toBe('start')
    expect(nextStepOf({ ...beginner, mayStart: told('not-admin') })).toBe('cannot-start')
  })

  it.each([
    ['draft', 'go-on'],
    ['returned', 'mend'],
    ['submitted', 'wait'],
    ['in-review', 'wait'],
    ['rejected', 'rejected'],
    ['withdrawn', 'start-again'],
  ] as const)('with an application that is %s is to %s', (state, step) => {
    expect(nextStepOf({ ...beginner, application: applied(state) })).toBe(step)
  })

  it('is nothing for somebody who may work, and to renew when that can be done', () => {
    expect(nextStepOf(analyst)).toBe('nothing')
    expect(nextStepOf({ ...analyst, mayRenew: null })).toBe('renew')
    expect(nextStepOf({ ...analyst, mayRenew: null, application: applied('submitted') })).toBe(
      'wait',
    )
  })

  it('is to accept new terms before all else, while grace runs and after', () => {
    const terms = { ...beginner.terms, version: 2, mustAcceptBy: '2026-12-01T00:00:00Z' }
    expect(nextStepOf({ ...analyst, terms, mayRenew: null })).toBe('accept-terms')
    expect(nextStepOf({ ...analyst, work: told('terms-to-accept') })).toBe('accept-terms')
  })

  it('of an entitlement that stopped is to see why, and to apply anew where that can be done', () => {
    const stopped = { ...analyst, work: told('suspended') }
    expect(nextStepOf(stopped)).toBe('stopped')
    expect(nextStepOf({ ...stopped, mayStart: null })).toBe('start-again')
  })
})
