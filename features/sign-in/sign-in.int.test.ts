import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sessionLimits, signInWithinMs } from '#domain/access'
import { hasCitizenCheckDigit } from '#domain/privacy'
import { type Database, openDatabase } from '#platform/database'
import { type Home, identityKey, openHome } from '#platform/home'
import { startThaidSimulator, Thaid, type ThaidSimulator } from '#platform/thaid'
import { Visitor } from '../../platform/thaid/testing/visitor.ts'
import { Sessions } from './sessions.ts'
import { SignIn } from './sign-in.ts'

const citizenId = Array.from({ length: 10 }, (_, digit) => `900000000007${digit}`).find(
  hasCitizenCheckDigit,
)
const person = {
  citizenId: citizenId ?? '',
  nameTh: 'นางทดสอบ ตัวอย่าง',
  nameEn: 'Mrs Test Tuayang',
  noteTh: 'ทดสอบ',
  noteEn: 'test',
}
const siteOf = (origin: string) => ({ origin, redirectUri: `${origin}/sign-in/callback` })
const portal = siteOf('http://127.0.0.1:9001')
const workbench = siteOf('http://127.0.0.1:9002')

let home: Home
let database: Database
let simulator: ThaidSimulator
let signIn: SignIn
let sessions: Sessions

beforeAll(async () => {
  const opened = await openHome(mkdtempSync(path.join(tmpdir(), 'hippo-sign-in-')))
  if (!opened.ok) throw new TypeError(opened.refusal.code)
  home = opened.value
  database = await openDatabase(home, { program: 'test' })
  const client = {
    clientId: 'test',
    clientSecret: 'test-secret',
    redirectUris: [portal.redirectUri, workbench.redirectUri],
  }
  simulator = await startThaidSimulator({ port: 0, people: [person], client })
  const thaid = new Thaid({
    issuer: simulator.issuer,
    endpoints: 'discovery',
    clientId: client.clientId,
    clientSecret: client.clientSecret,
    scopes: ['pid', 'name', 'name_en'],
    nonce: false,
    pkce: true,
    timeoutMs: 5000,
    loopback: true,
  })
  const identity = await identityKey(home, { hasPeople: false })
  if (!identity.ok) throw new TypeError(identity.refusal.code)
  signIn = new SignIn({ database, thaid, identity: identity.value })
  sessions = new Sessions(database)
})

afterAll(async () => {
  await simulator?.close()
  await database?.close()
  rmSync(home.path, { recursive: true, force: true })
})

const begin = async (site = workbench, browserSecret?: string) => {
  const begun = await signIn.begin({ site, returnTo: '/work', browserSecret, now: new Date() })
  if (!begun.ok) throw new TypeError(begun.refusal.code)
  return begun.value
}

async function lastOutcome(): Promise<string | undefined> {
  const last = await database.db
    .selectFrom('audit_event')
    .select('outcome')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.outcome
}

/** Be the person at the simulator's page; the answer's address, not opened. */
async function answer(url: string): Promise<URL> {
  const visitor = new Visitor()
  const arrived = await visitor.follow(url)
  const asks = arrived.url.origin === new URL(url).origin
  return asks ? visitor.press(arrived, '0') : arrived.url
}

const finish = (
  callbackUrl: URL,
  browserSecret: string | undefined,
  given: { site?: typeof portal; now?: Date; oldToken?: string } = {},
) =>
  signIn.finish({
    site: given.site ?? workbench,
    callbackUrl,
    browserSecret,
    oldToken: given.oldToken,
    now: given.now ?? new Date(),
  })

const mismatch = { ok: false, refusal: { code: 'sign-in-mismatch' } }

async function newSession(oldToken?: string) {
  const begun = await begin()
  const finished = await finish(await answer(begun.url), begun.browserSecret, {
    ...(oldToken !== undefined && { oldToken }),
  })
  if (!finished.ok) throw new TypeError(finished.refusal.code)
  return finished.value
}

