import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { productPath } from '../../../apps/composition/settings.ts'
import { madeImage } from '../../../platform/documents/testing/made-images.ts'
import { type Applicant, type Officer, okOf, refusedWith } from '../../e2e/applicant.ts'
import { Stage, workOf } from './stage.ts'

const dayMs = 24 * 60 * 60_000
const daysAgo = (days: number) => new Date(Date.now() - days * dayMs)
const admins = { phrae: '54', nobody: '54', phayao: '56' } as const

describe('the right to work', () => {
  let stage: Stage
  let first: Applicant
  let second: Applicant
  let officer: Officer
  const note = 'ตามหนังสือของจังหวัด'

  beforeAll(async () => {
    stage = await Stage.open({ admins })
    first = await stage.applicant('phrae')
    second = await stage.applicant('nobody')
    officer = await stage.officer()
    await first.apply('0812345678')
    await okOf(officer.begin(first.id))
    await okOf(officer.decide(first.id, 'approve'))
  })

  afterAll(() => stage?.close())

  /** What the next statement is told: without data the last gate is that there is no province to ask. */
  const nextStatement = async (who: 'phrae' | 'nobody') =>
    refusedWith((await stage.as(who)).call('POST', '/api/runs', { sql: 'SELECT 1' }))
  const heldBy = async (who: 'phrae' | 'nobody') => {
    const personId = await stage.personIdOf(who)
    const { db } = stage.database
    return db
      .selectFrom('entitlement')
      .selectAll()
      .where('person_id', '=', personId)
      .where('closed_at', 'is', null)
      .executeTakeFirstOrThrow()
  }
  const codeAgain = () =>
    stage.database.db
      .updateTable('one_time_code')
      .set({ created_at: daysAgo(2) })
      .execute()

  it('W8 needs the user’s own terms, also where the agreement of the agency is in force', async () => {
    await okOf(second.start())
    await okOf(second.describe())
    await okOf(second.confirmPhone('0823456789'))
    await okOf(second.attach('letter', await madeImage().jpeg().toBuffer()))
    const { needed, problems } = (await second.access()).application as unknown as {
      needed: readonly string[]
      problems: readonly { code: string; en: string }[]
    }
    expect(needed).toEqual(['terms', 'letter'])
    expect(problems.map(({ code }) => code)).toEqual(['place-held', 'document-missing'])
    const { client } = second
    const accept = client.call('POST', '/api/terms/accept', { version: 1 })
    expect(await refusedWith(accept)).toBe('no-own-entitlement')
    expect(await nextStatement('nobody')).toBe('not-entitled')
  })

  it('W9 is one person’s a province: one after the other', async () => {
    await okOf(second.attach('terms', await second.form('terms')))
    expect(await refusedWith(second.submit())).toBe('place-held')
    const { id } = await heldBy('phrae')
    await okOf(officer.change(`entitlements/${id}/suspend`))
    expect(await refusedWith(second.submit())).toBe('place-held')
    await okOf(officer.change(`entitlements/${id}/revoke`))
    expect(await nextStatement('phrae')).toBe('entitlement-revoked')
    await okOf(second.submit())
  })

  it('W9 is one person’s a province: both approved at the same moment', async () => {
    await codeAgain()
    await okOf(first.start())
    await okOf(first.describe())
    await okOf(first.confirmPhone('0812345678'))
    await okOf(first.attach('terms', await first.form('terms')))
    await okOf(first.attach('letter', await madeImage(401).jpeg().toBuffer()))
    await okOf(first.submit())
    await okOf(officer.begin(first.id))
    await okOf(officer.begin(second.id))
    const approvals = await Promise.all([
      officer.decide(first.id, 'approve'),
      officer.decide(second.id, 'approve'),
    ])
    expect(approvals.filter(({ ok }) => ok)).toHaveLength(1)
    const late = approvals.find(({ ok }) => !ok)
    expect(await late?.json()).toMatchObject({ code: 'province-taken' })
    const [one, other] = [await workOf(first.client), await workOf(second.client)]
    expect([one, other].filter((state) => state === 'works')).toHaveLength(1)
  })

  it('W9 is free again when the time of the first is over, and not before', async () => {
    const isFirst = (await workOf(first.client)) === 'works'
    const [holder, late] = isFirst ? (['phrae', second] as const) : (['nobody', first] as const)
    const { id } = await heldBy(holder)
    expect(await refusedWith(officer.decide(late.id, 'approve'))).toBe('province-taken')
    const over = { ends_at: daysAgo(1) }
    await stage.database.db.updateTable('entitlement').set(over).where('id', '=', id).execute()
    expect(await nextStatement(holder)).toBe('entitlement-ended')
    await okOf(officer.decide(late.id, 'approve'))
    expect(await nextStatement(isFirst ? 'nobody' : 'phrae')).toBe('unknown-province')
  })

  const holder = async () => {
    const isFirst = (await workOf(first.client)) === 'works'
    return isFirst ? ('phrae' as const) : ('nobody' as const)
  }

  it('W10 ends with the agreement of the agency, at the next statement', async () => {
    const who = await holder()
    const { db } = stage.database
    const { id, ends_at: endsAt } = await db
      .selectFrom('agreement')
      .select(['id', 'ends_at'])
      .where('ended_at', 'is', null)
      .executeTakeFirstOrThrow()
    const set = (at: Date) =>
      db.updateTable('agreement').set({ ends_at: at }).where('id', '=', id).execute()
    await set(daysAgo(1))
    expect(await nextStatement(who)).toBe('agreement-ended')
    await set(endsAt)
    expect(await nextStatement(who)).toBe('unknown-province')
  })

  it('W7 W10 follows the forms and terms in force: older ones are refused, after grace', async () => {
    const third = await stage.applicant('phayao')
    await third.apply('0834567890')
    await okOf(officer.begin(third.id))
    const who = await holder()
    await stage.restart({ HIPPO_WORDING: await newerWording() })
    const oldForm = (await third.access()).application
    expect(oldForm.problems.map(({ code }) => code)).toEqual([
      ...['form-version-old', 'form-version-old'],
    ])
    expect(await refusedWith(officer.decide(third.id, 'approve'))).toBe('form-version-old')
    await okOf(officer.return(third.id, 'terms', 'แบบฟอร์มเปลี่ยนแล้ว กรุณาลงนามใหม่'))
    expect(await refusedWith(third.submit())).toBe('form-version-old')

    expect(await nextStatement(who)).toBe('unknown-province')
    await stage.database.db
      .updateTable('terms_version')
      .set({ in_force_from: daysAgo(15) })
      .where('version', '=', 2)
      .execute()
    await stage.restart()
    expect(await nextStatement(who)).toBe('terms-to-accept')
    const client = await stage.as(who)
    for (const version of [1, 3]) {
      const accepted = client.call('POST', '/api/terms/accept', { version })
      expect([version, await refusedWith(accepted)]).toEqual([version, 'terms-not-in-force'])
    }
    await okOf(client.call('POST', '/api/terms/accept', { version: 2 }))
    expect(await nextStatement(who)).toBe('unknown-province')
  })

  /** The product’s words under the next numbers. */
  const newerWording = async (): Promise<string> => {
    const folder = stage.fileOf('wording')
    await mkdir(folder)
    for (const name of ['agreement', 'terms']) {
      const own = path.join(productPath, 'platform/documents/wording', `${name}.json`)
      const words = JSON.parse(await readFile(own, 'utf8')) as Record<string, unknown>
      const newer = { ...words, revision: 2, ...(name === 'terms' && { termsVersion: 2 }) }
      await writeFile(path.join(folder, `${name}.json`), JSON.stringify(newer))
    }
    return folder
  }

  it('W15 an office given for a time is none after it', async () => {
    const steward = await stage.officer('steward')
    const personId = await stage.personIdOf('steward')
    const given = { role: 'officer', lastDay: '2036-12-31' }
    await okOf(officer.client.call('POST', `/api/office/people/${personId}/roles`, given))
    await okOf(steward.client.call('GET', '/api/office/applications'))
    await stage.database.db
      .updateTable('role_grant')
      .set({ ends_at: daysAgo(1) })
      .where('person_id', '=', personId)
      .execute()
    for (const [method, route] of [
      ['GET', 'applications'],
      ['GET', 'audit'],
      ['POST', `applications/${first.id}/begin-review`],
    ] as const) {
      const answer = steward.client.call(method, `/api/office/${route}`, {})
      expect([route, await refusedWith(answer)]).toEqual([route, 'unknown-route'])
    }
  })

  it('W11 W16 who was put out stays out, also through another agency', async () => {
    const phayao = await stage.as('phayao')
    const personId = await stage.personIdOf('phayao')
    await okOf(officer.change(`people/${personId}/end`, note))
    await expect
      .poll(async () => (await phayao.call('GET', '/api/access')).status, { timeout: 10_000 })
      .toBe(401)
    const left = await stage.database.db
      .selectFrom('application')
      .select('state')
      .where('applicant_id', '=', personId)
      .execute()
    expect(left).toEqual([{ state: 'withdrawn' }])
    await stage.changeAdmins({ ...admins, phayao: '57' })
    stage.forget('phayao')
    const again = await stage.applicant('phayao')
    await expect
      .poll(() => stage.directoryOf(personId), { timeout: 20_000, interval: 200 })
      .toBe('57')
    expect(await refusedWith(again.start())).toBe('person-ended')
    expect(await workOf(again.client)).toBe('person-ended')
    const told = await stage.database.db
      .selectFrom('message')
      .select('kind')
      .where('person_id', '=', personId)
      .where('kind', 'in', ['application-approved', 'application-rejected'])
      .execute()
    expect(told).toEqual([])
  })
})
