import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Run } from '#contract'
import { freshSignInMs } from '#domain/access'
import { type Database, openDatabase } from '#platform/database'
import { type Home, openHome } from '#platform/home'
import { accessOf } from './access-in-process.ts'
import { type DemoHome, makeDemoHome } from './demo-home.ts'
import { type ServerProcess, startServerProcess } from './server-process.ts'
import { type SiteClient, signedInClient } from './signed-in-client.ts'

const endless = 'SELECT sum(a.range * b.range) FROM range(200000) a, range(10000000) b'
const noRun = '00000000-0000-4000-8000-000000000000'
const guarding = [
  'cache-control: no-store',
  "content-security-policy: default-src 'none'",
  'referrer-policy: no-referrer',
  'x-content-type-options: nosniff',
  'x-frame-options: DENY',
]

describe('the server under attack', () => {
  let demo: DemoHome
  let server: ServerProcess
  let home: Home
  let database: Database
  let host: string
  let nan: SiteClient

  beforeAll(async () => {
    demo = await makeDemoHome({ persons: 40, dirty: 0, fromYear: 2569 })
    server = await startServerProcess(demo.homePath)
    host = new URL(server.url).host
    nan = await signedInClient(server.url, 'nan')
    const opened = await openHome(demo.homePath)
    if (!opened.ok) throw new TypeError(opened.refusal.code)
    home = opened.value
    database = await openDatabase(home, { program: 'test' })
  })

  afterAll(async () => {
    await database?.close()
    await server?.stop('SIGTERM')
    await demo?.remove()
  })

  /** What comes back for bytes as they are, until the server closes. */
  const raw = async (bytes: string): Promise<string> => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
    let answer = ''
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.write(bytes)
    await once(socket, 'close')
    return answer
  }
  const get = (target: string, ...more: readonly string[]) =>
    raw([`GET ${target} HTTP/1.1`, ...more, 'Connection: close', '', ''].join('\r\n'))
  const ask = async (client: SiteClient, body: object) =>
    Run.parse(await (await client.call('POST', '/api/runs', body)).json())
  const audited = (action: string) =>
    database.db.selectFrom('audit_event').selectAll().where('action', '=', action).execute()

  it.each([
    ['a broken escape', '/%zz'],
    ['bytes that are no UTF-8', '/help/%c3%28'],
    ['a name beyond measure', `/api/runs/${'a'.repeat(300)}`],
    ['a file that is not there', '/assets/none.js'],
    ['a way out of the folder', '/assets/%2e%2e/%2e%2e/package.json'],
    ['a way out of the folder, as it is', '/assets/../../package.json'],
    ['a way out of the folder, by backslash', '/assets/..%5c..%5cpackage.json'],
    ['a zero', '/assets/%00'],
    ['a way out of the pictures', '/api/manual/pictures/..%2f..%2fcontents.png'],
  ])('answers %s in words, with every protection, to be kept by nobody', async (_, target) => {
    const answer = await get(target, `Host: ${host}`)
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /)
    expect(answer).toMatch(/"th":"[^"]+","en":"[^"]+"/)
    for (const header of guarding) expect(answer).toContain(header)
    expect(answer).not.toMatch(/immutable|dependencies|node_modules/)
  })

  it.each([
    ['no HTTP', '\u0016\u0003\u0001\u0002\r\n\r\n'],
    ['headers beyond measure', `GET / HTTP/1.1\r\nHost: x\r\nX-A: ${'a'.repeat(20_000)}\r\n\r\n`],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
  ])('answers %s with every protection, and hangs up', async (_, bytes) => {
    const answer = await raw(bytes)
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    for (const header of guarding) expect(answer).toContain(header)
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1)
  })

  it('reaches nobody by another name, and leads nowhere else', async () => {
    expect(await get('/api/session', 'Host: evil.example')).toMatch(/^HTTP\/1\.1 403 /)
    const forwarded = ['Host: evil.example', `X-Forwarded-Host: ${host}`]
    expect(await get('/api/session', ...forwarded)).toMatch(/^HTTP\/1\.1 403 /)
    for (const target of ['http://evil.example/work', 'http://@evil.example/', '//evil.example/']) {
      const answer = await get(target, 'Host: localhost', 'Accept: text/html')
      const [, location = ''] = /\r\nlocation: (.*)\r\n/.exec(answer) ?? []
      expect(new URL(location).origin).toBe(server.url)
    }
    for (const to of ['//evil.example', '/\\evil.example', '/\t/evil.example', 'https:evil']) {
      const begun = await fetch(`${server.url}/sign-in?to=${encodeURIComponent(to)}`)
      expect(begun.status).toBe(400)
    }
  })

  it('takes a change from its own pages only, and only as JSON', async () => {
    const cookie = nan.visitor.cookieFor(server.url)
    const type = 'content-type'
    const post = (headers: Readonly<Record<string, string>>, body: string) =>
      fetch(`${server.url}/api/runs`, { method: 'POST', headers: { cookie, ...headers }, body })
    const statement = '{"sql":"SELECT 1"}'
    for (const origin of ['null', `${server.url}/`, `${server.url}.evil.example`, 'https://x']) {
      const foreign = await post({ origin, [type]: 'text/plain' }, statement)
      expect(foreign.status).toBe(403)
    }
    const own = { origin: server.url }
    for (const other of ['text/plain', 'multipart/form-data; boundary=x', 'application/xml'])
      expect((await post({ ...own, [type]: other }, statement)).status).toBe(400)
    const json = { ...own, [type]: 'application/json' }
    for (const body of ['', '[]', 'null', '{', '{"sql":"x","__proto__":{}}', '['.repeat(500_000)])
      expect((await post(json, body)).status).toBe(400)
  })

  it('does not repeat a long mistake, nor listen to the end of a body that nobody reads', async () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => [`k${index}`, 1])
    const mistake = await nan.call('POST', '/api/runs', Object.fromEntries(keys))
    expect(mistake.status).toBe(400)
    expect((await mistake.text()).length).toBeLessThan(1000)
    for (const path of ['/api/runs', '/nothing']) {
      const begun = [`POST ${path} HTTP/1.1`, `Host: ${host}`, `Origin: ${server.url}`]
      const lengths = ['Content-Length: 9999999999', 'Transfer-Encoding: chunked']
      for (const length of lengths) {
        const answer = await raw([...begun, length, '', ''].join('\r\n'))
        expect(answer).toMatch(/^HTTP\/1\.1 40[14] /)
      }
    }
  })

  it('counts the calls of a person in all sessions together', async () => {
    const again = await signedInClient(server.url, 'phayao')
    const other = await signedInClient(server.url, 'phayao')
    const path = `/api/runs/${noRun}/release`
    const release = async (client: SiteClient) =>
      (await client.call('POST', path, { reason: 'x' })).status
    for (let count = 0; count < 20; count += 1) expect(await release(again)).toBe(404)
    expect(await release(other)).toBe(429)
    expect(await release(nan)).toBe(404)
  })

  it('tells nothing to whoever signed out while waiting', async () => {
    const client = await signedInClient(server.url, 'nan')
    const { id } = await ask(client, { sql: endless })
    const waiting = client.call('GET', `/api/runs/${id}?waitMs=2000`)
    const cookie = client.visitor.cookieFor(server.url)
    const headers = { cookie, origin: server.url }
    await fetch(`${server.url}/api/session/end`, { method: 'POST', headers })
    expect((await waiting).status).toBe(401)
    expect((await nan.call('POST', `/api/runs/${id}/cancel`)).status).toBe(200)
  })

  it('gives no further page, and no state, once the entitlement is revoked, and records who wanted it', async () => {
    const { id } = await ask(nan, { sql: 'SELECT * FROM range(5000)', waitMs: 10_000 })
    const page = async (number: number) =>
      (await nan.call('GET', `/api/runs/${id}/rows?offset=${number * 1000}`)).status
    expect([await page(0), await page(1)]).toEqual([200, 200])
    const long = await ask(nan, { sql: endless })
    const waiting = nan.call('GET', `/api/runs/${long.id}?waitMs=2000`)
    const { entitlements } = await accessOf({ home, database })
    await entitlements.revoke({ province: '55', note: 'left the office' }, new Date())
    expect([await page(2), await page(2), await page(3)]).toEqual([403, 403, 403])
    expect((await waiting).status).toBe(403)
    const refused = await audited('work.refused')
    const told = refused.map(({ subject, outcome }) => [subject, outcome])
    expect(told.toSorted()).toEqual([
      ['rows', 'refused entitlement-revoked'],
      ['run', 'refused entitlement-revoked'],
    ])
  })

  it('wants a fresh sign-in for what is hard to undo, and for nothing else', async () => {
    const officer = await signedInClient(server.url, 'officer')
    const decide = async () => {
      const body = { submission: 1, reviewed: [], note: 'ตรวจเอกสารแล้ว' }
      const answer = await officer.call('POST', `/api/office/applications/${noRun}/approve`, body)
      return ((await answer.json()) as { code: string }).code
    }
    expect(await decide()).toBe('unknown-application')
    const begunAt = new Date(Date.now() - freshSignInMs - 1000)
    await database.db.updateTable('session').set({ begun_at: begunAt }).execute()
    expect(await decide()).toBe('sign-in-again')
    expect((await officer.call('GET', '/api/office/applications')).status).toBe(200)
    await database.db.updateTable('session').set({ begun_at: new Date() }).execute()
  })

  it('closes at once although somebody waits and somebody else is slow', async () => {
    const phayao = await signedInClient(server.url, 'phayao')
    const { id } = await ask(phayao, { sql: endless })
    const waiting = phayao.call('GET', `/api/runs/${id}?waitMs=30000`).catch(() => 'cut')
    const slow = connect(Number(new URL(server.url).port), '127.0.0.1').on('error', () => {})
    slow.write(`POST /api/runs HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 100\r\n`)
    expect(await server.stop('SIGTERM')).toBe(0)
    expect(await waiting).toBe('cut')
    slow.destroy()
    const ends = await audited('run.ended')
    expect(ends.find(({ subject }) => subject === id)).toMatchObject({ outcome: 'cancelled' })
    server = await startServerProcess(demo.homePath, {}, Number(new URL(server.url).port))
    expect((await nan.call('GET', '/api/session')).status).toBe(200)
  })

  it('counts the calls of an address, whatever session it makes up', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        const cookie = `__Host-hippo=${String(index).padStart(43, 'a')}`
        const headers = { cookie, 'x-forwarded-for': `192.0.2.${index}` }
        return (await fetch(`${server.url}/sign-in/callback`, { redirect: 'manual', headers }))
          .status
      }),
    )
    expect(statuses.filter((status) => status === 302).length).toBeLessThanOrEqual(30)
    expect(statuses).toContain(429)
    const bare = await Promise.all(
      Array.from({ length: 1250 }, () => fetch(`${server.url}/api/manual`)),
    )
    expect(bare.map(({ status }) => status)).toContain(429)
    expect((await nan.call('GET', '/api/manual')).status).toBe(200)
  })
})
