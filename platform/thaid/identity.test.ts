import { describe, expect, it } from 'vitest'
import { expirySeconds, nameOf, readIdentity } from './identity.ts'
import { inventedCitizenId } from './testing/people.ts'

const now = 1_790_000_000
const pid = inventedCitizenId(1)
const flat = { access_token: 'x', pid, name: 'นาย สมมติ ใจดี', name_en: 'Mr. Sommot Jaidee' }
const read = (answer: Record<string, unknown>, claims?: Record<string, unknown>) =>
  readIdentity({ answer, claims, issuer: 'https://issuer.test', nowSeconds: now })
const unclear = (reason: string) => ({
  ok: false,
  refusal: { code: 'thaid-unclear', detail: { reason } },
})
const person = {
  citizenId: pid,
  nameTh: 'นาย สมมติ ใจดี',
  nameEn: 'Mr. Sommot Jaidee',
  issuer: 'https://issuer.test',
}

describe('the person of a token response', () => {
  it('is read from values beside the access token', () => {
    expect(read(flat)).toEqual({ ok: true, value: person })
  })

  it('is read from the id_token', () => {
    const { access_token, ...claims } = flat
    expect(read({ access_token }, claims)).toEqual({ ok: true, value: person })
  })

  it('is not taken from the subject of the id_token', () => {
    expect(read({}, { sub: pid, name: flat.name })).toEqual(unclear('pid'))
  })

  it('is nobody when both parts name different people', () => {
    expect(read(flat, { pid: inventedCitizenId(2) })).toEqual(unclear('pid'))
    expect(read(flat, { name: 'นาง อื่น' })).toEqual(unclear('name'))
  })

  const wrongDigit = pid.slice(0, 12) + ((Number(pid[12]) + 1) % 10)
  it.each([undefined, null, '', Number(pid), wrongDigit, `${pid} `, pid.slice(1), [pid]])(
    'is nobody when the citizen id is no right 13 digits (%#)',
    (wrong) => {
      expect(read({ ...flat, pid: wrong })).toEqual(unclear('pid'))
    },
  )

  it('needs a Thai name but no English one', () => {
    expect(read({ ...flat, name: undefined })).toEqual(unclear('name'))
    expect(read({ ...flat, name_en: ' ' })).toEqual({
      ok: true,
      value: { ...person, nameEn: null },
    })
  })

  it('is nobody when the answer has already expired', () => {
    expect(read({ ...flat, expire_in: now - 3600 })).toEqual(unclear('expired'))
    expect(read({ ...flat, expire_in: now - 30 }).ok).toBe(true)
  })
})

describe('a name', () => {
  it('is normalised and trimmed', () => {
    expect(nameOf('  Rene\u0301  ')).toBe('Ren\u00e9')
    expect(nameOf('น้ำ')).toBe('น้ำ')
  })

  it.each(['', ' ', '123', 'a\nb', 'a\u0000b', 'a\u202eb', 'a\u2028b', '\ud800a', 5, null, {}])(
    'is none when it cannot be shown as one line (%#)',
    (value) => {
      expect(nameOf(value)).toBeNull()
    },
  )

  it('has at most 200 characters', () => {
    expect(nameOf('ก'.repeat(200))).toHaveLength(200)
    expect(nameOf('ก'.repeat(201))).toBeNull()
  })
})

describe('the end of an access token', () => {
  it.each([
    [{ expire_in: now + 900 }, now + 900],
    [{ expire_in: String(now + 900) }, now + 900],
    [{ expires_in: now + 900 }, now + 900],
    [{ expires_in: 900 }, now + 900],
    [{ expire_in: now + 900, expires_in: 60 }, now + 900],
    [{}, null],
    [{ expire_in: 'soon' }, null],
    [{ expire_in: -1 }, null],
  ])('is absolute or counted in seconds: %j', (answer, expected) => {
    expect(expirySeconds(answer, now)).toBe(expected)
  })
})
