import { describe, expect, it } from 'vitest'
import { mayWork, type WorkFacts, workRefusals } from './may-work.ts'
import { accessPolicy } from './policy.ts'
import { agreement, answer, days, entitlement, hours, now } from './testing/made-facts.ts'

const terms = { version: 2, inForceFrom: days(-200), replaces: 1 }
const sound: WorkFacts = {
  personEnded: false,
  held: [entitlement()],
  directory: answer('ann'),
  agreements: [agreement()],
  terms,
  operatorWaivesPapers: false,
}
const isAdmin = false

describe('who may work', () => {
  it.each([
    ['nobody who was ended', { personEnded: true }, 'person-ended'],
    ['nobody without an entitlement', { held: [] }, 'not-entitled'],
    ['not after the end', { held: [entitlement({ endsAt: hours(-1) })] }, 'entitlement-ended'],
    ['not at the moment of the end', { held: [entitlement({ endsAt: now })] }, 'entitlement-ended'],
    ['not once they have left', { held: [entitlement({ leavesAt: now })] }, 'entitlement-ended'],
    [
      'not once it was revoked',
      { held: [entitlement({ closedAt: hours(-1), closeReason: 'revoked' })] },
      'entitlement-revoked',
    ],
    [
      'not before it begins',
      { held: [entitlement({ grantedAt: hours(1) })] },
      'entitlement-not-begun',
    ],
    ['not while suspended', { held: [entitlement({ suspendedAt: hours(-1) })] }, 'suspended'],
    ['not when the directory says no', { directory: answer('ann', { isAdmin }) }, 'role-gone'],
    ['not for another province', { directory: answer('ann', { province: '56' }) }, 'role-gone'],
    ['not when the directory was never asked', { directory: undefined }, 'directory-stale'],
    [
      'not on an old answer of the directory',
      {
        directory: answer('ann', { askedAt: hours(-accessPolicy.directoryAnswerWorkHours - 1) }),
      },
      'directory-stale',
    ],
    ['not without an agreement', { agreements: [] }, 'agreement-ended'],
    [
      'not under an agreement that ended yesterday',
      { agreements: [agreement({ endsAt: days(-1) })] },
      'agreement-ended',
    ],
    [
      'not under the agreement of another office',
      { agreements: [agreement({ province: '56' })] },
      'agreement-ended',
    ],
    ['not without terms', { terms: undefined }, 'terms-to-accept'],
    [
      'not when new terms cannot wait',
      { terms: { version: 3, inForceFrom: now, replaces: 2, graceDays: 0 } },
      'terms-to-accept',
    ],
    [
      'not when the days of grace are over',
      { terms: { version: 3, inForceFrom: days(-15), replaces: 2 } },
      'terms-to-accept',
    ],
    [
      'not in the grace of terms that replaced others than those accepted',
      { terms: { version: 4, inForceFrom: now, replaces: 3 } },
      'terms-to-accept',
    ],
  ] as const)('%s', (_name, given, code) => {
    expect(mayWork({ ...sound, ...given }, now)).toMatchObject({ ok: false, refusal: { code } })
    expect(workRefusals).toContain(code)
  })

  it('whoever holds one with all its papers, on exactly its province', () => {
    const over = entitlement({ province: '56', closedAt: hours(-2), closeReason: 'replaced' })
    expect(mayWork({ ...sound, held: [over, entitlement()] }, now)).toEqual({
      ok: true,
      value: { province: '55', endsAt: days(265), endsBy: 'entitlement' },
    })
  })

  it.each([
    ['agreement', { agreements: [agreement({ endsAt: days(12) })] }, days(12)],
    ['leaving', { held: [entitlement({ leavesAt: days(3) })] }, days(3)],
    ['terms', { terms: { version: 3, inForceFrom: days(-4), replaces: 2 } }, days(10)],
  ] as const)('is told that the %s ends it first', (endsBy, given, endsAt) => {
    expect(mayWork({ ...sound, ...given }, now)).toEqual({
      ok: true,
      value: { province: '55', endsAt, endsBy },
    })
  })

  it('by the operator alone: where the operator waives papers, and nowhere else', () => {
    const granted = entitlement({ basis: { kind: 'operator' }, endsAt: null, termsVersion: null })
    const bare = { ...sound, held: [granted], directory: undefined, agreements: [] }
    expect(mayWork({ ...bare, operatorWaivesPapers: true }, now)).toEqual({
      ok: true,
      value: { province: '55', endsAt: null, endsBy: null },
    })
    expect(mayWork(bare, now)).toMatchObject({ refusal: { code: 'directory-stale' } })
    const decided = { ...bare, held: [entitlement()], operatorWaivesPapers: true }
    expect(mayWork(decided, now)).toMatchObject({ refusal: { code: 'directory-stale' } })
  })
})
