import { describe, expect, it } from 'vitest'
import { endOf, entitlementState, takesPlace } from './entitlement.ts'
import { entitlement, hours, now } from './testing/made-facts.ts'

describe('an entitlement', () => {
  it.each([
    ['active', {}],
    ['active', { grantedAt: hours(1) }],
    ['suspended', { suspendedAt: hours(-1) }],
    ['expired', { endsAt: now }],
    ['expired', { leavesAt: now, suspendedAt: hours(-1) }],
    ['expired', { closedAt: hours(-1), closeReason: 'left' }],
    ['revoked', { closedAt: hours(-1), closeReason: 'revoked' }],
  ] as const)('is %s when %o', (state, given) => {
    expect(entitlementState(entitlement(given), now)).toBe(state)
  })

  it('ends by its term or by a leaving, whichever comes first', () => {
    expect(endOf(entitlement({ endsAt: hours(5), leavesAt: hours(3) }))).toEqual(hours(3))
    expect(endOf(entitlement({ endsAt: hours(2), leavesAt: hours(3) }))).toEqual(hours(2))
    expect(endOf(entitlement({ endsAt: null, leavesAt: hours(3) }))).toEqual(hours(3))
    expect(endOf(entitlement({ endsAt: null }))).toBeNull()
  })

  it('takes its place from its beginning to its end, suspended or not', () => {
    const held = entitlement({ grantedAt: hours(1), endsAt: hours(2), suspendedAt: now })
    expect([0, 1, 1.5, 2].map((hour) => takesPlace(held, hours(hour)))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
})
