import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startThaidSimulator, type ThaidSimulator } from './mod.ts'
import { people } from './testing/people.ts'
import { Visitor } from './testing/visitor.ts'

const redirectUri = 'http://127.0.0.1:9/api/sign-in/callback'
const client = { clientId: 'hippo-demo', clientSecret: 'synthetic', redirectUris: [redirectUri] }
const basic = `Basic ${Buffer.from('hippo-demo:synthetic').toString('base64')}`
let simulator: ThaidSimulator

beforeAll(async () => {
  simulator = await startThaidSimulator({ port: 0, people, client })
})
afterAll(() => simulator.close())

function authorization(scope: string): string {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: 'hippo-demo',
    redirect_uri: redirectUri,
    scope,
    state: 'synthetic-state',
  })
  return `${simulator.issuer}/api/v2/oauth2/auth/?${query}`
}

function post(path: string, form: Record<string, string>, authorizationHeader = basic) {
  return fetch(`${simulator.issuer}/api/v2/oauth2${path}`, {
    method: 'POST',
    headers: { authorization: authorizationHeader },
    body: new URLSearchParams(form),
  })
}

async function tokens(scope: string): Promise<Record<string, unknown>> {
  const url = await new Visitor().choose(authorization(scope), '1')
  const code = url.searchParams.get('code') ?? ''
  const form = { grant_type: 'authorization_code', code, redirect_uri: redirectUri }
  return Object((await (await post('/token/', form)).json()) as unknown)
}

describe('the page of the simulator', () => {
  it('names itself a simulator, in Thai and in English, and shows everybody', async () => {
    const { page } = await new Visitor().follow(authorization('pid name'))
    expect(page).toContain('ตัวจำลอง ThaiD')
    expect(page).toContain('Not the real ThaiD')
    for (const { nameTh, noteTh, noteEn } of people) {
      expect(page).toContain(nameTh.replaceAll('<', '&#60;').replaceAll('>', '&#62;'))
      expect(page).toContain(noteTh)
      expect(page).toContain(noteEn)
    }
    expect(page).not.toContain('<ทดลอง>')
  })

  it('has no citizen id in it or in any address on the way', async () => {
    const visitor = new Visitor()
    const { page } = await visitor.follow(authorization('pid name'))
    const url = await visitor.choose(authorization('pid name'), '0')
    for (const { citizenId } of people) {
      expect(page).not.toContain(citizenId)
      expect([...visitor.visited, url.href].join()).not.toContain(citizenId)
    }
  })

  it('allows its own style and a form that leads to the client, and nothing else', async () => {
    const visitor = new Visitor()
    const { url } = await visitor.follow(authorization('pid'))
    const policy = (await visitor.open(url.href)).headers.get('content-security-policy')
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+'; form-action 'self' http:\/\/127\.0\.0\.1:9; base-uri 'none'; frame-ancestors 'none'$/,
    )
  })

  it.each(['2', '-1', 'x', '', '0'.repeat(2000)])(
    'answers a button that it does not have with its error page: %s',
    async (choice) => {
      const visitor = new Visitor()
      const shown = await visitor.follow(authorization('pid'))
      const answer = await visitor.open(shown.url.href, `choice=${choice}`)
      expect(answer.status).toBe(400)
    },
  )

  it('answers somebody who was never sent there with its error page', async () => {
    const answer = await new Visitor().open(`${simulator.issuer}/person/unknown`)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('sign in again')
  })
})

describe('the answers of the simulator', () => {
  it('are flat without openid, with an absolute end', async () => {
    const answer = await tokens('pid name name_en')
    expect(answer).toMatchObject({
      pid: people[1]?.citizenId,
      name: people[1]?.nameTh,
      name_en: people[1]?.nameEn,
      token_type: 'Bearer',
      scope: 'pid name name_en',
      access_token: expect.any(String),
      refresh_token: expect.any(String),
    })
    const left = Number(answer.expire_in) - Date.now() / 1000
    expect(left).toBeGreaterThan(800)
    expect(left).toBeLessThanOrEqual(900)
    expect(answer).not.toHaveProperty('expires_in')
    expect(answer).not.toHaveProperty('id_token')
  })

  it('hold only what was asked', async () => {
    const answer = await tokens('pid')
    expect(answer).toHaveProperty('pid')
    expect(answer).not.toHaveProperty('name')
  })

  it('hold the values inside an ES256 id_token with openid', async () => {
    const answer = await tokens('openid pid name')
    expect(answer).not.toHaveProperty('pid')
    const [header = '', payload = ''] = String(answer.id_token).split('.')
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toMatchObject({ alg: 'ES256' })
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({
      iss: simulator.issuer,
      sub: people[1]?.citizenId,
      pid: people[1]?.citizenId,
      name: people[1]?.nameTh,
    })
  })

  it('say whether a token is alive, and end it', async () => {
    const { access_token: token } = await tokens('openid pid')
    const form = { token: String(token) }
    const introspect = async () => (await post('/introspect/', form)).json()
    expect(await introspect()).toMatchObject({ active: true, scope: 'openid pid' })
    expect(await (await post('/revoke/', form)).json()).toEqual({
      status: 'OK',
      message: 'revoked',
    })
    expect(await introspect()).toMatchObject({ active: false })
  })

  it('refresh a token in the same shape', async () => {
    const { refresh_token: token } = await tokens('pid')
    const form = { grant_type: 'refresh_token', refresh_token: String(token) }
    const answer = await (await post('/token/', form)).json()
    expect(answer).toMatchObject({ pid: people[1]?.citizenId, expire_in: expect.any(Number) })
  })
})

describe('a simulator', () => {
  it('starts, signs in and stops without printing anything', async () => {
    const printed = [vi.spyOn(console, 'info'), vi.spyOn(console, 'warn')]
    const another = await startThaidSimulator({ port: 0, people, client })
    await tokens('openid pid')
    await another.close()
    for (const spy of printed) expect(spy).not.toHaveBeenCalled()
  })

  it('does not start on a port that is taken', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    await expect(startThaidSimulator({ port, people, client })).rejects.toThrow(/EADDRINUSE/)
    server.close()
  })
})
