import { expect, test } from 'vitest'
import { officialDate, printable, withThaiDigits } from './thai-writing.ts'

test('a date is written in the Buddhist era, as it is in Bangkok', () => {
  expect(officialDate(new Date('2026-11-24T05:00:00Z'))).toBe('24 พฤศจิกายน 2569')
  expect(officialDate(new Date('2026-12-31T18:00:00Z'))).toBe('1 มกราคม 2570')
})

test('digits become Thai, but not in words with Latin letters', () => {
  expect(withThaiDigits('ฉบับที่ 12 ปี พ.ศ. 2569')).toBe('ฉบับที่ ๑๒ ปี พ.ศ. ๒๕๖๙')
  expect(withThaiDigits('แบบ F-IT-AC-06-01.10 (2)')).toBe('แบบ F-IT-AC-06-01.10 (๒)')
  expect(withThaiDigits('someone1@example.go.th')).toBe('someone1@example.go.th')
})

test('a fact is one line without what nobody could read', () => {
  expect(printable('  นาง\n\tก \u202e\u200bข ')).toBe('นาง ก ข')
  expect(printable(`ก${'\u0e49'.repeat(500)}`)).toBe(`ก${'\u0e49'.repeat(3)}`)
  expect(printable('ก'.repeat(5000))).toHaveLength(200)
})
