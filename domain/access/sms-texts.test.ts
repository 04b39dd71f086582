import { describe, expect, it } from 'vitest'
import { smsOf } from './effects.ts'
import type { AccessEvent } from './events.ts'
import { accessPolicy } from './policy.ts'
import { smsEvents } from './sms-texts.ts'
import { answer, days, now } from './testing/made-facts.ts'

const head = { at: now, by: 'officer', personId: 'ann', province: '55' }
const ofApplication = { ...head, applicationId: 'a', number: '2570/123456' }
const ofEntitlement = { ...head, entitlementId: 'e' }
const decision = {
  ...{ at: now, by: 'officer', submission: 1, note: 'ผู้ป่วย 1101700000000' },
  ...{ reasons: [], reviewed: [] },
}
const reminder = { id: 'e', personId: 'ann', endsAt: days(60), step: 60, daysLeft: 60 }
const ends = { directory: answer('ann'), endsAt: days(365) }

/** The longest of each. */
const events: readonly AccessEvent[] = [
  {
    ...{ type: 'application-submitted', ...ofApplication },
    ...{ submission: 1, documents: [], directory: answer('ann') },
  },
  { type: 'application-returned', ...ofApplication, decision: { ...decision, result: 'returned' } },
  {
    ...{ type: 'application-approved', ...ofApplication, ...ends },
    ...{ decision: { ...decision, result: 'approved' }, beginsAt: now },
  },
  {
    ...{ type: 'application-approved', ...ofApplication, ...ends },
    ...{ decision: { ...decision, result: 'approved' }, beginsAt: days(29) },
  },
  { type: 'application-rejected', ...ofApplication, decision: { ...decision, result: 'rejected' } },
  { type: 'expiry-reminded', ...head, reminder: { ...reminder, about: 'entitlement' } },
  { type: 'expiry-reminded', ...head, reminder: { ...reminder, about: 'agreement' } },
  { type: 'expiry-reminded', ...head, reminder: { ...reminder, about: 'draft' } },
  { type: 'entitlement-suspended', ...ofEntitlement, note: 'ผู้ป่วย' },
  { type: 'suspension-lifted', ...ofEntitlement, note: 'ผู้ป่วย' },
  { type: 'entitlement-revoked', ...ofEntitlement, note: 'ผู้ป่วย' },
  { type: 'leaving-noted', ...ofEntitlement, leavesAt: days(29), successorId: 'bob' },
]

describe('messages', () => {
  it('are tested, every one', () => {
    expect(new Set(events.map(({ type }) => type))).toEqual(smsEvents)
  })

  it.each(events.map((event) => [event.type, event] as const))(
    'about %s fit in two parts and say nothing of anybody',
    (_type, event) => {
      const { text = '', personId } = smsOf(event) ?? {}
      expect(personId).toBe('ann')
      expect(text).toMatch(/^HiPPO: .*[\u0E00-\u0E7F]/)
      expect(text.length).toBeLessThanOrEqual(accessPolicy.sms.segments * 67)
      expect(text).not.toMatch(/[a-z0-9]\.[a-z]|:\/\/|www|\d{7,}|undefined|NaN/i)
      expect(text).not.toMatch(/ผู้ป่วย|สุขภาพ|โรค|สสจ|ann|bob|officer|55/)
    },
  )

  it('follow no other event', () => {
    const other: AccessEvent = {
      type: 'application-withdrawn',
      ...ofApplication,
      reason: 'by-applicant',
    }
    expect(smsOf(other)).toBeUndefined()
    const role: AccessEvent = { type: 'role-granted', ...head, role: 'officer', endsAt: null }
    expect(smsOf(role)).toBeUndefined()
  })
})
