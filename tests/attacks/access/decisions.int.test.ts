import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Route, routes } from '#contract'
import { madeImage } from '../../../platform/documents/testing/made-images.ts'
import {
  type Applicant,
  answerOf,
  type Officer,
  okOf,
  type Reviewed,
  refusedWith,
} from '../../e2e/applicant.ts'
import { Stage } from './stage.ts'

const forged = ['role', 'roles', 'by', 'actor', 'state', 'personId', 'applicantId', 'province']
forged.push('isAdmin', 'at', 'now', 'entitlementId', 'agreementId', 'reviewerId', 'scan')

describe('a decision', () => {
  let stage: Stage
  let owner: Applicant
  let other: Applicant
  let officer: Officer
  let second: Officer
  const note = 'ตรวจเอกสารครบถ้วน'

  beforeAll(async () => {
    stage = await Stage.open()
    owner = await stage.applicant('phrae')
    other = await stage.applicant('phayao')
    officer = await stage.officer()
    second = await stage.officer('steward')
    await grantOffice('steward')
    await owner.apply('0812345678')
    await okOf(other.start())
    await okOf(other.describe())
  })

  afterAll(() => stage?.close())

  const grantOffice = async (who: 'steward' | 'phrae') => {
    const path = `/api/office/people/${await stage.personIdOf(who)}/roles`
    await okOf(officer.client.call('POST', path, { role: 'officer' }))
  }
  const decide = (by: Officer, how: string, about: Reviewed, given: object = {}) =>
    by.client.call('POST', `/api/office/applications/${owner.id}/${how}`, {
      ...{ submission: about.application.submission, reviewed: about.reviewed, note, ...given },
    })
  const sendLetter = async (width: number) =>
    owner.attach('letter', await madeImage(width, 300).jpeg().toBuffer())

  it('W2 has no route that takes who decides, as what, or in which state', () => {
    const taken: string[] = []
    for (const [name, { body }] of Object.entries<Route>(routes)) {
      for (const field of forged) {
        const parsed = body?.safeParse({ [field]: 'officer' })
        const isUnknown = parsed?.error?.issues.some(
          (issue) => issue.code === 'unrecognized_keys' && issue.keys.includes(field),
        )
        if (body !== undefined && isUnknown !== true) taken.push(`${name}.${field}`)
      }
    }
    expect(taken).toEqual(['grantRole.role'])
  })

  it('W2 is no nearer to whoever says that they are an officer', async () => {
    const id = owner.id
    const headers = { 'x-role': 'officer', 'x-user': 'officer', authorization: 'Bearer officer' }
    for (const path of ['', '/begin-review', '/approve']) {
      const answer = await other.client.visitor.send(
        `${stage.url}/api/office/applications/${id}${path}?role=officer&by=officer&access=public`,
        {
          method: path === '' ? 'GET' : 'POST',
          headers: { ...headers, origin: stage.url, 'content-type': 'application/json' },
          body: path === '' ? null : JSON.stringify({ submission: 1, reviewed: [], note }),
        },
      )
      expect([path, answer.status]).toEqual([path, 404])
    }
    const personId = await stage.personIdOf('phayao')
    const roles = other.client.call('POST', `/api/office/people/${personId}/roles`, {
      role: 'officer',
    })
    expect(await refusedWith(roles)).toBe('unknown-route')
    expect((await owner.access()).application.state).toBe('submitted')
  })

  it('W13 W18 an upload of somebody else’s is nobody’s but theirs, and so is a form', async () => {
    const upload = await stage.database.db
      .selectFrom('upload')
      .select(['id', 'content_hash'])
      .where('application_id', '=', owner.id)
      .where('type', '=', 'pdf')
      .executeTakeFirstOrThrow()
    const stolen = other.client.call('POST', `/api/applications/${other.id}/papers`, {
      ...{ uploadId: upload.id, kind: 'agreement' },
    })
    expect(await refusedWith(stolen)).toBe('unknown-upload')
    const path = `/api/applications/${other.id}/papers/${upload.content_hash}`
    expect(await refusedWith(other.client.call('GET', path))).toBe('unknown-upload')
    expect(await refusedWith(other.client.call('GET', `${path}/pages/1`))).toBe('unknown-upload')

    await okOf(other.attach('agreement', await owner.form('agreement')))
    await okOf(other.attach('terms', await owner.form('terms')))
    await okOf(other.attach('letter', await madeImage().jpeg().toBuffer()))
    const { application } = await other.access()
    const codes = application.problems.map(({ code }) => code)
    expect(codes.filter((code) => code === 'form-of-other')).toHaveLength(2)
    expect((await other.submit()).status).toBe(409)
    expect((await other.access()).application.state).toBe('draft')
  })

  it('W6 is void when a document is another one than that which was read', async () => {
    const before = await officer.review(owner.id)
    await okOf(sendLetter(410))
    await okOf(officer.begin(owner.id))
    expect(await refusedWith(decide(officer, 'approve', before))).toBe('documents-changed')
    expect(await refusedWith(sendLetter(420))).toBe('application-state')

    const read = await officer.review(owner.id)
    const [first, ...rest] = read.reviewed
    const stale = [
      ...[{ reviewed: rest }, { reviewed: [] }, { submission: 0 }, { submission: 2 }],
      { reviewed: [...read.reviewed, first] },
      { reviewed: [{ ...first, contentHash: '0'.repeat(64) }, ...rest] },
      { reviewed: [{ ...first, formVersion: 7 }, ...rest] },
    ]
    for (const how of ['approve', 'reject']) {
      for (const given of stale) {
        const code = await refusedWith(decide(officer, how, read, given))
        expect([how, given, code]).toEqual([how, given, 'documents-changed'])
      }
    }
    expect((await owner.access()).application.state).toBe('in-review')
  })

  it('W20 reaches the phone that was confirmed before the submission, and names nobody', async () => {
    const path = `/api/applications/${owner.id}/phone`
    const change = owner.client.call('POST', path, { phone: '0899999999' })
    expect(await refusedWith(change)).toBe('application-state')
    const confirm = owner.client.call('POST', `${path}/confirm`, { code: '123456' })
    expect(await refusedWith(confirm)).toBe('application-state')
    const inbox = await answerOf<{ messages: readonly { text: string; maskedPhone: string }[] }>(
      owner.client.call('GET', '/api/development-inbox'),
    )
    expect(inbox.messages.length).toBeGreaterThan(1)
    for (const { text, maskedPhone } of inbox.messages) {
      expect(text).not.toMatch(/มาลี|ตัวอย่าง|\d{9,}|https?:|www\./)
      expect(maskedPhone).not.toContain('1234')
    }
  })

  it('W5 is none on one’s own application, whatever office one holds', async () => {
    await grantOffice('phrae')
    const { client } = owner
    const about = await officer.review(owner.id)
    const self = await stage.officer('phrae')
    expect(await refusedWith(self.begin(owner.id))).toBe('own-application')
    for (const how of ['approve', 'reject']) {
      expect(await refusedWith(decide(self, how, about))).toBe('own-application')
    }
    expect(await refusedWith(self.return(owner.id, 'terms', note))).toBe('own-application')
    const me = await stage.personIdOf('phrae')
    const own = [...[`people/${me}/roles/officer/end`, `people/${me}/end`, `people/${me}/restore`]]
    for (const path of own) {
      const body = path.endsWith('officer/end') ? {} : { note }
      const code = await refusedWith(client.call('POST', `/api/office/${path}`, body))
      expect([path, code]).toEqual([path, 'own-role'])
    }
    const quota = client.call('POST', '/api/office/agencies/54/quota', { quota: 2, note })
    expect(await refusedWith(quota)).toBe('own-agency')
  })

  it('W17 is none for a later submission: what was said then cannot be said again', async () => {
    const then = await officer.review(owner.id)
    await okOf(officer.return(owner.id, 'letter', 'ลายมือชื่อไม่ชัด'))
    expect(await refusedWith(decide(officer, 'approve', then))).toBe('application-state')
    await okOf(sendLetter(430))
    await okOf(owner.submit())
    await okOf(officer.begin(owner.id))
    expect(await refusedWith(decide(officer, 'approve', then))).toBe('documents-changed')
  })

  it('W3 is one: of those who come at the same moment exactly one is heard', async () => {
    const about = await officer.review(owner.id)
    expect(await refusedWith(decide(second, 'approve', about))).toBe('reviewed-by-other')
    const answers = await Promise.all([
      ...[decide(officer, 'approve', about), decide(officer, 'reject', about)],
      ...[decide(officer, 'approve', about), owner.withdraw(), decide(second, 'reject', about)],
    ])
    const heard = answers.flatMap(({ ok }, at) => (ok ? [at] : []))
    expect(heard).toHaveLength(1)
    const ends = ['approved', 'rejected', 'approved', 'withdrawn']
    const { application, entitlement } = await owner.access()
    expect(application.state).toBe(ends[heard[0] ?? -1])
    expect(entitlement === null).toBe(application.state !== 'approved')
    expect(await refusedWith(decide(officer, 'approve', about))).toBe('application-state')
  })
})
