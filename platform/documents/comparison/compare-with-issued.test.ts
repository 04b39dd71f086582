import { expect, test } from 'vitest'
import { codeCheck, codeText, type PageCode } from '../forms/page-code.ts'
import { compareWithIssued, type FoundPage } from './compare-with-issued.ts'

const key = Buffer.alloc(32, 3)

function code(change: Partial<Omit<PageCode, 'check'>> = {}, agency = 'สสจ. น่าน'): string {
  const whole = {
    kind: 'agreement',
    formVersion: 2,
    termsVersion: 5,
    application: '1EF0YB0J',
    page: 1,
    pages: 2,
    ...change,
  } as const
  return codeText({ ...whole, check: codeCheck(key, whole, agency) })
}

const texts = [
  'ข้อ ๑ วัตถุประสงค์ หน่วยงานจะใช้ข้อมูลเพื่อการปฏิบัติหน้าที่ด้านสาธารณสุขเท่านั้น',
  'ข้อ ๒ การแจ้งเหตุ หน่วยงานต้องแจ้งเหตุทันทีและไม่เกิน ๒๔ ชั่วโมงนับแต่ทราบเหตุ',
]
const issued = { codes: [code(), code({ page: 2 })], texts }
const scan = (...codes: readonly string[]): readonly FoundPage[] =>
  codes.map((one) => ({ codes: one === '' ? [] : [one], text: '' }))
const differences = (found: readonly FoundPage[]) => compareWithIssued(issued, found).differences

test('the form itself has no differences, and all its text was compared', () => {
  const same = issued.codes.map((one, at) => ({ codes: [one], text: texts[at] ?? '' }))
  expect(compareWithIssued(issued, same)).toEqual({ differences: [], comparedPages: [1, 2] })
})

test('a scan of the form has no differences, and no text to compare', () => {
  expect(compareWithIssued(issued, scan(...issued.codes))).toEqual({
    differences: [],
    comparedPages: [],
  })
})

test('other QR codes on a page do not matter, and a printed code stands for a picture of it', () => {
  const first = { codes: ['https://example.go.th', code()], text: '' }
  const second = {
    codes: [],
    text: `${texts[1]} HIPPO1:AGREEMENT:2:5: 1EF0YB0J${code({ page: 2 }).slice(-11)}`,
  }
  const found = compareWithIssued(issued, [first, second]).differences
  expect(found.filter(({ kind }) => kind !== 'text-changed')).toEqual([])
})

const cases: Record<string, readonly [readonly FoundPage[], unknown]> = {
  'pages without any code': [scan('', ''), { kind: 'no-code' }],
  'a code on one page only': [scan(code(), ''), { kind: 'page-without-code', page: 2 }],
  'a form of another application': [
    scan(code({ application: 'ZZZZZZZZ' }), code({ page: 2 })),
    { kind: 'other-application', page: 1, found: 'ZZZZZZZZ' },
  ],
  'a blank form': [
    scan(code({ application: 'BLANK' }), code({ page: 2 })),
    { kind: 'other-application', page: 1, found: 'BLANK' },
  ],
  'another form': [
    scan(code({ kind: 'terms' }), code({ page: 2 })),
    { kind: 'other-form', page: 1, found: 'terms' },
  ],
  'a form made for another agency': [
    scan(code({}, 'สสจ. แพร่'), code({ page: 2 })),
    { kind: 'other-agency', page: 1 },
  ],
  'a code that was made up': [
    scan(code().replace(/.{6}$/, 'AAAAAA'), code({ page: 2 })),
    { kind: 'other-agency', page: 1 },
  ],
  'an older form': [
    scan(code({ formVersion: 1 }), code({ page: 2 })),
    { kind: 'form-version', page: 1, issued: 2, found: 1 },
  ],
  'older terms': [
    scan(code({ termsVersion: 4 }), code({ page: 2 })),
    { kind: 'terms-version', page: 1, issued: 5, found: 4 },
  ],
  'a page too few': [scan(code()), { kind: 'page-missing', issuedPage: 2 }],
  'a page too many': [
    scan(code(), code({ page: 2 }), ''),
    { kind: 'page-count', issued: 2, found: 3 },
  ],
  'pages in another order': [scan(code({ page: 2 }), code()), { kind: 'page-order' }],
  'the same page twice': [scan(code(), code()), { kind: 'page-missing', issuedPage: 2 }],
}

test.each(Object.entries(cases))('%s is a difference', (_, [found, difference]) => {
  expect(differences(found)).toContainEqual(difference)
})

test('one altered word is found on its page, whatever the order of pages', () => {
  const altered = (texts[1] ?? '').replace('๒๔', '๗๒')
  const found = [
    { codes: [code({ page: 2 })], text: altered },
    { codes: [code()], text: texts[0] ?? '' },
  ]
  expect(differences(found)).toEqual([
    { kind: 'page-order' },
    { kind: 'text-changed', page: 1, changes: [{ was: '๒๔', is: '๗๒' }] },
  ])
})

test('the text of something else is told apart from a changed word', () => {
  const found = scan(...issued.codes).map((page) => ({
    ...page,
    text: 'an invoice for three chairs and a table',
  }))
  expect(differences(found)).toEqual([
    { kind: 'text-unlike', page: 1 },
    { kind: 'text-unlike', page: 2 },
  ])
})
