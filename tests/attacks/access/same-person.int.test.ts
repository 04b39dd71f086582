import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SignIn } from '#features/sign-in'
import { type Database, openDatabase } from '#platform/database'
import { type Home, identityKey, openHome } from '#platform/home'
import { type DemoPerson, startThaidSimulator, Thaid } from '#platform/thaid'
import { people } from '../../../platform/thaid/testing/people.ts'
import { Visitor } from '../../../platform/thaid/testing/visitor.ts'

const site = {
  origin: 'http://127.0.0.1:9003',
  redirectUri: 'http://127.0.0.1:9003/sign-in/callback',
}
const client = { clientId: 'test', clientSecret: 'test-secret', redirectUris: [site.redirectUri] }

describe('a person', () => {
  let home: Home
  let database: Database

  beforeAll(async () => {
    const opened = await openHome(mkdtempSync(path.join(tmpdir(), 'hippo-same-person-')))
    if (!opened.ok) throw new TypeError(opened.refusal.code)
    home = opened.value
    database = await openDatabase(home, { program: 'test' })
  })

  afterAll(async () => {
    await database?.close()
    rmSync(home.path, { recursive: true, force: true, maxRetries: 10 })
  })

  /** Everybody signs in, one after the other, at a provider that knows them so. */
  const signInAll = async (known: readonly DemoPerson[]) => {
    const simulator = await startThaidSimulator({ port: 0, people: known, client })
    const thaid = new Thaid({
      ...{ issuer: simulator.issuer, endpoints: 'discovery', clientId: client.clientId },
      ...{ clientSecret: client.clientSecret, scopes: ['pid', 'name', 'name_en'] },
      ...{ nonce: false, pkce: true, timeoutMs: 5000, loopback: true },
    })
    const hasPeople =
      (await database.db.selectFrom('person').select('id').limit(1).execute()).length > 0
    const identity = await identityKey(home, { hasPeople })
    if (!identity.ok) throw new TypeError(identity.refusal.code)
    const signIn = new SignIn({ database, thaid, identity: identity.value })
    for (const at of known.keys()) {
      const given = { site, returnTo: '/', browserSecret: undefined, now: new Date() }
      const begun = await signIn.begin(given)
      if (!begun.ok) throw new TypeError(begun.refusal.code)
      const callbackUrl = await new Visitor().choose(begun.value.url, `${at}`)
      const { browserSecret } = begun.value
      const answer = { site, callbackUrl, browserSecret, oldToken: undefined, now: new Date() }
      const done = await signIn.finish(answer)
      if (!done.ok) throw new TypeError(done.refusal.code)
    }
    await simulator.close()
    const rows = await database.db.selectFrom('person').select(['id', 'name_th']).execute()
    return rows.toSorted((a, b) => a.id.localeCompare(b.id))
  }

  it('S18 S19 is the citizen id: two of one name are two, and a new name makes nobody new', async () => {
    const [first, second] = people
    if (first === undefined || second === undefined) throw new TypeError('two people were expected')
    const names = { nameTh: 'นางสาวสมศรี ตัวอย่าง', nameEn: 'Miss Somsri Tuayang' }
    const before = await signInAll([
      { ...first, ...names },
      { ...second, ...names },
    ])
    expect(before.map(({ name_th }) => name_th)).toEqual([names.nameTh, names.nameTh])
    const married = { nameTh: 'นางสมศรี ทดสอบ', nameEn: 'Mrs Somsri Todsob' }
    const after = await signInAll([
      { ...first, ...married },
      { ...second, ...names },
    ])
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    expect(after.map(({ name_th }) => name_th).sort()).toEqual(
      [married.nameTh, names.nameTh].sort(),
    )
  })
})
