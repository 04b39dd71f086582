import { createSign, generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Thaid, type ThaidSettings } from '#platform/thaid'
import { idToken, startFalseProvider } from '../../../platform/thaid/testing/false-provider.ts'
import { people } from '../../../platform/thaid/testing/people.ts'
import { Visitor } from '../../../platform/thaid/testing/visitor.ts'
import { demoChoice, newClient, thaidAddress } from '../../e2e/signed-in-client.ts'
import { Stage } from './stage.ts'

const redirectUri = 'https://hippo.test/sign-in/callback'
const { citizenId: pid = '', nameTh: name = '' } = people[0] ?? {}

describe('an id_token', () => {
  let provider: Awaited<ReturnType<typeof startFalseProvider>>

  beforeAll(async () => {
    provider = await startFalseProvider()
  })

  afterAll(() => provider.close())

  const settings = (): ThaidSettings => ({
    ...{ issuer: provider.issuer, endpoints: 'discovery', clientId: 'hippo', clientSecret: 's' },
    ...{ scopes: ['openid', 'pid', 'name'], nonce: true, pkce: true },
    ...{ timeoutMs: 2000, loopback: true },
  })
  const signIn = async (tokenOf: (claims: object) => string): Promise<string> => {
    const thaid = new Thaid(settings())
    const begun = await thaid.begin(redirectUri)
    if (!begun.ok) throw new TypeError(begun.refusal.code)
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      ...{ iss: provider.issuer, sub: pid, aud: 'hippo', iat: now, exp: now + 900 },
      ...{ nonce: begun.value.nonce, pid, name },
    }
    const answer = { access_token: 'a', token_type: 'Bearer', id_token: tokenOf(claims) }
    const body = JSON.stringify(answer)
    provider.answers.token = { status: 200, type: 'application/json', body }
    const url = new URL(`${redirectUri}?code=c&state=${begun.value.state}`)
    const done = await thaid.complete(url, { ...begun.value, redirectUri })
    return done.ok ? 'believed' : done.refusal.code
  }

  it('S7 brings no key along, and names no place where one could be fetched', async () => {
    expect(await signIn((claims) => idToken(claims))).toBe('believed')
    const own = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
    const evil = `${provider.issuer}/evil`
    for (const header of [
      { kid: 'right', jku: evil, x5u: evil },
      { kid: 'evil', jku: evil },
      { jwk: own.publicKey.export({ format: 'jwk' }) },
      { kid: '../../evil', crit: ['exp'] },
    ]) {
      const code = await signIn((claims) => {
        const content = `${encoded({ alg: 'ES256', typ: 'JWT', ...header })}.${encoded(claims)}`
        const signing = { key: own.privateKey, dsaEncoding: 'ieee-p1363' } as const
        return `${content}.${createSign('sha256').update(content).sign(signing, 'base64url')}`
      })
      expect([header, code]).toEqual([header, 'thaid-unclear'])
    }
    expect(provider.requests.map(({ url }) => url)).not.toContain('/evil')
  })

  it('S8 is of exactly our issuer, and for us alone', async () => {
    const { issuer } = provider
    for (const iss of [`${issuer}/`, issuer.toUpperCase(), issuer.slice(0, -1), `${issuer}0`, '']) {
      const code = await signIn((claims) => idToken({ ...claims, iss }))
      expect([iss, code]).toEqual([iss, 'thaid-unclear'])
    }
    const two = ['hippo', 'x']
    for (const given of [{ aud: two }, { aud: two, azp: 'x' }, { aud: 'HIPPO' }, { aud: [] }]) {
      const code = await signIn((claims) => idToken({ ...claims, ...given }))
      expect([given, code]).toEqual([given, 'thaid-unclear'])
    }
  })

  it('S9 is of now: neither over nor yet to come; a clock less than half a minute off is forgiven', async () => {
    const now = Math.floor(Date.now() / 1000)
    const cases: readonly (readonly [object, string])[] = [
      [{ exp: now - 3600 }, 'thaid-unclear'],
      [{ nbf: now + 3600 }, 'thaid-unclear'],
      [{ exp: 'never' }, 'thaid-unclear'],
      [{ exp: now - 20 }, 'believed'],
      [{ nbf: now + 20 }, 'believed'],
    ]
    for (const [given, wanted] of cases) {
      expect([given, await signIn((claims) => idToken({ ...claims, ...given }))]).toEqual([
        ...[given, wanted],
      ])
    }
  })

  it('S6 the proof of the code is never asked for in the clear', async () => {
    const begun = await new Thaid(settings()).begin(redirectUri)
    const { searchParams } = new URL(begun.ok ? begun.value.url : 'x:')
    expect(searchParams.get('code_challenge_method')).toBe('S256')
    expect(searchParams.get('code_challenge')).toMatch(/^[\w-]{43}$/)
    expect(begun.ok && begun.value.url.includes(begun.value.codeVerifier ?? '-')).toBe(false)
  })
})

/** A browser behind the proxy that says from where it comes. */
class VisitorFrom extends Visitor {
  readonly #address: string

  constructor(address: string) {
    super()
    this.#address = address
  }

