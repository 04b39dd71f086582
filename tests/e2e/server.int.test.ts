import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Route, Run, RunPage, routes, Session } from '#contract'
import { type DemoHome, makeDemoHome } from './demo-home.ts'
import { freePort, type ServerProcess, spawnServer, startServerProcess } from './server-process.ts'
import { newClient, type SiteClient, signedInClient } from './signed-in-client.ts'

const endless = 'SELECT sum(a.range * b.range) FROM range(200000) a, range(10000000) b'

describe('the server on a home with two provinces', () => {
  let demo: DemoHome
  let server: ServerProcess
  let nan: SiteClient
  let phayao: SiteClient

  beforeAll(async () => {
    demo = await makeDemoHome({ persons: 300, dirty: 0 })
    server = await startServerProcess(demo.homePath)
    nan = await signedInClient(server.url, 'nan')
    phayao = await signedInClient(server.url, 'phayao')
  })

  afterAll(async () => {
    await server?.stop('SIGINT')
    await demo?.remove()
  })

  const ask = async (client: SiteClient, sql: string) => {
    const response = await client.call('POST', '/api/runs', { sql, waitMs: 20_000 })
    return Run.parse(await response.json())
  }
  const rowsOf = async (client: SiteClient, id: string) =>
    RunPage.parse(await (await client.call('GET', `/api/runs/${id}/rows`)).json()).rows

  it('knows whom it has let in, and to which province', async () => {
    const session = Session.parse(await (await nan.call('GET', '/api/session')).json())
    expect(session).toMatchObject({
      person: { nameTh: expect.stringContaining('กานดา') },
      work: { province: '55', dataVersion: 1 },
      refusal: null,
      simulated: true,
    })
    const nobody = newClient(server.url)
    const bare = Session.parse(await (await nobody.call('GET', '/api/session')).json())
    expect(bare).toMatchObject({ person: null, work: null })
  })

  it('answers a statement of the own province with its rows', async () => {
    const run = await ask(nan, 'SELECT count(*) AS n, count(DISTINCT HOSPCODE) AS h FROM person')
    expect(run).toMatchObject({ state: 'done', rows: 1, dataVersion: 1, release: null })
    const [row] = await rowsOf(nan, run.id)
    expect(Number(row?.[0])).toBeGreaterThanOrEqual(300)
    const reason = { reason: 'รายงานจำนวนประชากรประจำเดือน' }
    const released = await nan.call('POST', `/api/runs/${run.id}/release`, reason)
    expect(Buffer.from(await released.arrayBuffer()).toString()).toBe(
      `\uFEFFn,h\r\n${row?.join(',')}\r\n`,
    )
  })

  it('shows each analyst the own hospitals and nothing of the other province', async () => {
    const values = async (client: SiteClient, sql: string) =>
      (await rowsOf(client, (await ask(client, sql)).id)).map(([value]) => value)
    for (const sql of [
      'SELECT DISTINCT HOSPCODE FROM person ORDER BY 1',
      'SELECT DISTINCT CID FROM person WHERE CID IS NOT NULL LIMIT 1000',
    ]) {
      const [one, other] = [await values(nan, sql), await values(phayao, sql)]
      expect(one.length).toBeGreaterThan(0)
      expect(other.length).toBeGreaterThan(0)
      expect(one.filter((value) => other.includes(value))).toEqual([])
    }
  })

  it('says what is wrong with a statement, and where, in both languages', async () => {
    const run = await ask(nan, 'SELECT HOSPCODE\nFROM person\nWHERE SEX = = 1')
    expect(run).toMatchObject({ state: 'failed', refusal: { position: { line: 3, column: 13 } } })
    expect(run.refusal?.th).toMatch(/บรรทัด 3/)
    expect(run.refusal?.en).toMatch(/line 3/)
  })

  it('stops a long run for good', async () => {
    const started = Run.parse(await (await nan.call('POST', '/api/runs', { sql: endless })).json())
    const stopped = Run.parse(
      await (await nan.call('POST', `/api/runs/${started.id}/cancel`)).json(),
    )
    expect(stopped).toMatchObject({ state: 'cancelled', stoppedByOwner: true })
    expect((await ask(nan, 'SELECT 1 AS one')).state).toBe('done')
  })

  it.each(Object.entries(routes as Record<string, Route>))(
    'lets nobody through to %s from another site, nor without a session where one is wanted',
    async (_name, { method, path, access, status, caller }) => {
      const filled = path
        .replace(':id', '00000000-0000-4000-8000-000000000000')
        .replace(':language/:page', 'th/start')
        .replace(':name', 'none.png')
        .replace(':kind', 'terms')
      const body = method === 'GET' ? {} : { body: '{}' }
      const headers = { 'content-type': 'application/json', origin: 'https://elsewhere.example' }
      const foreign = await nan.visitor.send(`${server.url}${filled}`, { method, ...body, headers })
      expect(foreign.status).toBe(403)
      const bare = await newClient(server.url).call(method, filled, {})
      const open = caller === 'machine' ? 404 : status
      expect(bare.status).toBe(access === 'public' ? open : 401)
    },
  )

  it('lets nobody without an entitlement work, and says why', async () => {
    const nobody = await signedInClient(server.url, 'nobody')
    const analystRoutes = Object.values(routes as Record<string, Route>).filter(
      ({ access }) => access === 'analyst',
    )
    for (const { method, path } of analystRoutes) {
      const filled = path.replace(':id', '00000000-0000-4000-8000-000000000000')
      const response = await nobody.call(method, filled)
      expect(`${path} ${response.status}`).toBe(`${path} 403`)
      expect(await response.json()).toMatchObject({ code: 'not-entitled' })
    }
    expect((await nobody.call('GET', '/api/manual')).status).toBe(200)
  })

  it('has no route that the contract does not name', async () => {
    const openapi = await (await nan.call('GET', '/api/openapi.json')).json()
    const named = Object.values(routes).map((route) =>
      `${route.method} ${route.path}`.replaceAll(/:(\w+)/g, '{$1}'),
    )
    const served = Object.entries(openapi.paths as Record<string, object>).flatMap(
      ([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(served.toSorted()).toEqual(named.toSorted())
    const page = await nan.visitor.send(`${server.url}/api`, { headers: {} })
    expect(await page.text()).toContain('/api/runs/:id/cancel')
  })

  it('answers an unknown page and a malformed body in words', async () => {
    expect(await (await nan.call('GET', '/nothing')).json()).toMatchObject({
      code: 'unknown-route',
    })
    expect(await (await nan.call('POST', '/api/runs', { text: 'x' })).json()).toMatchObject({
      code: 'bad-request',
    })
  })

  it('serves its pages with a policy that lets nothing in from elsewhere, and a new nonce each', async () => {
    const pages = await Promise.all(
      ['/', '/work'].map((path) =>
        nan.visitor.send(`${server.url}${path}`, { headers: { accept: 'text/html' } }),
      ),
    )
    const nonces = await Promise.all(
      pages.map(async (page) => {
        const policy = page.headers.get('content-security-policy') ?? ''
        expect(policy).toContain("default-src 'none'")
        expect(policy).not.toMatch(/unsafe|https:|\*/)
        const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
        expect(await page.text()).toContain(nonce)
        return nonce
      }),
    )
    expect(new Set(nonces).size).toBe(2)
  })

  it('signs out for good', async () => {
    const client = await signedInClient(server.url, 'phayao')
    const sameCookies = client.visitor.cookieFor(server.url)
    expect((await client.call('POST', '/api/session/end')).status).toBe(200)
    const replayed = await fetch(`${server.url}/api/drafts`, { headers: { cookie: sameCookies } })
    expect(replayed.status).toBe(401)
    expect((await phayao.call('GET', '/api/drafts')).status).toBe(200)
  })

  it('is taken up again after a kill: sessions hold, and the unfinished run does not come back', async () => {
    const lost = Run.parse(await (await nan.call('POST', '/api/runs', { sql: endless })).json())
    await server.stop('SIGKILL')
    server = await startServerProcess(demo.homePath, {}, Number(new URL(server.url).port))
    expect((await ask(nan, 'SELECT 1 AS one')).state).toBe('done')
    const run = Run.parse(await (await nan.call('GET', `/api/runs/${lost.id}`)).json())
    expect(run).toMatchObject({ state: 'failed', fault: { code: 'interrupted' } })
  })

  it('says in words that its port is taken, and makes nothing', async () => {
    const port = await freePort()
    const other = createServer().listen(port, '127.0.0.1')
    await once(other, 'listening')
    const child = spawnServer(`${demo.homePath}-never`, port)
    let said = ''
    child.stderr?.on('data', (chunk) => {
      said += chunk
    })
    const [code] = await once(child, 'exit')
    other.close()
    expect(code).toBe(2)
    expect(said).toContain('port-in-use')
  })

  it('does not start as a production installation with a simulator, a demo or plain addresses', async () => {
    const child = spawnServer(`${demo.homePath}-never`, await freePort(), {
      HIPPO_PROFILE: 'production',
    })
    let said = ''
    child.stderr?.on('data', (chunk) => {
      said += chunk
    })
    const [code] = await once(child, 'exit')
    expect(code).toBe(2)
    expect(said).toContain('bad-setting')
    expect(said).toContain('THAID_CLIENT_ID')
  })

  it('never says a citizen id or a secret, and closes cleanly on Ctrl-C', async () => {
    const addresses = [...nan.visitor.visited, ...phayao.visitor.visited].join('\n')
    expect(addresses).not.toMatch(/(?<!\d)9\d{12}(?!\d)/)
    expect(server.output()).not.toMatch(/(?<!\d)9\d{12}(?!\d)/)
    expect(await server.stop('SIGINT')).toBe(0)
    server = await startServerProcess(demo.homePath)
  })
})
