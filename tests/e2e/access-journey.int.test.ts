import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { madeImage } from '../../platform/documents/testing/made-images.ts'
import { Applicant, answerOf, Officer, okOf, refusedWith } from './applicant.ts'
import { type ServerProcess, startServerProcess } from './server-process.ts'
import { signedInClient } from './signed-in-client.ts'

interface Session {
  readonly roles: readonly string[]
  readonly work: { readonly province: string } | null
  readonly refusal: { readonly code: string } | null
}

describe('the access journey over HTTP', () => {
  let folder: string
  let server: ServerProcess
  let officer: Officer
  let malee: Applicant

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'hippo-journey-'))
    const homePath = path.join(folder, 'home')
    server = await startServerProcess(homePath)
    await server.stop('SIGTERM')
    await writeFile(path.join(homePath, 'demo.json'), '{"state":"complete"}\n')
    server = await startServerProcess(homePath)
    officer = new Officer(await signedInClient(server.url, 'officer'))
    malee = new Applicant(await signedInClient(server.url, 'phrae'))
  })

  afterAll(async () => {
    await server?.stop('SIGTERM')
    await rm(folder, { recursive: true, force: true, maxRetries: 10 })
  })

  const sessionOf = (client: Applicant['client']) =>
    answerOf<Session>(client.call('GET', '/api/session'))

  it('tells everybody the guide, with the numbers and contacts of this installation', async () => {
    const guide = await answerOf<object>(malee.client.call('GET', '/api/guide'))
    expect(guide).toMatchObject({
      ...{ version: '22/05/2025', quota: 1, offices: 76, reviewTargetDays: 5 },
      contact: { email: 'dmd.moph@gmail.com', website: 'https://dmd-ict.moph.go.th' },
      forms: [{ number: 'F-IT-AC-06-01.10' }, { number: 'F-IT-AC-06-01.11' }, {}],
    })
    const blank = await malee.client.call('GET', '/api/guide/forms/agreement')
    expect(
      Buffer.from(await blank.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })

  it('lets nobody start who is no admin, and says why', async () => {
    const nobody = new Applicant(await signedInClient(server.url, 'nobody'))
    expect(await refusedWith(nobody.start())).toBe('not-admin')
    expect(await nobody.access()).toMatchObject({
      ...{ mayStart: { code: 'not-admin' }, application: null, work: { code: 'not-entitled' } },
    })
  })

  it('shows the admin of a province that is taken who holds the place, without a name', async () => {
    const second = new Applicant(await signedInClient(server.url, 'nanSecond'))
    const { place } = (await second.access()) as unknown as { place: object }
    expect(place).toMatchObject({ province: '55', quota: 1, route: 'ask-holder', holders: [{}] })
    expect(JSON.stringify(place)).not.toContain('กานดา')
  })

  it('keeps a draft as it is written, and says what is still missing', async () => {
    await okOf(malee.start())
    await okOf(malee.describe({ purpose: 'สั้น', knowsSql: false }))
    const { application } = await malee.access()
    expect(application.state).toBe('draft')
    expect(application.problems.map(({ code }) => code)).toEqual([
      ...['text-length', 'phone-unconfirmed'],
      ...['document-missing', 'document-missing', 'document-missing'],
    ])
    expect(await refusedWith(malee.start())).toBe('application-open')
  })

  it('proves a mobile number by a code, and refuses landlines and wrong codes', async () => {
    await okOf(malee.describe())
    expect(await refusedWith(malee.confirmPhone('025902180'))).toBe('phone-number-landline')
    await okOf(malee.confirmPhone('081 234 5678'))
    const again = malee.client.call('POST', `/api/applications/${malee.id}/phone`, {
      phone: '0899999999',
    })
    expect(await refusedWith(again)).toBe('code-sent-often')
    expect((await malee.access()).application.problems).toHaveLength(3)
  })

  it('takes signed forms back, tells them from those of others, and refuses what is no paper', async () => {
    const page = Buffer.from('<html><script>alert(1)</script></html>')
    expect(await refusedWith(malee.attach('terms', page))).toBe('document-type')
    await okOf(malee.attach('agreement', await malee.form('terms')))
    const { application } = await malee.access()
    expect(application.problems.map(({ code }) => code)).toContain('form-of-other')
    await malee.attachAll()
    expect((await malee.access()).application.problems).toEqual([])
    const [paper] = (await malee.access()).application.papers
    const picture = await malee.client.call(
      'GET',
      `/api/applications/${malee.id}/papers/${paper?.contentHash}/pages/1`,
    )
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png'])
  })

  it('is seen by officers only once it is submitted', async () => {
    const { client } = officer
    expect(await refusedWith(client.call('GET', `/api/office/applications/${malee.id}`))).toBe(
      'unknown-application',
    )
    await okOf(malee.submit())
    expect(await refusedWith(malee.submit())).toBe('application-state')
    const inbox = await answerOf<{ applications: readonly object[] }>(
      client.call('GET', '/api/office/applications'),
    )
    expect(inbox.applications).toMatchObject([
      { id: malee.id, province: '54', applicantName: 'นางสาวมาลี ตัวอย่าง', state: 'submitted' },
    ])
  })

  it('goes back with a reason, and must come back with another paper', async () => {
    await okOf(officer.begin(malee.id))
    await okOf(officer.return(malee.id, 'letter', 'ลายมือชื่อผู้ลงนามไม่ชัด กรุณาสแกนใหม่'))
    expect(await refusedWith(malee.submit())).toBe('returned-unchanged')
    await okOf(malee.attach('letter', await madeImage(500, 700).png().toBuffer()))
    await okOf(malee.submit())
    expect((await malee.access()).application.state).toBe('submitted')
  })

  it('is decided on exactly the documents that were reviewed', async () => {
    await okOf(officer.begin(malee.id))
    const { application, reviewed } = await officer.review(malee.id)
    const stale = {
      submission: application.submission,
      reviewed: reviewed.slice(1),
      note: 'ตรวจแล้ว',
    }
    const path = `/api/office/applications/${malee.id}/approve`
    expect(await refusedWith(officer.client.call('POST', path, stale))).toBe('documents-changed')
    const forged = { ...stale, reviewed, by: 'somebody', role: 'operator' }
    expect(await refusedWith(officer.client.call('POST', path, forged))).toBe('bad-request')
    await okOf(officer.decide(malee.id, 'approve'))
    expect(await malee.access()).toMatchObject({
      ...{ application: { state: 'approved' }, entitlement: { state: 'active' }, work: null },
    })
    expect(await sessionOf(malee.client)).toMatchObject({ work: { province: '54' } })
  })

  it('tells the applicant by SMS at each step', async () => {
    const kinds = async () => {
      const { application } = await malee.access()
      return application.messages.map(({ kind, state }) => `${kind} ${state}`)
    }
    await expect
      .poll(kinds, { timeout: 10_000 })
      .toEqual([
        'application-submitted sent',
        'application-returned sent',
        'application-submitted sent',
        'application-approved sent',
      ])
  })

  it('stops the running query of whoever is suspended, and lets them go on afterwards', async () => {
    const nan = await signedInClient(server.url, 'nan')
    const { entitlement } = await answerOf<{ entitlement: { id: string } }>(
      nan.call('GET', '/api/access'),
    )
    await okOf(officer.change(`entitlements/${entitlement.id}/suspend`))
    expect(await sessionOf(nan)).toMatchObject({ work: null, refusal: { code: 'suspended' } })
    await okOf(officer.change(`entitlements/${entitlement.id}/lift-suspension`))
    expect(await sessionOf(nan)).toMatchObject({ work: { province: '55' } })
  })

  it('gives registers to offices, to each what is theirs, and exports with a reason', async () => {
    const auditor = await signedInClient(server.url, 'auditor')
    for (const register of ['agencies', 'agreements', 'users', 'staff', 'audit']) {
      await okOf(auditor.call('GET', `/api/office/${register}`))
    }
    const change = auditor.call('POST', '/api/office/agencies/54/quota', {
      ...{ quota: 2, note: 'ขอเพิ่มผู้ใช้งาน' },
    })
    expect(await refusedWith(change)).toBe('not-permitted')
    expect(
      await refusedWith(
        officer.client.call('POST', '/api/office/registers/users/export', { reason: '' }),
      ),
    ).toBe('text-length')
    const file = await officer.client.call('POST', '/api/office/registers/users/export', {
      reason: 'รายงานประจำเดือนของ ศทส.',
    })
    expect(await file.text()).toContain('นางสาวมาลี ตัวอย่าง')
  })
})
