import { expect, it } from 'vitest'
import { spacedWords } from './spaced-words.ts'

it.each([
  ['DIAGCODE', 'diagnosis_opd', '', ' diagnosis_opd'],
  ['SELECT ', 'SEX', '', 'SEX'],
  ['SELECT p.', 'SEX', ' FROM person p', 'SEX'],
  ['count(', 'PID', ')', 'PID'],
  ['WHERE SEX =', "'1'", '', " '1'"],
  ["WHERE SEX = '1'", 'AND', '', ' AND'],
  ["WHERE SEX = '", '1', '', '1'],
  ['SELECT ', 'SEX', 'FROM person', 'SEX '],
  ['SELECT SEX,', 'BIRTH', '', ' BIRTH'],
  ['เพศ', 'SEX', '', ' SEX'],
  ['', 'person', '', 'person'],
])('behind %j, %j before %j is written %j', (before, text, after, written) => {
  expect(spacedWords(text, { before, after })).toBe(written)
})
