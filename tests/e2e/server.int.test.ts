import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Route, Run, RunPage, routes } from '#contract'
import { type DemoHome, makeDemoHome } from './demo-home.ts'
import { freePort, type ServerProcess, spawnServer, startServerProcess } from './server-process.ts'

describe('the server on a home with two provinces', () => {
  let demo: DemoHome
  let server: ServerProcess

  beforeAll(async () => {
    demo = await makeDemoHome({ persons: 300, dirty: 0 })
    server = await startServerProcess(demo.homePath)
  })

  afterAll(async () => {
    await server?.stop('SIGINT')
    await demo?.remove()
  })

  const call = (path: string, init: RequestInit & { headers?: Record<string, string> } = {}) =>
    fetch(`${server.url}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${server.token}`, ...init.headers },
    })
  const post = (path: string, body: unknown) =>
    call(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    })
  const ask = async (province: string, sql: string) => {
    const response = await post('/api/runs', { province, sql, waitMs: 20_000 })
    return Run.parse(await response.json())
  }
  const rowsOf = async (id: string) =>
    RunPage.parse(await (await call(`/api/runs/${id}/rows`)).json()).rows

  it('answers a statement of a province with its rows', async () => {
    const run = await ask('55', 'SELECT count(*) AS n, count(DISTINCT HOSPCODE) AS h FROM person')
    expect(run).toMatchObject({ state: 'done', rows: 1, dataVersion: 1 })
    const [row] = await rowsOf(run.id)
    expect(Number(row?.[0])).toBeGreaterThanOrEqual(300)
    expect(await (await call(`/api/runs/${run.id}/csv`)).text()).toBe(`n,h\n${row?.join(',')}\n`)
  })

  it('shows each province its own hospitals and nothing of the other', async () => {
    const hospitals = async (province: string) => {
      const run = await ask(province, 'SELECT DISTINCT HOSPCODE FROM person ORDER BY 1')
      return (await rowsOf(run.id)).map(([code]) => code)
    }
    const [one, other] = [await hospitals('55'), await hospitals('56')]
    expect(one.length).toBeGreaterThan(0)
    expect(other.length).toBeGreaterThan(0)
    expect(one.filter((code) => other.includes(code))).toEqual([])
    const people = async (province: string) =>
      rowsOf((await ask(province, 'SELECT DISTINCT CID FROM person WHERE CID IS NOT NULL')).id)
    const ids = new Set((await people('55')).flat())
    expect((await people('56')).flat().filter((id) => ids.has(id))).toEqual([])
  })

  it('says what is wrong with a statement, and where, in both languages', async () => {
    const run = await ask('55', 'SELECT HOSPCODE\nFROM person\nWHERE SEX = = 1')
    expect(run).toMatchObject({
      state: 'failed',
      refusal: { position: { line: 3, column: 13 } },
    })
    expect(run.refusal?.th).toMatch(/บรรทัด 3/)
    expect(run.refusal?.en).toMatch(/line 3/)
  })

  it('refuses a province without data and keeps that on record', async () => {
    const response = await post('/api/runs', { province: '58', sql: 'SELECT 1' })
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ code: 'unknown-province' })
  })

  it('stops a long run for good', async () => {
    const sql = 'SELECT sum(a.range * b.range) FROM range(200000) a, range(10000000) b'
    const started = Run.parse(await (await post('/api/runs', { province: '55', sql })).json())
    const stopped = Run.parse(await (await post(`/api/runs/${started.id}/cancel`, {})).json())
    expect(stopped.state).toBe('cancelled')
    expect((await ask('55', 'SELECT 1 AS one')).state).toBe('done')
  })

  it.each(Object.entries(routes as Record<string, Route>))(
    'lets nobody through to %s from another site, nor without the token where it is wanted',
    async (_name, route) => {
      const path = route.path
        .replace(':province', '55')
        .replace(':id', '00000000-0000-4000-8000-000000000000')
      const body = route.method === 'POST' ? { body: '{}' } : {}
      const headers = { 'content-type': 'application/json' }
      const foreign = await call(path, {
        method: route.method,
        ...body,
        headers: { ...headers, origin: 'https://elsewhere.example' },
      })
      expect(foreign.status).toBe(403)
      const bare = await fetch(`${server.url}${path}`, { method: route.method, ...body, headers })
      expect(bare.status).toBe(route.access === 'operator' ? 401 : 200)
    },
  )

  it('has no route that the contract does not name', async () => {
    const openapi = await (await fetch(`${server.url}/api/openapi.json`)).json()
    const named = Object.values(routes).map((route) =>
      `${route.method} ${route.path}`.replaceAll(/:(\w+)/g, '{$1}'),
    )
    const served = Object.entries(openapi.paths as Record<string, object>).flatMap(
      ([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(served.toSorted()).toEqual(named.toSorted())
  })

  it('shows a plain page in Thai and in English, with the data version of each province', async () => {
    const thai = await (await fetch(`${server.url}/`)).text()
    expect(thai).toContain('55 น่าน')
    expect(thai).toContain('ฐานข้อมูลของระบบ: ทำงาน')
    expect(await (await fetch(`${server.url}/?lang=en`)).text()).toContain('56 Phayao')
    expect(await (await fetch(`${server.url}/api`)).text()).toContain('/api/runs/:id/cancel')
  })

  it('answers an unknown page and a malformed body in words', async () => {
    expect(await (await call('/nothing')).json()).toMatchObject({ code: 'unknown-route' })
    expect(await (await post('/api/runs', { province: 'x' })).json()).toMatchObject({
      code: 'bad-request',
    })
  })

  it('is taken up again after a kill, and its unfinished run does not come back', async () => {
    const sql = 'SELECT sum(a.range * b.range) FROM range(200000) a, range(10000000) b'
    const lost = Run.parse(await (await post('/api/runs', { province: '55', sql })).json())
    await server.stop('SIGKILL')
    server = await startServerProcess(demo.homePath)
    expect((await ask('55', 'SELECT 1 AS one')).state).toBe('done')
    const run = Run.parse(await (await call(`/api/runs/${lost.id}`)).json())
    expect(run).toMatchObject({ state: 'failed', fault: 'interrupted' })
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

  it('closes cleanly on Ctrl-C', async () => {
    expect(await server.stop('SIGINT')).toBe(0)
    server = await startServerProcess(demo.homePath)
  })
})
