import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gatewayForm, localForm, maskedPhone, phoneNumber } from './phone-number.ts'

test.each([
  '0812345678',
  '081-234-5678',
  ' 08 1234 5678 ',
  '(081) 234 5678',
  '081.234.5678',
  '๐๘๑-๒๓๔-๕๖๗๘',
  '+66812345678',
  '+66 81 234 5678',
  '66812345678',
  '66-81-234-5678',
  '+๖๖๘๑๒๓๔๕๖๗๘',
  '\u202A081\u00A0234\u20115678\u202C',
  '０８１２３４５６７８',
])('%j is read', (text) => {
  expect(phoneNumber(text)).toEqual({ ok: true, value: '+66812345678' })
})

test.each([
  ['+4479460000', 'foreign'],
  ['+856 20 5555 5555', 'foreign'],
  ['001 1 202 555 0100', 'foreign'],
  ['0066812345678', 'foreign'],
  ['447946000000', 'foreign'],
  ['02-590-1000', 'landline'],
  ['+66 2 590 1000', 'landline'],
  ['6625901000', 'landline'],
  ['053-123456', 'landline'],
  ['077123456', 'landline'],
  ['1900-222-333', 'premium'],
  ['+661900222333', 'premium'],
  ['1669', 'premium'],
  ['191', 'premium'],
  ['', 'unreadable'],
  ['081234567', 'unreadable'],
  ['08123456789', 'unreadable'],
  ['812345678', 'unreadable'],
  ['0112345678', 'unreadable'],
  ['0712345678', 'unreadable'],
  ['0512345678', 'unreadable'],
  ['081234567a', 'unreadable'],
  ['++66812345678', 'unreadable'],
  ['0812345678,0899999999', 'unreadable'],
  ['081+2345678', 'unreadable'],
  [`081234567${'8'.repeat(1000)}`, 'unreadable'],
])('%j is refused as %s', (text, reason) => {
  expect(phoneNumber(text)).toEqual({
    ok: false,
    refusal: { code: `phone-number-${reason}` },
  })
})

test('whatever is typed, only nine digits after +66 come out, and they are read again as the same', () => {
  const typed = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'0123456789๐๘๖๙+- ()') }),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(typed, (text) => {
      const read = phoneNumber(text)
      if (!read.ok) return
      expect(read.value).toMatch(/^\+66[689]\d{8}$/)
      for (const form of [read.value, localForm(read.value), gatewayForm(read.value)]) {
        expect(phoneNumber(form)).toEqual(read)
      }
    }),
  )
})

test('a shown number keeps its first two and last three digits only', () => {
  const read = phoneNumber('0912345123')
  expect(read.ok && maskedPhone(read.value)).toBe('09x-xxx-x123')
})
