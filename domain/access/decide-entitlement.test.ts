import { describe, expect, it } from 'vitest'
import type { Command } from './commands.ts'
import { stopsWorkOf } from './effects.ts'
import type { AccessRecord } from './facts.ts'
import { placeOf } from './places.ts'
import {
  application,
  days,
  entitlement,
  facts,
  give,
  hours,
  now,
  operator,
  person,
  roleGrant,
  told,
} from './testing/made-facts.ts'

const ann = person('ann')
const note = 'ตรวจพบการใช้งานผิดเงื่อนไข'
const held = (given: object, record: Partial<AccessRecord> = {}) =>
  facts({ entitlements: [entitlement(given)], ...record })

describe('a leaving', () => {
  const leave = (lastDay: string | null, successorId: string | null = null): Command => ({
    ...{ type: 'note-leaving', entitlementId: 'e', lastDay, successorId },
  })

  it('is noted by the holder, and ends work after the last day in Bangkok', () => {
    expect(give(leave('2026-11-30'), ann, held({}))).toMatchObject({
      value: [{ type: 'leaving-noted', leavesAt: new Date('2026-11-30T17:00:00Z') }],
    })
    expect(told(give(leave('2026-11-24'), ann, held({})))).toEqual(['leaving-noted'])
  })

  it.each(['2026-11-23', '2027-02-28', '2027-12-01', '2026-02-30'])(
    'is not noted for %s',
    (day) => {
      expect(told(give(leave(day), ann, held({ endsAt: days(60) })))).toBe('leaving-date')
    },
  )

  it('names a successor who has an application of the same office open', () => {
    const applications = [application({ applicantId: 'bob' })]
    expect(told(give(leave('2026-12-01', 'bob'), ann, held({}, { applications })))).toEqual([
      'leaving-noted',
    ])
    expect(told(give(leave('2026-12-01', 'ann'), ann, held({}, { applications })))).toBe(
      'successor-unknown',
    )
    expect(told(give(leave('2026-12-01', 'bob'), ann, held({})))).toBe('successor-unknown')
  })

  it('cannot be taken back, or put off, once a successor was approved for the place', () => {
    const successor = entitlement({
      id: 's',
      personId: 'bob',
      grantedAt: days(9),
      endsAt: days(374),
    })
    const leaving = entitlement({ leavesAt: days(9) })
    const promised = facts({ entitlements: [leaving, successor] })
    expect(told(give(leave(null), ann, promised))).toBe('place-promised')
    expect(told(give(leave('2026-12-20'), ann, promised))).toBe('place-promised')
    expect(told(give(leave('2026-11-26'), ann, promised))).toEqual(['leaving-noted'])
    expect(told(give(leave(null), ann, facts({ entitlements: [leaving] })))).toEqual([
      'leaving-cancelled',
    ])
  })
})

describe('the places of a province', () => {
  it('are told by number and time, never by name', () => {
    expect(placeOf('55', facts().record, now)).toMatchObject({ route: 'free', holders: [] })
    const taken = placeOf('55', held({}).record, now)
    expect(taken).toMatchObject({ quota: 1, route: 'ask-holder', freeFrom: undefined })
    expect(JSON.stringify(taken)).not.toContain('ann')
    expect(placeOf('55', held({ leavesAt: days(5) }).record, now)).toMatchObject({
      ...{ route: 'handover', freeFrom: days(5) },
      holders: [{ leaves: true, until: days(5) }],
    })
    const quotas = [{ province: '55', quota: 2 }]
    expect(placeOf('55', held({}, { quotas }).record, now)).toMatchObject({ route: 'free' })
  })

  it('are kept for whoever begins later', () => {
    const later = entitlement({ id: 's', personId: 'bob', grantedAt: days(9), endsAt: days(374) })
    expect(placeOf('55', facts({ entitlements: [later] }).record, now)).toMatchObject({
      ...{ route: 'ask-holder', holders: [{ since: days(9) }] },
    })
    const grant: Command = {
      ...{ type: 'grant-entitlement', entitlementId: 'n', personId: 'ann', province: '55' },
      endsAt: null,
    }
    expect(told(give(grant, operator, facts({ entitlements: [later] })))).toBe('province-taken')
    const short: Command = { ...grant, endsAt: days(9) }
    expect(told(give(short, operator, facts({ entitlements: [later] })))).toEqual([
      'entitlement-granted',
    ])
  })

  it('are not fewer than the people who hold them', () => {
    const set = (quota: number): Command => ({ type: 'set-quota', province: '55', quota, note })
    const two = facts({ entitlements: [entitlement(), entitlement({ id: 'f', personId: 'bob' })] })
    expect(told(give(set(1), operator, two))).toBe('quota-below-use')
    expect(told(give(set(3), operator, two))).toEqual(['quota-set'])
    for (const quota of [-1, 1.5, 21]) {
      expect(told(give(set(quota), operator, two))).toBe('quota-range')
    }
  })
})

