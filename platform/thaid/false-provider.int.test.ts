import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Thaid, type ThaidSettings } from './mod.ts'
import { idToken, startFalseProvider } from './testing/false-provider.ts'
import { people } from './testing/people.ts'

const redirectUri = 'https://hippo.test/api/sign-in/callback'
const { citizenId: pid = '', nameTh: name = '' } = people[0] ?? {}
const flat = { access_token: 'secret-access', token_type: 'Bearer', pid, name, name_en: 'A B' }
let provider: Awaited<ReturnType<typeof startFalseProvider>>

beforeAll(async () => {
  provider = await startFalseProvider()
})
beforeEach(() => {
  Object.assign(provider.answers, { discovery: {}, discoveryStatus: 200 })
  provider.requests.length = 0
})
afterAll(() => provider.close())

function party(change: Partial<ThaidSettings> = {}): Thaid {
  return new Thaid({
    issuer: provider.issuer,
    endpoints: 'discovery',
    clientId: 'id-with_marks',
    clientSecret: 'secret/with=marks+',
    scopes: ['pid', 'name', 'name_en'],
    nonce: false,
    pkce: false,
    timeoutMs: 500,
    loopback: true,
    ...change,
  })
}

function says(body: unknown, status = 200, headers: Record<string, string> = {}): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  provider.answers.token = { status, type: 'application/json', body: text, headers }
}

/** Begin, come back with a code at once, and exchange it. */
async function signIn(change: Partial<ThaidSettings> = {}, tokenOf?: (nonce: string) => unknown) {
  const thaid = party(change)
  const begun = await thaid.begin(redirectUri)
  if (!begun.ok) return begun
  if (tokenOf) says(tokenOf(begun.value.nonce ?? ''))
  const url = new URL(`${redirectUri}?code=secret-code&state=${begun.value.state}`)
  return thaid.complete(url, { ...begun.value, redirectUri })
}

const codeOf = (outcome: Awaited<ReturnType<typeof signIn>>) =>
  outcome.ok ? 'ok' : outcome.refusal.code

function expectNothingTold(outcome: unknown): void {
  const told = JSON.stringify(outcome)
  for (const secret of [pid, name, 'secret', 'marks']) expect(told).not.toContain(secret)
}

describe('the token request', () => {
  it('sends id and secret as they are, the extra header, and nothing secret in its address', async () => {
    says(flat)
    await signIn({ extraHeader: { name: 'x-imauth-apikey', value: 'key' } })
    const request = provider.requests.find(({ method }) => method === 'POST')
    const basic = Buffer.from('id-with_marks:secret/with=marks+').toString('base64')
    expect(request?.headers.authorization).toBe(`Basic ${basic}`)
    expect(request?.headers['x-imauth-apikey']).toBe('key')
    expect(request?.url).toBe('/token/')
  })
})

describe('a token answer', () => {
  const later = Math.floor(Date.now() / 1000) + 900
  it.each([{ expire_in: later }, { expires_in: later }, { expires_in: 900 }, {}])(
    'may say its end in any of ThaiD’s ways: %j',
    async (end) => {
      says({ ...flat, ...end })
      expect(codeOf(await signIn())).toBe('ok')
    },
  )

  it.each([
    [400, 'invalid_scope', 'thaid-refused'],
    [401, 'unauthorized_client', 'thaid-refused'],
    [401, 'invalid_client', 'thaid-refused'],
    [401, 'user_denied', 'sign-in-cancelled'],
    [401, 'access_denied', 'sign-in-cancelled'],
    [400, 'duplicate_request', 'sign-in-mismatch'],
    [400, 'invalid_grant', 'sign-in-mismatch'],
    [400, 'invalid_request', 'thaid-unclear'],
    [400, 'server_error', 'thaid-unavailable'],
    [400, `secret ${pid}`, 'thaid-unclear'],
    [500, 'invalid_client', 'thaid-unavailable'],
    [429, 'invalid_client', 'thaid-unavailable'],
  ])('of %i %s is %s', async (status, error, code) => {
    const challenge: Record<string, string> =
      status === 401 ? { 'www-authenticate': 'Basic realm="x"' } : {}
    says({ error, error_description: `secret ${pid} ${name}` }, status, challenge)
    const outcome = await signIn()
    expect(codeOf(outcome)).toBe(code)
    expectNothingTold(outcome)
  })

  it.each<[string, unknown, number]>([
    ['no JSON', `{"pid":"${pid}", secret`, 200],
    ['an empty body', '', 200],
    ['a list', [pid], 200],
    ['null', 'null', 200],
    ['no access token', { ...flat, access_token: undefined }, 200],
    ['no token type', { ...flat, token_type: undefined }, 200],
    ['no citizen id', { ...flat, pid: undefined }, 200],
    ['no name', { ...flat, name: undefined }, 200],
    ['a redirect', flat, 302],
    ['no content', '', 204],
    ['not found', { message: pid }, 404],
    ['far too much', { ...flat, more: 'x'.repeat(300_000) }, 200],
  ])('that makes no sense is unclear: %s', async (_, body, status) => {
    says(body, status, status === 302 ? { location: '/elsewhere' } : {})
    const outcome = await signIn()
    expect(codeOf(outcome)).toBe('thaid-unclear')
    expectNothingTold(outcome)
  })

  it('of 401 that says nothing is a refusal of our client', async () => {
    says('', 401)
    expect(codeOf(await signIn())).toBe('thaid-refused')
  })
})

