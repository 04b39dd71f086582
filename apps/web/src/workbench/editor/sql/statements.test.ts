import { describe, expect, test } from 'vitest'
import {
  allStatements,
  currentStatement,
  spanIndexAt,
  spansBefore,
  statementSpans,
} from './statements.ts'

const texts = (text: string) => statementSpans(text).map(({ from, to }) => text.slice(from, to))

describe('a text is cut into statements', () => {
  test.each([
    ['at semicolons', 'SELECT 1; SELECT 2 ;', ['SELECT 1', 'SELECT 2']],
    ['without the last semicolon', 'SELECT 1;\nSELECT 2', ['SELECT 1', 'SELECT 2']],
    ['not in a string', "SELECT ';', 'it''s;'; SELECT 2", ["SELECT ';', 'it''s;'", 'SELECT 2']],
    [
      'not in a quoted name',
      'SELECT 1 AS "a;""b;"; SELECT 2',
      ['SELECT 1 AS "a;""b;"', 'SELECT 2'],
    ],
    ['not in a line comment', 'SELECT 1 -- a; b\n; SELECT 2', ['SELECT 1 -- a; b', 'SELECT 2']],
    [
      'not in nested comments',
      'SELECT /* a; /* b; */ c; */ 1; SELECT 2',
      ['SELECT /* a; /* b; */ c; */ 1', 'SELECT 2'],
    ],
    [
      'not in a dollar quote',
      'SELECT $$a;b$$; SELECT $x$ $$;$$ $x$',
      ['SELECT $$a;b$$', 'SELECT $x$ $$;$$ $x$'],
    ],
    ['a parameter opens no dollar quote', 'SELECT $1; SELECT $2', ['SELECT $1', 'SELECT $2']],
    ['a dollar inside a name neither', 'SELECT a$b$; SELECT 2', ['SELECT a$b$', 'SELECT 2']],
    [
      'with backslashes after E only',
      "SELECT E'\\';'; SELECT '\\'; SELECT 3",
      ["SELECT E'\\';'", "SELECT '\\'", 'SELECT 3'],
    ],
    ['an open string takes the rest', "SELECT 'a; SELECT 2", ["SELECT 'a; SELECT 2"]],
    ['an open comment takes the rest', 'SELECT 1 /* ; SELECT 2', ['SELECT 1 /* ; SELECT 2']],
    ['a comment before belongs to it', '-- นับผู้ป่วย\nSELECT 1;', ['-- นับผู้ป่วย\nSELECT 1']],
    ['only comments are none', '-- a\n/* b */ ; ;', []],
    [
      'minus and divide are no comments',
      'SELECT 1 - 2 / 3; SELECT -1',
      ['SELECT 1 - 2 / 3', 'SELECT -1'],
    ],
    ['a lone minus still says something', '-', ['-']],
    ['in Thai', 'SELECT "ผู้ป่วย;" ; SELECT อายุ', ['SELECT "ผู้ป่วย;"', 'SELECT อายุ']],
  ])('%s', (_, text, expected) => {
    expect(texts(text)).toEqual(expected)
  })
})

describe('the statement at a caret, | in the text', () => {
  test.each([
    ['around the caret', 'SELECT 1; SEL|ECT 2; SELECT 3', 1],
    ['before the first sign', '|SELECT 1; SELECT 2', 0],
    ['right before the semicolon', 'SELECT 1|; SELECT 2', 0],
    ['behind the semicolon, same line', 'SELECT 1;|\nSELECT 2', 0],
    ['behind the semicolon and a space', 'SELECT 1; |\nSELECT 2', 0],
    ['on the empty line before the next', 'SELECT 1;\n|\nSELECT 2', 1],
    ['behind everything', 'SELECT 1;\n\n|', 0],
    ['in an empty text', '|', -1],
  ])('%s', (_, marked, expected) => {
    const caret = marked.indexOf('|')
    const text = marked.replace('|', '')
    expect(spanIndexAt(statementSpans(text), text, caret)).toBe(expected)
  })
})

test('a selection is what runs, without the space around it', () => {
  const text = 'SELECT 1;  SELECT 2  ;'
  const current = currentStatement(text, statementSpans(text), { from: 9, to: 21, head: 21 })
  expect(current).toEqual({ text: 'SELECT 2', from: 11, number: 2, of: 2, isSelection: true })
})

test('a selection of nothing but space is none', () => {
  const text = 'SELECT 1;  SELECT 2'
  const current = currentStatement(text, statementSpans(text), { from: 9, to: 11, head: 11 })
  expect(current).toMatchObject({ text: 'SELECT 2', number: 2, of: 2, isSelection: false })
})

test('all statements are told with their places, without what only comments', () => {
  const text = 'SELECT 1;\n-- nothing;\n;  SELECT 2'
  expect(allStatements(text, statementSpans(text))).toEqual([
    { text: 'SELECT 1', from: 0, number: 1, of: 2, isSelection: false },
    { text: 'SELECT 2', from: 25, number: 2, of: 2, isSelection: false },
  ])
})

test('an empty text has no statement', () => {
  const current = currentStatement('', [], { from: 0, to: 0, head: 0 })
  expect(current).toEqual({ text: '', from: 0, number: 0, of: 0, isSelection: false })
})

test('a change at any place, read on from the statements before it, gives what a whole reading gives', () => {
  const text = "SELECT 1 ; -- a;\nSELECT ';' /* b; */ ;\n\n;SELECT $$;$$ ; SELECT 4"
  for (const piece of [';', "'", '--', '/*', '*/', '$$', '\n', 'x']) {
    for (let place = 0; place <= text.length; place += 1) {
      const changed = text.slice(0, place) + piece + text.slice(place)
      const known = spansBefore(statementSpans(text), place)
      expect(statementSpans(changed, known)).toEqual(statementSpans(changed))
    }
  }
})
