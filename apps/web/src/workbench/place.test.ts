import { expect, it } from 'vitest'
import { offsetOf } from './place.ts'

it.each([
  ['the first character', 'SELECT', { line: 1, column: 1 }, 0],
  ['a later line', 'SELECT\n  x', { line: 2, column: 3 }, 9],
  ['a line after Thai text', "SELECT 'น้ำ'\nFROM", { line: 2, column: 1 }, 13],
  ['a column beyond the end', 'ab', { line: 1, column: 9 }, 2],
  ['a line beyond the end', 'ab\ncd', { line: 9, column: 1 }, 3],
])('finds the offset of %s', (_name, text, place, offset) => {
  expect(offsetOf(text, place)).toBe(offset)
})
