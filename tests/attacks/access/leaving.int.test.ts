import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Run } from '#contract'
import { identityKey } from '#platform/home'
import { demoPeople } from '../../../apps/server/demo-people.ts'
import { accessOf } from '../../e2e/access-in-process.ts'
import { answerOf, type Officer, okOf, refusedWith } from '../../e2e/applicant.ts'
import { type DemoHome, makeDemoHome } from '../../e2e/demo-home.ts'
import type { SiteClient } from '../../e2e/signed-in-client.ts'
import { Stage, toldBy } from './stage.ts'

const endless = 'SELECT sum(a.range * b.range) FROM range(200000) a, range(10000000) b'
const note = 'ตามหนังสือของจังหวัด'

describe('whoever may no longer work', () => {
  let demo: DemoHome
  let stage: Stage
  let officer: Officer
  let nan: SiteClient
  let phayao: SiteClient

  beforeAll(async () => {
    demo = await makeDemoHome({ persons: 40, dirty: 0, fromYear: 2569 })
    stage = await Stage.open({ homePath: demo.homePath })
    officer = await stage.officer()
    nan = await stage.as('nan')
    phayao = await stage.as('phayao')
  })

  afterAll(async () => {
    await stage?.close()
    await demo?.remove()
  })

  const ask = async (client: SiteClient, body: object) =>
    Run.parse(await (await client.call('POST', '/api/runs', body)).json())
  const stateOf = async (id: string) => {
    const { db } = stage.database
    const run = await db.selectFrom('run').select('state').where('id', '=', id).executeTakeFirst()
    return run?.state
  }
  const entitlementOf = async (client: SiteClient) => {
    const { entitlement } = await answerOf<{ entitlement: { id: string } }>(
      client.call('GET', '/api/access'),
    )
    return entitlement.id
  }
  /** As the operator of the machine would. */
  const grant = async (at: number, province: string) => {
    const { entitlements } = await accessOf({ home: stage.home, database: stage.database })
    const identity = await identityKey(stage.home, { hasPeople: true })
    if (!identity.ok) throw new TypeError(identity.refusal.code)
    const subjectHash = identity.value.hashOf(demoPeople[at]?.citizenId ?? '')
    const granted = await entitlements.grant({ subjectHash, province, endsAt: null }, new Date())
    if (!granted.ok) throw new TypeError(granted.refusal.code)
  }

  it('S13 W19 has the running query stopped when the entitlement is revoked, and gets no answer of it', async () => {
    const done = await ask(nan, { sql: 'SELECT * FROM range(3000)', waitMs: 20_000 })
    const { id } = await ask(nan, { sql: endless })
    const drafted = nan.call('POST', '/api/drafts', { title: 'ของกานดา', text: 'SELECT 1' })
    await okOf(drafted)
    await okOf(officer.change(`entitlements/${await entitlementOf(nan)}/revoke`, note))
    expect(await refusedWith(nan.call('GET', `/api/runs/${id}`))).toBe('entitlement-revoked')
    const rows = nan.call('GET', `/api/runs/${done.id}/rows?offset=0`)
    expect(await refusedWith(rows)).toBe('entitlement-revoked')
    expect(await refusedWith(nan.call('POST', '/api/runs', { sql: 'SELECT 1' }))).toBe(
      'entitlement-revoked',
    )
    await expect.poll(() => stateOf(id), { timeout: 20_000 }).toBe('cancelled')
  })

  it('W12 leaves nothing of theirs to whoever follows: not runs, drafts, acceptance nor application', async () => {
    const { db } = stage.database
    const runs = await db.selectFrom('run').select('id').where('province', '=', '55').execute()
    expect(runs.length).toBeGreaterThan(1)
    await grant(6, '55')
    const next = await stage.as('nanSecond')
    const own = await ask(next, { sql: 'SELECT count(*) FROM person', waitMs: 20_000 })
    expect(own.state).toBe('done')
    for (const { id } of runs) {
      for (const path of [`/api/runs/${id}`, `/api/runs/${id}/rows?offset=0`]) {
        const real = await toldBy(next.call('GET', path))
        const none = path.replace(id, '00000000-0000-4000-8000-000000000000')
        expect(real).toEqual(await toldBy(next.call('GET', none)))
        expect(real.status).toBe(404)
      }
    }
    const drafts = await (await next.call('GET', '/api/drafts')).text()
    expect(drafts).not.toContain('กานดา')
    const list = await answerOf<{ runs: readonly object[] }>(next.call('GET', '/api/runs'))
    expect(list.runs).toHaveLength(1)
    const access = await answerOf<object>(next.call('GET', '/api/access'))
    expect(access).toMatchObject({ application: null, terms: { acceptedVersion: null } })
  })

  it('W14 takes no old result along to another province, and points none there', async () => {
    const { id } = await ask(phayao, { sql: 'SELECT count(*) FROM person', waitMs: 20_000 })
    for (const more of [{ province: '55' }, { dataVersion: 1 }, { scope: '55' }]) {
      const forged = phayao.call('POST', '/api/runs', { sql: 'SELECT 1', ...more })
      expect(await refusedWith(forged)).toBe('bad-request')
    }
    await okOf(officer.change(`entitlements/${await entitlementOf(phayao)}/revoke`, note))
    const second = await stage.as('nanSecond')
    await okOf(officer.change(`entitlements/${await entitlementOf(second)}/revoke`, note))
    await grant(1, '55')
    expect((await phayao.call('GET', `/api/runs/${id}`)).status).toBe(404)
    expect((await phayao.call('GET', `/api/runs/${id}/rows?offset=0`)).status).toBe(404)
    const here = await ask(phayao, { sql: 'SELECT count(*) FROM person', waitMs: 20_000 })
    const province = await stage.database.db
      .selectFrom('run')
      .select('province')
      .where('id', '=', here.id)
      .executeTakeFirst()
    expect(province).toEqual({ province: '55' })
  })

  it('S13 W11 whose account is closed is out everywhere: sessions, query, application, office', async () => {
    await okOf(officer.change(`entitlements/${await entitlementOf(phayao)}/revoke`, note))
    await grant(1, '56')
    const copy = phayao.visitor.cookieFor(stage.url)
    const application = phayao.call('POST', '/api/applications', { kind: 'first' })
    await okOf(application)
    const { id } = await ask(phayao, { sql: endless })
    const personId = await stage.personIdOf('phayao')
    await okOf(officer.change(`people/${personId}/end`, note))
    await expect.poll(() => stateOf(id), { timeout: 20_000 }).toBe('cancelled')
    const reuse = () => fetch(`${stage.url}/api/access`, { headers: { cookie: copy } })
    await expect.poll(async () => (await reuse()).status, { timeout: 10_000 }).toBe(401)
    const open = await stage.database.db
      .selectFrom('application')
      .select('state')
      .where('applicant_id', '=', personId)
      .execute()
    expect(open).toEqual([{ state: 'withdrawn' }])
    stage.forget('phayao')
    const again = await stage.as('phayao')
    expect(await refusedWith(again.call('POST', '/api/runs', { sql: 'SELECT 1' }))).toBe(
      'person-ended',
    )
    const late = again.call('POST', '/api/applications', { kind: 'first' })
    expect(await refusedWith(late)).toBe('person-ended')
    await stage.restart()
    expect((await reuse()).status).toBe(401)
  })
})
