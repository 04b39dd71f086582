import { describe, expect, it } from 'vitest'
import { judgeCallback } from './callback.ts'

const expected = { state: 's'.repeat(43), issuer: 'https://issuer.test' }
const judge = (query: string) => judgeCallback(new URLSearchParams(query), expected)
const codeOf = (query: string) => {
  const judged = judge(query)
  return judged.ok ? 'ok' : judged.refusal.code
}
const state = `state=${expected.state}`

describe('a callback', () => {
  it('with our state and a code goes on', () => {
    expect(judge(`${state}&code=c`)).toEqual({ ok: true, value: undefined })
    expect(codeOf(`${state}&code=c&iss=https://issuer.test`)).toBe('ok')
  })

  it.each([
    ['without a state', 'code=c'],
    ['with an empty state', 'code=c&state='],
    ['with a foreign state', `code=c&state=${'t'.repeat(43)}`],
    ['with a longer state', `code=c&${state}s`],
    ['with two states', `code=c&${state}&state=x`],
    ['with two codes', `code=c&code=d&${state}`],
    ['from another issuer', `code=c&${state}&iss=https://other.test`],
    ['from nearly the same issuer', `code=c&${state}&iss=https://issuer.test/`],
    ['with an error but a foreign state', 'error=user_denied&state=t'],
  ])('%s must begin again', (_, query) => {
    expect(judge(query)).toEqual({ ok: false, refusal: { code: 'sign-in-mismatch' } })
  })

  it.each([
    ['user_denied', 'sign-in-cancelled'],
    ['access_denied', 'sign-in-cancelled'],
    ['invalid_scope', 'thaid-refused'],
    ['unauthorized_client', 'thaid-refused'],
    ['server_error', 'thaid-unavailable'],
    ['invalid_request', 'thaid-unclear'],
    ['anything', 'thaid-unclear'],
    ['', 'thaid-unclear'],
  ])('with the error %j is %s', (error, code) => {
    expect(codeOf(`${state}&error=${error}`)).toBe(code)
  })

  it('with neither code nor error is unclear', () => {
    expect(codeOf(state)).toBe('thaid-unclear')
    expect(codeOf(`${state}&code=`)).toBe('thaid-unclear')
  })

  it('never has its own words repeated', () => {
    expect(JSON.stringify(judge(`${state}&error=secret&error_description=secret`))).not.toContain(
      'secret',
    )
  })
})
