import { describe, expect, it } from 'vitest'
import { positionAt, positionOfByte, positionOfCharacter } from './positions.ts'

describe('a position', () => {
  it.each([
    ['abc', 0, { line: 1, column: 1 }],
    ['a\nbc', 3, { line: 2, column: 2 }],
    ['a\r\nbc', 3, { line: 2, column: 1 }],
  ])('in %j at %i counts lines and columns from 1', (text, index, expected) => {
    expect(positionAt(text, index)).toEqual(expected)
  })

  it.each([
    ["'ไทย' x", 12, { line: 1, column: 7 }],
    ["'😀' x", 7, { line: 1, column: 6 }],
    ['a\u00a0x', 2, { line: 1, column: 3 }],
    ['ab', 2, { line: 1, column: 3 }],
  ])('of a byte in %j', (text, byte, expected) => {
    expect(positionOfByte(text, byte)).toEqual(expected)
  })

  it.each([
    ["'ไทย' x", 6, { line: 1, column: 7 }],
    ["'😀' x", 4, { line: 1, column: 6 }],
  ])('of a character in %j', (text, character, expected) => {
    expect(positionOfCharacter(text, character)).toEqual(expected)
  })

  it('is none where the engine knows no place', () => {
    expect(positionOfByte('a', Number.NaN)).toBeUndefined()
    expect(positionOfByte('a', -1)).toBeUndefined()
    expect(positionOfByte('a', 99)).toBeUndefined()
    expect(positionOfByte('a', 2 ** 64 - 1)).toBeUndefined()
  })
})