describe('an id_token', () => {
  const settings = { scopes: ['openid', 'pid', 'name', 'name_en'], nonce: true }
  const now = Math.floor(Date.now() / 1000)
  const claims = (nonce: string) => ({
    iss: provider.issuer,
    sub: pid,
    aud: 'id-with_marks',
    iat: now,
    exp: now + 900,
    nonce,
    pid,
    name,
  })
  const bearing = (token: string) => ({
    access_token: 'secret-access',
    token_type: 'Bearer',
    expire_in: now + 900,
    id_token: token,
  })

  it('is believed when all is right', async () => {
    const outcome = await signIn(settings, (nonce) => bearing(idToken(claims(nonce))))
    expect(outcome).toMatchObject({ ok: true, value: { citizenId: pid, nameTh: name } })
  })

  it.each(['none', 'hs256', 'stranger', 'unknown-kid', 'broken'] as const)(
    'is not believed with a signature of the kind %s',
    async (trick) => {
      const outcome = await signIn(settings, (nonce) => bearing(idToken(claims(nonce), trick)))
      expect(codeOf(outcome)).toBe('thaid-unclear')
      expectNothingTold(outcome)
    },
  )

  it.each<[string, object, string]>([
    ['another issuer', { iss: 'https://other.test' }, 'thaid-unclear'],
    ['another audience', { aud: 'other' }, 'thaid-unclear'],
    ['more audiences without azp', { aud: ['id-with_marks', 'other'] }, 'thaid-unclear'],
    ['an end in the past', { exp: now - 3600 }, 'thaid-unclear'],
    ['no end', { exp: undefined }, 'thaid-unclear'],
    ['another nonce', { nonce: 'other' }, 'sign-in-mismatch'],
    ['no nonce', { nonce: undefined }, 'thaid-unclear'],
  ])('is not believed with %s', async (_, change, code) => {
    const outcome = await signIn(settings, (nonce) =>
      bearing(idToken({ ...claims(nonce), ...change })),
    )
    expect(codeOf(outcome)).toBe(code)
    expectNothingTold(outcome)
  })

  it('must come when openid was asked', async () => {
    expect(codeOf(await signIn(settings, () => flat))).toBe('thaid-unclear')
  })

  it('is verified also where it was not asked for', async () => {
    const outcome = await signIn({}, () =>
      bearing(idToken({ ...claims(''), nonce: undefined }, 'stranger')),
    )
    expect(codeOf(outcome)).toBe('thaid-unclear')
  })
})

describe('a discovery document', () => {
  it.each<[string, Record<string, unknown>]>([
    ['another issuer', { issuer: 'https://other.test' }],
    ['nearly the same issuer', { issuer: 'HTTP://127.0.0.1' }],
    ['a token endpoint elsewhere', { token_endpoint: 'http://169.254.169.254/token/' }],
    ['keys elsewhere', { jwks_uri: 'http://169.254.169.254/jwks/' }],
    ['a sign-in page elsewhere', { authorization_endpoint: 'https://other.test/auth/' }],
    ['no token endpoint', { token_endpoint: undefined }],
    ['no address', { token_endpoint: 'token' }],
  ])('is not believed with %s', async (_, change) => {
    provider.answers.discovery = change
    const thaid = party()
    expect(await thaid.begin(redirectUri)).toMatchObject({ refusal: { code: 'thaid-unclear' } })
    provider.answers.discovery = {}
    expect((await thaid.begin(redirectUri)).ok).toBe(true)
  })

  it('is read once for many', async () => {
    const thaid = party()
    await Promise.all([thaid.begin(redirectUri), thaid.begin(redirectUri)])
    await thaid.begin(redirectUri)
    expect(provider.requests).toHaveLength(1)
  })

  it.each([
    [500, 'thaid-unavailable'],
    [404, 'thaid-unclear'],
    [403, 'thaid-refused'],
  ])('of status %i is %s', async (status, code) => {
    provider.answers.discoveryStatus = status
    expect(await party().begin(redirectUri)).toMatchObject({ refusal: { code } })
  })
})

describe('a redirect address', () => {
  it.each(['/callback', 'https://hippo.test', 'https://hippo.test/?a=1', 'https://HIPPO.test/'])(
    'that would not come through unchanged is a defect: %s',
    async (address) => {
      await expect(party().begin(address)).rejects.toThrow(TypeError)
    },
  )
})