  override send(
    address: string,
    request: RequestInit & { readonly headers?: Readonly<Record<string, string>> },
  ): Promise<Response> {
    const own = request.headers as Readonly<Record<string, string>> | undefined
    const headers = { ...own, 'x-forwarded-for': this.#address }
    return super.send(address, { ...request, headers })
  }
}

describe('a session', () => {
  let stage: Stage

  beforeAll(async () => {
    stage = await Stage.open({ environment: { TRUSTED_PROXY: '127.0.0.1' } })
  })

  afterAll(() => stage?.close())

  it('S11 is a new one after each sign-in: what somebody put into the browser before is worth nothing', async () => {
    const fixed = 'f'.repeat(43)
    const client = newClient(stage.url)
    const address = await thaidAddress(client, stage.url)
    const callback = await client.visitor.choose(address, demoChoice.nan)
    const secret = client.visitor.cookieFor(stage.url)
    const cookie = `__Host-hippo=${fixed}; ${secret}`
    const answer = await fetch(callback, { redirect: 'manual', headers: { cookie } })
    const [set] = answer.headers.getSetCookie()
    expect(set).toMatch(/^__Host-hippo=[\w-]{43}; /)
    expect(set).not.toContain(fixed)
    const use = (value: string) =>
      fetch(`${stage.url}/api/access`, { headers: { cookie: `__Host-hippo=${value}` } })
    expect((await use(fixed)).status).toBe(401)
    expect((await use(/=([\w-]{43})/.exec(set ?? '')?.[1] ?? '')).status).toBe(200)
  })

  it('S12 is carried by one cookie of this host, that no script reads and no sister site sets', async () => {
    const client = newClient(stage.url)
    const begun = await client.visitor.open(`${stage.url}/sign-in?to=/work`)
    const callback = await client.visitor.choose(
      begun.headers.get('location') ?? '',
      demoChoice.nan,
    )
    const answer = await client.visitor.open(callback.href)
    for (const line of [...begun.headers.getSetCookie(), ...answer.headers.getSetCookie()]) {
      expect(line).toMatch(/^__Host-hippo(-sign-in)?=/)
      for (const part of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) {
        expect(line.split('; ')).toContain(part)
      }
      expect(line).not.toMatch(/domain=/i)
    }
    const token = /__Host-hippo=([\w-]{43})/.exec(client.visitor.cookieFor(stage.url))?.[1] ?? ''
    for (const name of ['hippo', '__Secure-hippo', '__host-hippo', 'session']) {
      const other = await fetch(`${stage.url}/api/access`, {
        headers: { cookie: `${name}=${token}` },
      })
      expect([name, other.status]).toEqual([name, 401])
    }
  })

  it('S17 leads back to a page of this site and to nothing else', async () => {
    const targets = [
      ...['//evil.example', '/\\evil.example', '/\t/evil.example', '\\\\evil.example'],
      ...['javascript:alert(1)', 'data:text/html,x', 'https://evil.example', 'evil.example'],
      ...['/work\r\nset-cookie: a=b', '/%0d%0aset-cookie:a=b', '/work\u0000'],
      `/${'a'.repeat(5000)}`,
    ]
    for (const to of targets) {
      const begun = await fetch(`${stage.url}/sign-in?to=${encodeURIComponent(to)}`, {
        redirect: 'manual',
      })
      expect([to.slice(0, 30), begun.headers.get('set-cookie')?.includes('a=b') ?? false]).toEqual([
        ...[to.slice(0, 30), false],
      ])
      if (begun.status === 400) continue
      const client = newClient(stage.url)
      const first = await client.visitor.open(`${stage.url}/sign-in?to=${encodeURIComponent(to)}`)
      const chosen = await client.visitor.choose(
        first.headers.get('location') ?? '',
        demoChoice.nan,
      )
      const back = (await client.visitor.open(chosen.href)).headers.get('location') ?? ''
      expect(new URL(back, stage.url).origin).toBe(stage.url)
    }
  })

  it('S20 of a victim begins while somebody guesses a thousand answers', async () => {
    const attacker = new VisitorFrom('192.0.2.66')
    await attacker.open(`${stage.url}/sign-in?to=/work`)
    const victim = new VisitorFrom('192.0.2.7')
    const begun = await victim.open(`${stage.url}/sign-in?to=/work`)
    const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? ''
    const guesses = Array.from({ length: 1000 }, (_, at) =>
      attacker
        .open(`${stage.url}/sign-in/callback?code=guess-${at}&state=${state}`)
        .then(({ status, headers }) => [status, headers.get('location') ?? '']),
    )
    const callback = await victim.choose(begun.headers.get('location') ?? '', demoChoice.phrae)
    const answer = await victim.open(callback.href)
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/work'])
    const answers = await Promise.all(guesses)
    const read = answers.filter(([status]) => status === 302)
    expect(read.length).toBeLessThanOrEqual(30)
    expect(read.filter(([, to]) => to !== '/?problem=sign-in-mismatch')).toEqual([])
    expect(answers.filter(([status]) => status !== 302 && status !== 429)).toEqual([])
    expect((await attacker.open(`${stage.url}/api/access`)).status).toBe(401)
  })
})