describe('an end', () => {
  it('of an entitlement stops the work of its holder', () => {
    const revoke: Command = { type: 'revoke', entitlementId: 'e', note }
    const revoked = give(revoke, person('officer'), held({}))
    expect(revoked.ok && revoked.value.map(stopsWorkOf)).toEqual(['ann'])
  })

  it('of a person takes entitlement, roles and application along', () => {
    const end: Command = { type: 'end-person', personId: 'ann', note }
    const everything = held(
      {},
      { roles: [roleGrant('ann', 'steward')], applications: [application()] },
    )
    expect(told(give(end, operator, everything))).toEqual([
      'person-ended',
      'entitlement-revoked',
      'role-ended',
      'application-withdrawn',
    ])
  })

  it('by itself is closed on record once, as ended or as left', () => {
    const close: Command = { type: 'end-entitlement', entitlementId: 'e' }
    const system = { kind: 'system' } as const
    expect(give(close, system, held({ endsAt: now }))).toMatchObject({
      value: [{ reason: 'ended' }],
    })
    expect(give(close, system, held({ leavesAt: now }))).toMatchObject({
      value: [{ reason: 'left' }],
    })
    const closed = held({ closedAt: hours(-1), closeReason: 'ended' })
    expect(told(give(close, system, closed))).toEqual([])
  })
})

it('terms are accepted in the version in force', () => {
  const accept = (version: number): Command => ({
    ...{ type: 'accept-terms', entitlementId: 'e', version },
  })
  expect(told(give(accept(1), ann, held({ termsVersion: 1 })))).toBe('terms-not-in-force')
  expect(told(give(accept(2), ann, held({ termsVersion: 1 })))).toEqual(['terms-accepted'])
  expect(told(give(accept(2), ann, held({})))).toEqual([])
})

describe("the operator's grant", () => {
  const grant = (given: object = {}): Command => ({
    ...{ type: 'grant-entitlement', entitlementId: 'n', personId: 'ann', province: '55' },
    ...{ endsAt: days(24) },
    ...given,
  })
  const byOperator = { basis: { kind: 'operator' } } as const
  const told1 = (given: object, entitlements: AccessRecord['entitlements']) =>
    told(give(grant(given), operator, facts({ entitlements })))

  it('opens, replaces one with another end, and changes nothing when the same holds', () => {
    expect(told1({}, [])).toEqual(['entitlement-granted'])
    expect(told1({}, [entitlement({ ...byOperator, endsAt: days(1) })])).toEqual([
      'entitlement-closed',
      'entitlement-granted',
    ])
    expect(told1({}, [entitlement({ ...byOperator, endsAt: days(24) })])).toEqual([])
  })

  it('does not touch what an officer decided', () => {
    expect(told1({ endsAt: null }, [entitlement()])).toEqual([])
  })

  it.each([
    [
      'of a province that somebody else has',
      {},
      [entitlement({ personId: 'b' })],
      'province-taken',
    ],
    [
      'to somebody with another province',
      {},
      [entitlement({ province: '56' })],
      'person-entitled-elsewhere',
    ],
    ['that would already be over', { endsAt: now }, [], 'entitlement-in-the-past'],
    ['to an auditor', { personId: 'auditor' }, [], 'roles-conflict'],
  ] as const)('%s is refused', (_name, given, entitlements, code) => {
    expect(told1(given, entitlements)).toBe(code)
  })

  it('does not look at others elsewhere, and closes what has ended in its province', () => {
    expect(told1({}, [entitlement({ personId: 'b', province: '56' })])).toEqual([
      'entitlement-granted',
    ])
    expect(told1({}, [entitlement({ personId: 'b', endsAt: hours(-1) })])).toEqual([
      'entitlement-closed',
      'entitlement-granted',
    ])
  })
})

describe('roles', () => {
  const grant = (role: 'officer' | 'auditor', personId = 'cat'): Command => ({
    ...{ type: 'grant-role', personId, role, endsAt: null },
  })

  it('are granted by another officer or the operator, never to oneself', () => {
    expect(told(give(grant('officer'), person('officer'), facts()))).toEqual(['role-granted'])
    expect(told(give(grant('auditor', 'officer'), person('officer'), facts()))).toBe('own-role')
    expect(told(give(grant('officer', 'officer'), operator, facts()))).toEqual([])
  })

  it('of an auditor stand alone', () => {
    expect(told(give(grant('auditor', 'steward'), operator, facts()))).toBe('roles-conflict')
    expect(told(give(grant('officer', 'auditor'), operator, facts()))).toBe('roles-conflict')
    expect(told(give(grant('auditor', 'ann'), operator, held({})))).toBe('roles-conflict')
  })

  it('that were given for a time are over after it', () => {
    const over = { ...roleGrant('cat', 'officer'), endsAt: now }
    const view: Command = { type: 'view-registers' }
    expect(told(give(view, person('cat'), facts({ roles: [over] })))).toBe('unknown-route')
  })
})