describe('a sign-in', () => {
  it('opens a session for the person, and leads back', async () => {
    const { token, returnTo } = await newSession()
    expect(returnTo).toBe('/work')
    const at = { origin: workbench.origin, now: new Date(), acts: true }
    expect(await sessions.find(token, at)).toMatchObject({ person: { nameTh: person.nameTh } })
  })

  it('finds the same person again, under a new session, and ends the one before', async () => {
    const first = await newSession()
    const second = await newSession(first.token)
    const at = { origin: workbench.origin, now: new Date(), acts: true }
    expect(second.token).not.toBe(first.token)
    expect(await sessions.find(first.token, at)).toBeUndefined()
    expect(await sessions.find(second.token, at)).toBeDefined()
    const people = await database.db.selectFrom('person').select('id').execute()
    expect(people).toHaveLength(1)
  })

  it('counts once: a replayed answer opens nothing', async () => {
    const begun = await begin()
    const callback = await answer(begun.url)
    expect((await finish(callback, begun.browserSecret)).ok).toBe(true)
    expect(await finish(callback, begun.browserSecret)).toMatchObject(mismatch)
  })

  it('of two answers at the same moment lets one through', async () => {
    const begun = await begin()
    const callback = await answer(begun.url)
    const both = await Promise.all([
      finish(callback, begun.browserSecret),
      finish(callback, begun.browserSecret),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it.each([
    ['without a state', (url: URL) => url.searchParams.delete('state')],
    ['with a wrong state', (url: URL) => url.searchParams.set('state', 'x'.repeat(43))],
  ])('is refused %s', async (_name, spoil) => {
    const begun = await begin()
    const callback = await answer(begun.url)
    spoil(callback)
    expect(await finish(callback, begun.browserSecret)).toMatchObject(mismatch)
  })

  it('is refused in another browser, without the cookie, at the other site, and too late', async () => {
    const other = await begin()
    for (const given of [
      { secret: other.browserSecret },
      { secret: undefined },
      { site: portal },
      { now: new Date(Date.now() + signInWithinMs + 5000) },
    ]) {
      const begun = await begin()
      const secret = 'secret' in given ? given.secret : begun.browserSecret
      expect(await finish(await answer(begun.url), secret, given)).toMatchObject(mismatch)
    }
  })

  it('begun in two tabs of one browser can be finished in either', async () => {
    const first = await begin()
    const second = await begin(workbench, first.browserSecret)
    expect(second.browserSecret).toBe(first.browserSecret)
    expect((await finish(await answer(second.url), first.browserSecret)).ok).toBe(true)
    expect((await finish(await answer(first.url), first.browserSecret)).ok).toBe(true)
  })

  it('keeps no citizen id: not in a table, not in an address', async () => {
    const begun = await begin()
    const callback = await answer(begun.url)
    await finish(callback, begun.browserSecret)
    expect(`${begun.url} ${callback}`).not.toContain(person.citizenId)
    const rows = await Promise.all(
      (['person', 'session', 'sign_in_flow', 'audit_event', 'entitlement'] as const).map((table) =>
        database.db.selectFrom(table).selectAll().execute(),
      ),
    )
    expect(JSON.stringify(rows)).not.toContain(person.citizenId)
    expect(JSON.stringify(rows)).not.toContain(begun.browserSecret)
  })

  it('that cannot even begin, since ThaiD is down, is on record', async () => {
    const identity = await identityKey(home, { hasPeople: true })
    if (!identity.ok) throw new TypeError(identity.refusal.code)
    const down = new Thaid({
      ...{ issuer: 'http://127.0.0.1:1', endpoints: 'discovery', clientId: 'a', clientSecret: 'b' },
      ...{ scopes: ['pid'], nonce: false, pkce: false, timeoutMs: 500, loopback: true },
    })
    const lost = new SignIn({ database, thaid: down, identity: identity.value })
    const given = { site: workbench, returnTo: '/', browserSecret: undefined, now: new Date() }
    expect(await lost.begin(given)).toMatchObject({ refusal: { code: 'thaid-unavailable' } })
    expect(await lastOutcome()).toBe('refused thaid-unavailable')
  })

  it.each([
    ['denies', 'sign-in-cancelled'],
    ['nonsense', 'thaid-unclear'],
    ['wrong-pid', 'thaid-unclear'],
  ] as const)('that ThaiD %s is refused as %s and is on record', async (behaviour, code) => {
    const begun = await begin()
    simulator.behave(behaviour)
    const callback = await answer(begun.url)
    expect(await finish(callback, begun.browserSecret)).toMatchObject({ refusal: { code } })
    simulator.behave('normal')
    expect(await lastOutcome()).toBe(`refused ${code}`)
  })
})

describe('a session', () => {
  const at = (now: Date, acts = true) => ({ origin: workbench.origin, now, acts })
  const later = (ms: number) => new Date(Date.now() + ms)

  it('is none at the other site, nor for a token that was made up', async () => {
    const { token } = await newSession()
    expect(await sessions.find(token, { ...at(new Date()), origin: portal.origin })).toBeUndefined()
    expect(await sessions.find('x'.repeat(43), at(new Date()))).toBeUndefined()
  })

  it('ends after a time without a request, which only acting puts off', async () => {
    const { token } = await newSession()
    const half = sessionLimits.idleMs / 2 + 1000
    expect(await sessions.find(token, at(later(half), false))).toBeDefined()
    expect(await sessions.find(token, at(later(half)))).toBeDefined()
    expect(await sessions.find(token, at(later(2 * half)))).toBeDefined()
    expect(await sessions.find(token, at(later(2 * half + sessionLimits.idleMs)))).toBeUndefined()
    expect(await sessions.find(token, at(new Date()))).toBeUndefined()
  })

  it('ends for good when signed out', async () => {
    const { token } = await newSession()
    const found = await sessions.find(token, at(new Date()))
    if (found === undefined) throw new TypeError('defect: no session')
    await sessions.signOut(found, new Date())
    expect(await sessions.find(token, at(new Date()))).toBeUndefined()
  })
})
