import { expect, test } from 'vitest'
import { indexCatalog } from './catalog-index.ts'
import { meaningAt } from './meaning.ts'
import { smallCatalog } from './small-catalog.ts'

const index = indexCatalog(smallCatalog)

function meant(marked: string): string | undefined {
  const offset = marked.indexOf('|')
  const meaning = meaningAt(marked.replace('|', ''), offset, index)?.meaning
  if (meaning?.kind === 'table') return `table ${meaning.table.name}`
  if (meaning?.kind === 'column') return `column ${meaning.file}.${meaning.column.name}`
  return meaning && `withheld ${meaning.file}.${meaning.withheld.name}`
}

test.each([
  ['a file', 'SELECT * FROM per|son', 'table person'],
  ['an alias', 'SELECT |p.SEX FROM person p', 'table person'],
  ['a column of an alias', 'SELECT p.S|EX FROM person p', 'column person.SEX'],
  ['a column alone', 'SELECT se|x FROM person', 'column person.SEX'],
  ['a column before FROM', 'SELECT DIAG|CODE', 'column diagnosis_opd.DIAGCODE'],
  ['a withheld field of an alias', 'SELECT p.C|ID FROM person p', 'withheld person.CID'],
  ['a withheld field alone', 'SELECT c|id FROM person p', 'withheld person.CID'],
  [
    'a column through a named query',
    'WITH t AS (SELECT SEX AS เพศ FROM person) SELECT เ|พศ FROM t',
    'column t.เพศ',
  ],
  ['nothing in a string', "SELECT 'per|son'", undefined],
  ['nothing in a comment', 'SELECT 1 -- per|son', undefined],
  ['nothing for a keyword', 'SEL|ECT 1', undefined],
])('%s', (_, marked, expected) => {
  expect(meant(marked)).toBe(expected)
})
