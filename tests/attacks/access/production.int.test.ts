import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routes } from '#contract'
import { demoPeople } from '../../../apps/server/demo-people.ts'
import {
  freePort,
  type ServerProcess,
  spawnServer,
  startServerProcess,
} from '../../e2e/server-process.ts'

const secret = 'a-secret-of-32-characters-as-DOPA'

describe('a production installation', () => {
  let folder: string
  let home: string
  let server: ServerProcess
  let environment: Record<string, string>
  let isStopped = false

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'hippo-production-'))
    home = path.join(folder, 'home')
    const gateway = path.join(folder, 'gateway.json')
    const settings = {
      ...{ name: 'sms', url: 'https://sms.invalid/send', encoding: 'json' },
      ...{ body: { to: '{to}', text: '{text}' }, success: { status: [200] } },
    }
    await writeFile(gateway, JSON.stringify({ http: settings }))
    const roster = path.join(folder, 'admins.csv')
    await writeFile(roster, `citizen_id,province\n${demoPeople[0]?.citizenId},55\n`)
    environment = {
      ...{
        HIPPO_PROFILE: 'production',
        TRUSTED_PROXY: '127.0.0.1',
        HIPPO_SMS_GATEWAY: gateway,
        HIPPO_DIRECTORY_FILE: roster,
      },
      ...{ HIPPO_CLAMD: `unix:${path.join(folder, 'none.sock')}`, THAID_CLIENT_ID: 'hippo' },
      ...{ THAID_CLIENT_SECRET: secret, THAID_ISSUER: 'https://thaid.invalid' },
      THAID_AUTHORIZATION_ENDPOINT: 'https://thaid.invalid/auth',
      THAID_TOKEN_ENDPOINT: 'https://thaid.invalid/token',
      THAID_JWKS_ENDPOINT: 'https://thaid.invalid/jwks',
      ...{ PORTAL_ORIGIN: 'https://regis.example', WORKBENCH_ORIGIN: 'https://work.example' },
    }
    server = await startServerProcess(home, environment)
  })

  afterAll(async () => {
    if (!isStopped) await server?.stop('SIGTERM')
    await rm(folder, { recursive: true, force: true, maxRetries: 10 })
  })

  let asked = 0
  /** As the proxy before it would ask, each time from another address. */
  const ask = async (
    method: string,
    target: string,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; location: string; cookies: readonly string[] }> => {
    const host = headers.host ?? 'regis.example'
    asked += 1
    const from = `192.0.${Math.floor(asked / 250)}.${asked % 250}`
    const { port } = new URL(server.url)
    const type = { 'content-type': 'application/json', 'x-forwarded-for': from }
    const own = { host, origin: `https://${host}`, ...type }
    const sent = request({
      ...{ host: '127.0.0.1', port, method, path: target, agent: false },
      headers: { ...own, ...headers },
    })
    sent.end(method === 'GET' ? '' : '{}')
    const [answer] = await once(sent, 'response')
    answer.resume()
    await once(answer, 'end')
    const { location = '', 'set-cookie': cookies = [] } = answer.headers
    return { status: answer.statusCode, location, cookies }
  }

  it('S16 lets people in by ThaiD and by nothing else', async () => {
    const begun = await ask('GET', '/sign-in?to=/apply')
    expect(begun.location).toMatch(/^https:\/\/thaid\.invalid\/auth\?/)
    const token = 't'.repeat(43)
    const credentials: Record<string, string>[] = [
      {},
      { authorization: `Bearer ${token}` },
      { authorization: `Basic ${Buffer.from('admin:admin').toString('base64')}` },
      { 'x-api-key': token, 'x-forwarded-user': 'admin', 'x-remote-user': 'admin' },
      { cookie: `__Host-hippo=${token}` },
      { cookie: 'demo=1; trial=1; __Host-hippo=' },
    ]
    const closed = Object.values(routes).filter(({ access }) => access !== 'public')
    expect(closed.length).toBeGreaterThan(30)
    for (const { method, path: template } of closed) {
      const target = template.replaceAll(/:\w+/g, '00000000-0000-4000-8000-000000000000')
      for (const given of credentials) {
        for (const host of ['regis.example', 'work.example']) {
          const { status } = await ask(method, `${target}?token=${token}&key=1`, { ...given, host })
          expect([target, given, status]).toEqual([target, given, 401])
        }
      }
    }
  })

  it('S16 A17 has no page, no inbox, no guessed address of receipts and no other route that would open a session', async () => {
    const guessed = `/api/receipts/sms/${'x'.repeat(64)}`
    const targets = [
      guessed,
      '/api/development-inbox',
      '/interaction/x',
      '/auth',
      '/token',
      '/login',
    ]
    for (const target of [...targets, '/.well-known/openid-configuration', '/reset', '/admin']) {
      for (const method of ['GET', 'POST']) {
        const answer = await ask(method, target)
        expect([method, target, answer.cookies]).toEqual([method, target, []])
        expect([method, target, answer.status]).toEqual([method, target, 404])
      }
    }
    const refused = await ask('GET', '/sign-in/callback?error=access_denied&state=x')
    expect(refused.cookies.filter((line) => line.startsWith('__Host-hippo='))).toEqual([])
    expect(server.output()).not.toMatch(/Demo identities|simulator/i)
  })

  /** How a start ends that must not succeed. */
  const start = async (given: Record<string, string>) => {
    const child = spawnServer(home, await freePort(), { ...environment, ...given })
    let said = ''
    child.stderr?.on('data', (chunk) => {
      said += chunk
    })
    const [code] = await once(child, 'exit')
    return { code, said }
  }

  it('S15 does not start with a secret that can be guessed, nor with a key cut short', async () => {
    await server.stop('SIGTERM')
    isStopped = true
    for (const [name, value] of [
      ['THAID_CLIENT_SECRET', 'secret'],
      ['THAID_CLIENT_SECRET', 'changeme-please'],
      ['THAID_CLIENT_SECRET', ''],
    ] as const) {
      const { code, said } = await start({ [name]: value })
      expect([name, code, said.includes(name)]).toEqual([name, 2, true])
      if (value !== '') expect(said).not.toContain(value)
    }
    for (const name of ['identity', 'audit', 'audit-anchor', 'sealing', 'documents']) {
      const file = path.join(home, 'keys', `${name}.json`)
      const whole = await readFile(file, 'utf8')
      await chmod(file, 0o600)
      await writeFile(file, whole.replaceAll(/"[A-Za-z0-9+/]{43}="/g, '"c2hvcnQ="'))
      const { code, said } = await start({})
      expect([name, code === 1 || code === 2]).toEqual([name, true])
      expect(said).toMatch(new RegExp(`-damaged: .*${name}\\.json`))
      await writeFile(file, whole)
    }
  })
})
