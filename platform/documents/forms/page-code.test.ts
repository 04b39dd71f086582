import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeCheck, codeText, formKinds, readCode, shortApplicationId } from './page-code.ts'

const key = Buffer.alloc(32, 1)
const code = {
  kind: 'agreement',
  formVersion: 2,
  termsVersion: 11,
  application: '1EF0YB0J',
  page: 1,
  pages: 3,
} as const

test('every code that is written is read back', () => {
  const number = fc.integer({ min: 1, max: 999 })
  fc.assert(
    fc.property(
      fc.constantFrom(...formKinds),
      number,
      number,
      fc.uuid(),
      (kind, form, page, id) => {
        const bare = { kind, formVersion: form, termsVersion: form, page, pages: page }
        const made = { ...bare, application: shortApplicationId(id) }
        const whole = { ...made, check: codeCheck(key, made, 'สสจ.') }
        expect(readCode(codeText(whole))).toEqual(whole)
        expect(codeText(whole)).toMatch(/^[0-9A-Z:/]+$/)
      },
    ),
  )
})

test('other texts are not codes', () => {
  const check = codeCheck(key, code, 'a')
  const good = codeText({ ...code, check })
  expect(readCode(good)).toBeDefined()
  for (const bad of ['', good.toLowerCase(), `${good}1`, ` ${good}`, good.replace('1/3', '0/3')]) {
    expect(readCode(bad), bad).toBeUndefined()
  }
  expect(readCode(good.replace('AGREEMENT', 'LICENCE'))).toBeUndefined()
})

test('the check depends on everything in the code, on the agency and on the key', () => {
  const checks = [
    codeCheck(key, code, 'a'),
    codeCheck(key, code, 'b'),
    codeCheck(Buffer.alloc(32, 2), code, 'a'),
    codeCheck(key, { ...code, page: 2 }, 'a'),
    codeCheck(key, { ...code, formVersion: 3 }, 'a'),
    codeCheck(key, { ...code, application: '1EF0YB0K' }, 'a'),
  ]
  expect(new Set(checks).size).toBe(checks.length)
})

test('a short id is the first forty bits of the application id', () => {
  expect(shortApplicationId('00000000-0000-4000-8000-000000000000')).toBe('00000000')
  expect(shortApplicationId('ffffffff-ffff-4fff-8fff-ffffffffffff')).toBe('ZZZZZZZZ')
})
