import fc from 'fast-check'
import { expect, test } from 'vitest'
import { citizenIdMark, hasCitizenCheckDigit, maskCitizenIds } from './citizen-id.ts'

function withCheckDigit(twelve: string): string {
  const last = '0123456789'.split('').find((digit) => hasCitizenCheckDigit(twelve + digit))
  return twelve + last
}

const twelveDigits = fc.stringMatching(/^9\d{11}$/)

test('exactly one last digit makes twelve digits a citizen id', () => {
  fc.assert(
    fc.property(twelveDigits, (twelve) => {
      const right = [...'0123456789'].filter((digit) => hasCitizenCheckDigit(twelve + digit))
      expect(right).toHaveLength(1)
    }),
  )
})

test.each(['', '123', '90000000000001', '9000000000a01'])('%s is no citizen id', (text) => {
  expect(hasCitizenCheckDigit(text)).toBe(false)
})

test('citizen ids are removed however they are written', () => {
  fc.assert(
    fc.property(
      twelveDigits,
      fc.constantFrom('plain', 'dashes', 'spaces', 'thai'),
      (twelve, way) => {
        const id = withCheckDigit(twelve)
        const text = `where cid = '${written(id, way)}' and sex = 1`
        expect(maskCitizenIds(text)).toBe(`where cid = '${citizenIdMark}' and sex = 1`)
      },
    ),
  )
})

test('a citizen id inside a longer run of digits is removed', () => {
  const id = withCheckDigit('900000000012')
  expect(maskCitizenIds(`${id}${id}`)).not.toContain(id)
})

test('a text of nothing but digits is masked without running out of stack or memory', () => {
  const id = withCheckDigit('900000000012')
  const masked = maskCitizenIds(id.repeat(20_000))
  expect(masked.replaceAll(citizenIdMark, '').length).toBeLessThan(13)
})

test('other numbers stay', () => {
  const text = "date_serv = '20240131' and price > 1234567890123 and x in (1, 2, 3)"
  expect(hasCitizenCheckDigit('1234567890123')).toBe(false)
  expect(maskCitizenIds(text)).toBe(text)
})

function written(id: string, way: string): string {
  const groups = [id[0], id.slice(1, 5), id.slice(5, 10), id.slice(10, 12), id[12]]
  if (way === 'dashes') return groups.join('-')
  if (way === 'spaces') return groups.join(' ')
  return way === 'thai' ? id.replaceAll(/\d/g, (d) => String.fromCharCode(0x0e50 + Number(d))) : id
}
