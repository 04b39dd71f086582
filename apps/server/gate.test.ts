import { describe, expect, it } from 'vitest'
import { passGate } from './gate.ts'

const own = { port: 8080, token: 'right' }
const host = '127.0.0.1:8080'
const authorization = 'Bearer right'

describe('the gate before every route', () => {
  it.each([
    ['no host', { host: undefined, origin: undefined, authorization }],
    ['a name rebound to loopback', { host: 'evil.example:8080', origin: undefined, authorization }],
    ['another port', { host: '127.0.0.1:9090', origin: undefined, authorization }],
    ['a foreign origin', { host, origin: 'https://evil.example', authorization }],
    ['an opaque origin', { host, origin: 'null', authorization }],
  ])('refuses %s, even with the token', (_name, request) => {
    expect(passGate(request, 'operator', own)).toMatchObject({
      refusal: { code: 'foreign-origin' },
    })
    expect(passGate(request, 'public', own)).toMatchObject({ refusal: { code: 'foreign-origin' } })
  })

  it.each([undefined, '', 'right', 'Bearer wrong', 'Bearer right ', 'Basic right'])(
    'refuses an operator route with the authorization %j',
    (given) => {
      const passed = passGate({ host, origin: undefined, authorization: given }, 'operator', own)
      expect(passed).toMatchObject({ refusal: { code: 'token-needed' } })
    },
  )

  it('lets the right token through, and anybody to public routes', () => {
    expect(passGate({ host, origin: `http://${host}`, authorization }, 'operator', own).ok).toBe(
      true,
    )
    expect(passGate({ host, origin: undefined, authorization: undefined }, 'public', own).ok).toBe(
      true,
    )
  })
})
