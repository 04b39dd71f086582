import { describe, expect, it } from 'vitest'
import { decideGrant, type Entitlement, mayWork } from './entitlement.ts'

const now = new Date('2026-11-24T05:00:00Z')
const hour = 3_600_000
const at = (hours: number) => new Date(now.getTime() + hours * hour)

function entitlement(given: Partial<Entitlement> = {}): Entitlement {
  const open = { grantedAt: at(-100), endsAt: null, closedAt: null }
  return { personId: 'a', province: '55', ...open, ...given }
}

describe('who may work', () => {
  it.each([
    ['nobody without an entitlement', [], 'not-entitled'],
    ['not after its end', [entitlement({ endsAt: at(-1) })], 'entitlement-ended'],
    ['not at the moment of its end', [entitlement({ endsAt: now })], 'entitlement-ended'],
    ['not once it was revoked', [entitlement({ closedAt: at(-1) })], 'entitlement-ended'],
    ['not before it was granted', [entitlement({ grantedAt: at(1) })], 'entitlement-ended'],
  ])('%s', (_name, held, code) => {
    expect(mayWork(held, now)).toMatchObject({ ok: false, refusal: { code } })
  })

  it('whoever holds one, on exactly its province', () => {
    const held = [entitlement({ province: '56', closedAt: at(-2) }), entitlement({ endsAt: at(1) })]
    expect(mayWork(held, now)).toEqual({ ok: true, value: { province: '55', endsAt: at(1) } })
  })
})

describe('a grant', () => {
  const command = { personId: 'a', province: '55', endsAt: at(24) }

  it.each([
    ['of a province that somebody else has', [entitlement({ personId: 'b' })], 'province-taken'],
    [
      'to somebody with another province',
      [entitlement({ province: '56' })],
      'person-entitled-elsewhere',
    ],
  ])('%s is refused', (_name, known, code) => {
    expect(decideGrant(command, known, now)).toMatchObject({ ok: false, refusal: { code } })
  })

  it('that would already be over is refused', () => {
    const past = decideGrant({ ...command, endsAt: now }, [], now)
    expect(past).toMatchObject({ ok: false, refusal: { code: 'entitlement-in-the-past' } })
  })

  it('opens the first, replaces one with another end, and changes nothing when the same holds', () => {
    expect(decideGrant(command, [], now)).toEqual({ ok: true, value: { close: [], opens: true } })
    const other = entitlement({ endsAt: at(1) })
    expect(decideGrant(command, [other], now)).toEqual({
      ok: true,
      value: { close: [{ entitlement: other, reason: 'replaced' }], opens: true },
    })
    const same = decideGrant(command, [entitlement({ endsAt: at(24) })], now)
    expect(same).toEqual({ ok: true, value: { close: [], opens: false } })
  })

  it('does not look at others in other provinces', () => {
    const other = entitlement({ personId: 'b', province: '56', endsAt: at(24) })
    expect(decideGrant(command, [other], now)).toEqual({
      ok: true,
      value: { close: [], opens: true },
    })
  })

  it('closes what has ended in its province, whosoever it was', () => {
    const ended = entitlement({ personId: 'b', endsAt: at(-1) })
    expect(decideGrant(command, [ended], now)).toEqual({
      ok: true,
      value: { close: [{ entitlement: ended, reason: 'ended' }], opens: true },
    })
  })
})
