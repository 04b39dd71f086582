import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Applicant, type Officer, okOf, refusedWith } from '../../e2e/applicant.ts'
import type { SiteClient } from '../../e2e/signed-in-client.ts'
import { letter } from './application-calls.ts'
import { Stage, toldBy } from './stage.ts'

const markup = '<img src=x onerror=alert(1)> =HYPERLINK("http://evil.example") {{7*7}}'
const nasty: Readonly<Record<string, string>> = {
  'a change of direction': 'ตรวจแล้ว \u202Eลบ\u202C ครบถ้วน',
  'an isolated direction': 'ตรวจแล้ว \u2067abc\u2069 ครบถ้วน',
  'a letter of no width': 'ตรวจ\u200Bแล้ว ครบถ้วน \uFEFF',
  'a zero': 'ตรวจแล้ว\u0000 ครบถ้วน',
  'an escape sequence': 'ตรวจแล้ว \u001b[31m ครบถ้วน',
  'a flood of marks': `ตรวจแล้ว ก${'่'.repeat(50)} ครบถ้วน`,
  'half a pair': 'ตรวจแล้ว \ud800 ครบถ้วน',
  'a separator of lines': 'ตรวจแล้ว\u2028ครบถ้วน',
}

describe('texts that people write', () => {
  let stage: Stage
  let owner: Applicant
  let officer: Officer
  let uploadId: string

  beforeAll(async () => {
    stage = await Stage.open()
    owner = await stage.applicant('phrae')
    officer = await stage.officer()
    await okOf(owner.start())
    await okOf(owner.describe())
    await okOf(owner.confirmPhone('0812345678'))
    await owner.attachAll()
    const upload = await stage.database.db
      .selectFrom('upload')
      .select('id')
      .where('type', '=', 'jpeg')
      .executeTakeFirstOrThrow()
    uploadId = upload.id
  })

  afterAll(() => stage?.close())

  const about = (path: string, body: object, client: SiteClient = officer.client) =>
    client.call('POST', `/api/office/${path}`, body)

  const attachLetter = (given: object) =>
    owner.client.call('POST', `/api/applications/${owner.id}/papers`, {
      ...{ uploadId, kind: 'letter', letter: { ...letter, ...given } },
    })

  const ofDetails: Readonly<Record<string, (text: string) => Promise<Response>>> = {
    purpose: (text) => owner.describe({ purpose: text }),
    contact: (text) => owner.describe({ contact: text }),
  }
  const ofLetters: typeof ofDetails = {
    'letter number': (text) => attachLetter({ number: text }),
    'letter subject': (text) => attachLetter({ subject: text }),
    signatory: (text) => attachLetter({ signatory: text }),
  }
  const decision = { submission: 99, reviewed: [] }
  const inReview: typeof ofDetails = {
    'reason of a return': (text) =>
      about(`applications/${owner.id}/return`, {
        ...{ ...decision, reasons: [{ about: 'terms', reason: text }] },
      }),
    'note of an approval': (text) =>
      about(`applications/${owner.id}/approve`, { ...decision, note: text }),
    'note of a rejection': (text) =>
      about(`applications/${owner.id}/reject`, { ...decision, note: text }),
    'receipt of a letter': (text) =>
      about(`applications/${owner.id}/letter`, {
        ...{ uploadId, letter, receipt: { number: text, receivedOn: '2026-11-03', by: 'paper' } },
      }),
    'note of a quota': (text) => about('agencies/54/quota', { quota: 1, note: text }),
    'reason of an export': (text) => about('registers/users/export', { reason: text }),
    'note of an end': async (text) =>
      about(`people/${await stage.personIdOf('phrae')}/end`, { note: text }),
  }

  /** @param most so many texts a field, where calls are counted. */
  const areRefused = async (fields: typeof ofDetails, most = 99) => {
    for (const [field, write] of Object.entries(fields)) {
      for (const [what, text] of Object.entries(nasty).slice(0, most)) {
        expect([field, what, await refusedWith(write(text))]).toEqual([
          ...[field, what],
          'text-not-plain',
        ])
      }
      const endless = await write('ก'.repeat(1024 * 1024))
      expect([field, endless.status]).toEqual([field, 400])
      expect((await endless.text()).length).toBeLessThan(1000)
    }
  }

  it('W21 cannot hide, turn round, flood or go on for a megabyte: those of applicants', async () => {
    await areRefused(ofDetails)
    await areRefused(ofLetters, 4)
  })

  it('W21 may look like markup or a formula, and stay the text that they are', async () => {
    const answer = await owner.describe({ purpose: markup })
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    const { application } = (await answer.json()) as { application: { details: object } }
    expect(application.details).toMatchObject({ purpose: markup })
    const form = await owner.form('agreement')
    expect(form.includes('onerror')).toBe(false)
    await okOf(owner.describe())
  })

  it('W22 days to come, days that are none, and times of the client’s are no days', async () => {
    for (const date of ['2036-01-01', '2026-02-30', '2026-11-02T00:00:00Z', '0000-00-00', '']) {
      const code = await refusedWith(attachLetter({ date }))
      expect([date, code]).toEqual([date, date === '2036-01-01' ? 'letter-date' : 'bad-request'])
    }
    const forged = owner.client.call('POST', `/api/applications/${owner.id}/submit`, {
      ...{ at: '2020-01-01T00:00:00Z', submittedAt: '2020-01-01T00:00:00Z', now: 0 },
    })
    await okOf(forged)
    const { application } = await owner.access()
    const { submittedAt } = application as unknown as { submittedAt: string }
    expect(Date.now() - Date.parse(submittedAt)).toBeLessThan(120_000)
    await okOf(officer.begin(owner.id))
    const id = await stage.personIdOf('steward')
    const role = (lastDay: string) =>
      refusedWith(about(`people/${id}/roles`, { role: 'officer', lastDay }))
    expect(await role('2020-01-01')).toBe('entitlement-in-the-past')
    expect(await role('2026-02-30')).toBe('bad-request')
    const nan = await stage.as('nan')
    for (const lastDay of ['2020-01-01', '2096-01-01']) {
      const leaving = nan.call('POST', '/api/access/leaving', { lastDay })
      expect(await refusedWith(leaving)).toBe('leaving-date')
    }
  })

  it('W21 cannot hide, turn round, flood or go on for a megabyte: those of officers', async () => {
    await areRefused(inReview)
  })

  const injections = [
    ...["'; DROP TABLE person; --", "' OR '1'='1", "' UNION SELECT subject_hash FROM person --"],
    ...['%', '_', '\\', '%\\', '\u0000', 'นาง%', '";', '$1', '{"$ne":""}'],
  ]

  it('W23 what is searched for is a text, never a pattern and never SQL', async () => {
    const ask = (path: string, given: string) =>
      officer.client.call('GET', `/api/office/${path}${encodeURIComponent(given)}`)
    for (const text of injections) {
      for (const register of ['agencies', 'agreements', 'users', 'staff']) {
        const found = await ask(`${register}?search=`, text)
        expect([register, text, found.status]).toEqual([register, text, 200])
        const [rows] = Object.values((await found.json()) as Record<string, object[]>)
        expect([register, text, rows]).toEqual([register, text, []])
      }
      const events = await ask('audit?action=', text)
      expect([text, events.status]).toEqual([text, 200])
      expect(await events.json()).toEqual({ events: [], next: null })
      for (const path of ['audit?before=', 'applications?show=']) {
        expect([path, text, (await ask(path, text)).status]).toEqual([path, text, 400])
      }
    }
    for (const before of ['1e400', '9007199254740993', 'NaN', '1.5']) {
      expect([before, (await ask('audit?before=', before)).status]).toEqual([before, 400])
    }
    const people = await stage.database.db.selectFrom('person').select('id').execute()
    expect(people.length).toBeGreaterThan(3)
  })

  it('W23 the number of somebody else’s application tells nothing, not even that it exists', async () => {
    const phayao = await stage.as('phayao')
    const { application } = await owner.access()
    const named = (successorNumber: string) =>
      toldBy(phayao.call('POST', '/api/access/leaving', { lastDay: '2026-12-31', successorNumber }))
    const real = await named(application.number)
    expect(real.body).toContain('"successor-unknown"')
    for (const other of ['HP-2569-99999', "' OR ''='", '\u0000', '%']) {
      expect([other, await named(other)]).toEqual([other, real])
    }
  })

  it('W24 a register that a spreadsheet opens starts no formula', async () => {
    const { db } = stage.database
    const id = await stage.personIdOf('phrae')
    const { name_th: name } = await db
      .selectFrom('person')
      .select('name_th')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const formulas = [
      '=HYPERLINK("http://evil.example","x")',
      '+1+cmd|"/C calc"!A0',
      '-2+3',
      '@SUM(1)',
    ]
    for (const formula of [...formulas, '\t=1+1', '＝1+1', '＠SUM(1)']) {
      await db.updateTable('person').set({ name_th: formula }).where('id', '=', id).execute()
      const file = await about('registers/applications/export', { reason: 'รายงานประจำเดือน' })
      expect(file.headers.get('content-disposition')).toMatch(/^attachment; /)
      expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8')
      const cells = cellsOf(await file.text())
      expect(cells.some((cell) => cell.includes(formula.trim()))).toBe(true)
      expect(cells.filter((cell) => /^[\s=+\-@＝＋－＠]/u.test(cell))).toEqual([])
    }
    await db.updateTable('person').set({ name_th: name }).where('id', '=', id).execute()
  })
})

/** The cells of a CSV, as a spreadsheet reads them. */
function cellsOf(text: string): readonly string[] {
  return [...text.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(?:,|\r\n|$)/g)].map(([, cell = '']) =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
  )
}
