import { beforeAll, expect, test } from 'vitest'
import { someFacts, someFormMaker, someLimits } from '../testing/made-forms.ts'
import type { Inspection } from '../uploads/inspection.ts'
import { createInspector } from '../uploads/inspector.ts'
import type { FormMaker } from './form-maker.ts'
import { formKinds, readCode } from './page-code.ts'

let maker: FormMaker
const inspector = createInspector({ limits: someLimits })

beforeAll(async () => {
  maker = await someFormMaker()
})

async function inspected(bytes: Buffer): Promise<Inspection> {
  const found = await inspector.inspect({ bytes })
  if (!found.ok) throw new TypeError(`defect: ${JSON.stringify(found.refusal)}`)
  return found.value
}

/** Without spaces, which a reader of PDF puts where it likes. */
function textOf({ pages }: Inspection): string {
  return pages.map(({ text }) => text.replaceAll(/\s/g, '')).join('')
}

test.each(formKinds)(
  'a %s is a PDF whose every page carries its code, as a picture and as text',
  async (kind) => {
    const form = await maker.makeForm(kind, someFacts)
    const found = await inspected(form.bytes)
    expect(found.pages.map(({ codes }) => codes)).toEqual(form.codes.map((code) => [code]))
    for (const [at, { text }] of found.pages.entries()) {
      expect(text.replaceAll(/\s/g, '')).toContain(form.codes[at])
    }
    expect(form.codes.map(readCode)).toEqual(
      form.codes.map((_, at) =>
        expect.objectContaining({
          kind,
          page: at + 1,
          pages: form.codes.length,
          application: '1EF0YB0J',
        }),
      ),
    )
  },
)

test('a form is filled in with its facts and says its number, revision and pages', async () => {
  const text = textOf(await inspected((await maker.makeForm('terms', someFacts)).bytes))
  expect(text).toContain('F-IT-AC-06-01.11')
  expect(text).toContain('HP-2569-0001')
  expect(text).toContain('someone@example.go.th')
  expect(text).toContain('๒๔พฤศจิกายน๒๕๖๙')
  expect(text).toContain('๑จาก๒')
})

test('the digits can be Arabic', async () => {
  const form = await maker.makeForm('letter', { ...someFacts, thaiDigits: false })
  const text = textOf(await inspected(form.bytes))
  expect(text).toContain('24พฤศจิกายน2569')
  expect(text).not.toMatch(/[๐-๙]/)
})

test('a blank form has dotted lines and a code of its own', async () => {
  const form = await maker.makeForm('agreement', {})
  expect(form.application).toBe('BLANK')
  expect(textOf(await inspected(form.bytes))).toMatch(/\.{20}/)
})

test('equal facts give equal bytes, and another agency another check', async () => {
  const [one, same] = [
    await maker.makeForm('terms', someFacts),
    await maker.makeForm('terms', someFacts),
  ]
  expect(one.bytes.equals(same.bytes)).toBe(true)
  const other = await maker.makeForm('terms', { ...someFacts, agency: 'สำนักงานสาธารณสุขจังหวัดแพร่' })
  expect(other.codes[0]?.slice(0, -6)).toBe(one.codes[0]?.slice(0, -6))
  expect(other.codes[0]).not.toBe(one.codes[0])
})

test('facts that look like markup are printed as they are', async () => {
  const applicant = '#let x = y; *ก* $y$ \\ "#image(\'/etc/passwd\')" <b>'
  const form = await maker.makeForm('terms', { ...someFacts, applicant })
  expect(textOf(await inspected(form.bytes))).toContain(applicant.replaceAll(' ', ''))
})

test('a form brings its own fonts and nothing that acts', async () => {
  const text = (await maker.makeForm('letter', someFacts)).bytes.toString('latin1')
  expect(text).toMatch(/\/FontFile[23]?/)
  expect([...text.matchAll(/\/BaseFont\s*\/[A-Z]+\+(\w+)/g)].map(([, name]) => name)).toContain(
    'Sarabun',
  )
  expect(text).not.toMatch(/\/(JavaScript|OpenAction|URI)\b/)
})
