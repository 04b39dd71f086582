import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { SimulatorBehaviour } from './mod.ts'
import { startThaidSimulator, Thaid, type ThaidSettings, type ThaidSimulator } from './mod.ts'
import { people } from './testing/people.ts'
import { Visitor } from './testing/visitor.ts'

const redirectUri = 'http://127.0.0.1:9/api/sign-in/callback'
const client = { clientId: 'hippo-demo', clientSecret: 'synthetic-secret_1' }
const [first, second] = people
const flat = ['pid', 'name', 'name_en']
const oidc = ['openid', ...flat]
let simulator: ThaidSimulator

beforeAll(async () => {
  simulator = await startThaidSimulator({
    port: 0,
    people,
    client: { ...client, redirectUris: [redirectUri] },
  })
})
afterEach(() => simulator.behave('normal'))
afterAll(() => simulator.close())

function party(change: Partial<ThaidSettings> = {}): Thaid {
  return new Thaid({
    issuer: simulator.issuer,
    endpoints: 'discovery',
    ...client,
    scopes: flat,
    nonce: false,
    pkce: false,
    timeoutMs: 3000,
    loopback: true,
    ...change,
  })
}

async function begin(thaid: Thaid, address = redirectUri) {
  const begun = await thaid.begin(address)
  if (!begun.ok) throw new TypeError(begun.refusal.code)
  return { ...begun.value, redirectUri: address }
}

/** Sign in as the first of the people, up to the callback. */
async function callback(thaid: Thaid, choice = '0', visitor = new Visitor()) {
  const expected = await begin(thaid)
  return { expected, url: await visitor.choose(expected.url, choice) }
}

const code = (outcome: Awaited<ReturnType<Thaid['complete']>>) =>
  outcome.ok ? 'ok' : outcome.refusal.code

describe('a sign-in through the simulator', () => {
  it.each<[string, Partial<ThaidSettings>]>([
    ['flat', {}],
    ['flat with PKCE', { pkce: true }],
    ['with an id_token', { scopes: oidc }],
    ['with an id_token and a nonce', { scopes: oidc, nonce: true }],
    ['with an id_token, a nonce and PKCE', { scopes: oidc, nonce: true, pkce: true }],
  ])('tells who the person is: %s', async (_, change) => {
    const thaid = party(change)
    const { expected, url } = await callback(thaid)
    expect(await thaid.complete(url, expected)).toEqual({
      ok: true,
      value: {
        citizenId: first?.citizenId,
        nameTh: first?.nameTh,
        nameEn: first?.nameEn,
        issuer: simulator.issuer,
      },
    })
  })

  it('works with fixed endpoints', async () => {
    const root = `${simulator.issuer}/api/v2/oauth2`
    const endpoints = {
      authorization: `${root}/auth/`,
      token: `${root}/token/`,
      jwks: `${root}/jwks/`,
    }
    const thaid = party({ endpoints, scopes: oidc, nonce: true })
    const { expected, url } = await callback(thaid)
    expect(code(await thaid.complete(url, expected))).toBe('ok')
  })

  it('asks for the person every time, also in two tabs of one browser', async () => {
    const thaid = party()
    const browser = new Visitor()
    const [one, two] = [await begin(thaid), await begin(thaid)]
    const tab = await browser.follow(one.url)
    const urlOfTwo = await browser.choose(two.url, '1')
    const urlOfOne = await browser.press(tab, '0')
    const outcomes = [await thaid.complete(urlOfOne, one), await thaid.complete(urlOfTwo, two)]
    expect(outcomes).toMatchObject([
      { value: { nameTh: first?.nameTh } },
      { value: { nameTh: second?.nameTh } },
    ])
  })

  it('has a state of enough randomness and url-safe characters, new each time', async () => {
    const thaid = party({ scopes: oidc, nonce: true, pkce: true })
    const [one, two] = [await begin(thaid), await begin(thaid)]
    for (const value of [one.state, one.nonce, one.codeVerifier]) {
      expect(value).toMatch(/^[\w-]{43}$/)
    }
    expect(new Set([one.state, two.state, one.nonce, two.nonce]).size).toBe(4)
    expect(one.url).not.toContain(one.codeVerifier)
    expect(one.url).toContain('scope=openid%20pid%20name%20name_en')
  })
})

