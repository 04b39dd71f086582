import { describe, expect, it } from 'vitest'
import { rolesOf } from './actors.ts'
import { applyEvents } from './apply-event.ts'
import type { Command } from './commands.ts'
import { entitlementState } from './entitlement.ts'
import type { AccessRecord } from './facts.ts'
import { quotaOf } from './places.ts'
import { dueReminders } from './reminders.ts'
import type { Actor } from './roles.ts'
import {
  days,
  entitlement,
  facts,
  give,
  now,
  operator,
  person,
  system,
} from './testing/made-facts.ts'

const note = 'ตามหนังสือสั่งการ'
const e = { entitlementId: 'e' }

/** The record after commands that are all accepted. */
function recordAfter(
  record: AccessRecord,
  given: readonly (readonly [Actor, Command])[],
): AccessRecord {
  return given.reduce((before, [actor, command]) => {
    const decided = give(command, actor, facts(before))
    if (!decided.ok) throw new TypeError(`${command.type}: ${decided.refusal.code}`)
    return applyEvents(before, decided.value)
  }, record)
}

describe('the record', () => {
  const { record } = facts({ entitlements: [entitlement({ termsVersion: 1, endsAt: days(7) })] })
  const stateAfter = (...given: readonly (readonly [Actor, Command])[]) => {
    const [held] = recordAfter(record, given).entitlements
    return held && entitlementState(held, now)
  }

  it('follows an entitlement through suspension to its end', () => {
    const officer = person('officer')
    const suspend = [officer, { type: 'suspend', ...e, note }] as const
    const lift = [officer, { type: 'lift-suspension', ...e, note }] as const
    const revoke = [operator, { type: 'revoke', ...e, note }] as const
    expect(stateAfter(suspend)).toBe('suspended')
    expect(stateAfter(suspend, lift)).toBe('active')
    expect(stateAfter(suspend, revoke)).toBe('revoked')
  })

  it('keeps a leaving, its taking back, and what was accepted', () => {
    const ann = person('ann')
    const leave = (lastDay: string | null): readonly [Actor, Command] => [
      ann,
      { type: 'note-leaving', ...e, lastDay, successorId: null },
    ]
    const accept = [ann, { type: 'accept-terms', ...e, version: 2 }] as const
    expect(recordAfter(record, [leave('2026-11-24'), accept]).entitlements).toMatchObject([
      { leavesAt: new Date('2026-11-24T17:00:00Z'), termsVersion: 2 },
    ])
    expect(recordAfter(record, [leave('2026-11-24'), leave(null)]).entitlements).toMatchObject([
      { leavesAt: null },
    ])
  })

  it('knows roles, quotas and whoever was ended', () => {
    const role = { personId: 'cat', role: 'officer' } as const
    const grant = [operator, { type: 'grant-role', ...role, endsAt: null }] as const
    const end = [operator, { type: 'end-role', ...role }] as const
    const cat = person('cat')
    expect(rolesOf(cat, recordAfter(record, [grant]), now)).toEqual(['applicant', 'officer'])
    expect(rolesOf(cat, recordAfter(record, [grant, end]), now)).toEqual(['applicant'])
    const endPerson = [operator, { type: 'end-person', personId: 'cat', note }] as const
    const restore = [operator, { type: 'restore-person', personId: 'cat', note }] as const
    expect(rolesOf(cat, recordAfter(record, [grant, endPerson]), now)).toEqual([])
    expect(rolesOf(cat, recordAfter(record, [grant, endPerson, restore]), now)).toEqual([
      'applicant',
    ])
    const quota = [operator, { type: 'set-quota', province: '55', quota: 3, note }] as const
    expect(quotaOf('55', recordAfter(record, [quota]))).toBe(3)
  })

  it('remembers that it reminded', () => {
    const [reminder] = dueReminders(facts(record), now)
    if (reminder === undefined) throw new TypeError('none is due')
    const reminded = recordAfter(record, [[system, { type: 'remind', reminder }]])
    expect(dueReminders(facts(reminded), now)).toEqual([])
  })
})
