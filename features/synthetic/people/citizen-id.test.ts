import { expect, test } from 'vitest'
import { citizenId } from './citizen-id.ts'

test('a citizen id begins with 9, names the province and ends with a right check digit', () => {
  for (const number of [0, 1, 77, 123_456, 9_999_999]) {
    const id = citizenId('55', 7, number)
    const sum = [...id.slice(0, 12)].reduce(
      (total, digit, at) => total + Number(digit) * (13 - at),
      0,
    )
    expect(id).toMatch(/^955\d{10}$/)
    expect(Number(id[12])).toBe((11 - (sum % 11)) % 10)
  }
})

test('people of one province have different ids, two provinces never share one', () => {
  const here = Array.from({ length: 20_000 }, (_, number) => citizenId('55', 1, number))
  expect(new Set(here).size).toBe(here.length)
  expect(citizenId('34', 1, 5)).not.toBe(citizenId('55', 1, 5))
})