describe('a callback that is not this sign-in’s', () => {
  it.each<[string, (url: URL) => void]>([
    ['no state', (url) => url.searchParams.delete('state')],
    ['a wrong state', (url) => url.searchParams.set('state', 'x')],
    ['another issuer', (url) => url.searchParams.set('iss', 'https://other.test')],
    ['no issuer, where the provider says it names itself', (url) => url.searchParams.delete('iss')],
  ])('must begin again: %s', async (_, change) => {
    const thaid = party()
    const { expected, url } = await callback(thaid)
    change(url)
    expect(code(await thaid.complete(url, expected))).toBe('sign-in-mismatch')
  })

  it('must begin again when its state is of another browser', async () => {
    const thaid = party()
    const attacker = await callback(thaid)
    const victim = await begin(thaid)
    expect(code(await thaid.complete(attacker.url, victim))).toBe('sign-in-mismatch')
  })

  it('must begin again when its code was used before', async () => {
    const thaid = party()
    const { expected, url } = await callback(thaid)
    expect(code(await thaid.complete(url, expected))).toBe('ok')
    expect(code(await thaid.complete(url, expected))).toBe('sign-in-mismatch')
  })

  it('must begin again when a code was put into it: PKCE', async () => {
    const thaid = party({ pkce: true })
    const attacker = await callback(thaid)
    const victim = await begin(thaid)
    attacker.url.searchParams.set('state', victim.state)
    expect(code(await thaid.complete(attacker.url, victim))).toBe('sign-in-mismatch')
  })

  it('must begin again when a code was put into it: nonce', async () => {
    const thaid = party({ scopes: oidc, nonce: true })
    const attacker = await callback(thaid)
    const victim = await begin(thaid)
    attacker.url.searchParams.set('state', victim.state)
    expect(code(await thaid.complete(attacker.url, victim))).toBe('sign-in-mismatch')
  })
})

describe('a provider that does not play along', () => {
  it.each<[SimulatorBehaviour, string]>([
    ['slow', 'thaid-unavailable'],
    ['down', 'thaid-unavailable'],
    ['nonsense', 'thaid-unclear'],
    ['wrong-pid', 'thaid-unclear'],
  ])('is refused with a code of its own: %s', async (behaviour, expectedCode) => {
    const thaid = party({ timeoutMs: 400 })
    const { expected, url } = await callback(thaid)
    simulator.behave(behaviour)
    const outcome = await thaid.complete(url, expected)
    expect(code(outcome)).toBe(expectedCode)
    const told = JSON.stringify(outcome)
    expect(told).not.toMatch(/\d{5}/)
    expect(told).not.toContain(url.searchParams.get('code'))
  })

  it('cancels when the person does, and when ThaiD denies', async () => {
    const thaid = party()
    const cancelled = await callback(thaid, 'cancel')
    expect(cancelled.url.searchParams.get('error')).toBe('user_denied')
    expect(code(await thaid.complete(cancelled.url, cancelled.expected))).toBe('sign-in-cancelled')
    simulator.behave('denies')
    const expected = await begin(thaid)
    const { url } = await new Visitor().follow(expected.url)
    expect(code(await thaid.complete(url, expected))).toBe('sign-in-cancelled')
  })

  it('shows its own page for a redirect address that is not registered byte for byte', async () => {
    const { url } = await begin(party(), `${redirectUri}/`)
    const shown = await new Visitor().follow(url)
    expect(shown.status).toBe(400)
    expect(shown.page).toContain('invalid_request')
  })

  it('refuses a scope that was not approved, and a wrong secret', async () => {
    const scope = party({ scopes: ['pid', 'birthdate'] })
    const asked = await begin(scope)
    const { url } = await new Visitor().follow(asked.url)
    expect(await scope.complete(url, asked)).toEqual({
      ok: false,
      refusal: { code: 'thaid-refused', detail: { reason: 'invalid_scope' } },
    })
    const secret = party({ clientSecret: 'wrong' })
    const signed = await callback(secret)
    expect(await secret.complete(signed.url, signed.expected)).toEqual({
      ok: false,
      refusal: { code: 'thaid-refused', detail: { reason: 'invalid_client' } },
    })
  })

  it('is asked again after a discovery that failed', async () => {
    const thaid = party()
    simulator.behave('down')
    expect(await thaid.begin(redirectUri)).toMatchObject({ refusal: { code: 'thaid-unavailable' } })
    simulator.behave('normal')
    expect((await thaid.begin(redirectUri)).ok).toBe(true)
  })
})
