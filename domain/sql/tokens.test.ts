import { describe, expect, it } from 'vitest'
import { engineText, tokenize } from './tokens.ts'

const texts = (sql: string) => tokenize(sql).map(({ text }) => text)

describe('the tokens of a statement', () => {
  it.each([
    ['SELECT a -- ; not here\n, b', ['SELECT', 'a', ',', 'b']],
    ['SELECT /* a /* nested */ ; */ b', ['SELECT', 'b']],
    [`SELECT 'it''s; one' , "a""b;c"`, ['SELECT', `'it''s; one'`, ',', 'a"b;c']],
    ["SELECT e'a\\'b;' , x", ['SELECT', "e'a\\'b;'", ',', 'x']],
    ['SELECT $tag$ ; $$ $tag$, $1', ['SELECT', '$tag$ ; $$ $tag$', ',', '$', '1']],
    ['เลือก ชื่อผู้ป่วย', ['เลือก', 'ชื่อผู้ป่วย']],
    ['a\u00a0b\u200bc', ['a', 'b', 'c']],
    ["'never closed", ["'never closed"]],
    ['/* never closed', []],
  ])('of %j are %j', (sql, expected) => {
    expect(texts(sql)).toEqual(expected)
  })

  it('know where they stand', () => {
    expect(tokenize('a  "b"')).toEqual([
      { kind: 'word', text: 'a', start: 0, end: 1 },
      { kind: 'quoted', text: 'b', start: 3, end: 6 },
    ])
  })
})

describe('the text that the engine counts places in', () => {
  it('has one blank for white space of other scripts, outside quotes and comments only', () => {
    expect(engineText("a\u00a0b '\u00a0' --\u3000\n\u200bc")).toBe("a b '\u00a0' --\u3000\n c")
  })
})
