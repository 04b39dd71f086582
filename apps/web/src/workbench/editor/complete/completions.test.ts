import { describe, expect, test } from 'vitest'
import { indexCatalog } from './catalog-index.ts'
import { completionsAt, opensByItself } from './completions.ts'
import { smallCatalog } from './small-catalog.ts'

const index = indexCatalog(smallCatalog)

/** What is offered at the | of a text. */
function at(marked: string) {
  const offset = marked.indexOf('|')
  return completionsAt(marked.replace('|', ''), offset, index)
}

function labels(marked: string): readonly string[] {
  return at(marked)?.options.map(({ label }) => label) ?? []
}

const key = 'd.HOSPCODE = p.HOSPCODE AND d.PID = p.PID'

describe('the first that is offered', () => {
  test.each([
    ['a file behind FROM', 'SELECT * FROM pe|', 'person'],
    ['a file behind JOIN', 'SELECT * FROM person p JOIN ser|', 'service'],
    ['a file behind a comma in FROM', 'SELECT * FROM person p, diag|', 'diagnosis_opd'],
    ['a file by a part of its name', 'SELECT * FROM opd|', 'diagnosis_opd'],
    ['a file by its Thai caption', 'SELECT * FROM ผู้ป่วยนอก|', 'diagnosis_opd'],
    ['a file by another Thai word', 'SELECT * FROM เบาหวาน|', 'diagnosis_opd'],
    ['a file by the beginning of its caption', 'SELECT * FROM หน่วยบริการ|', 'chospital'],
    ['a file by an English word', 'SELECT * FROM popul|', 'person'],
    ['a file by its English caption', 'SELECT * FROM register|', 'person'],
    ['a file in a nested query', 'SELECT (SELECT count(*) FROM cho|)', 'chospital'],
    ['a file behind DESCRIBE', 'DESCRIBE per|', 'person'],
    ['a file first that can be joined', 'SELECT * FROM chospital h JOIN |', 'diagnosis_opd'],
    ['a column behind an alias', 'SELECT d.DIAGC| FROM diagnosis_opd d', 'DIAGCODE'],
    ['a column behind AS and an alias', 'SELECT x.dia| FROM diagnosis_opd AS x', 'DIAGTYPE'],
    ['a column behind the name of a file', 'SELECT person.s| FROM person', 'SEX'],
    ['a column behind a file not yet in FROM', 'SELECT person.bi|', 'BIRTH'],
    ['a column behind a quoted alias', 'SELECT "คน".se| FROM person "คน"', 'SEX'],
    ['a column behind a Thai alias', 'SELECT คน.se| FROM person AS คน', 'SEX'],
    ['a column of the only file', 'SELECT se| FROM person', 'SEX'],
    ['a column before FROM is written', 'SELECT diagc|', 'DIAGCODE'],
    ['a column by its Thai caption', 'SELECT เพศ| FROM person', 'SEX'],
    ['a column by a part of its Thai caption', 'SELECT วินิจฉัย| FROM diagnosis_opd', 'DIAGTYPE'],
    ['a column by Thai before FROM is written', 'SELECT วันเกิด|', 'BIRTH'],
    ['a column by a part of its name', 'SELECT serv| FROM diagnosis_opd', 'DATE_SERV'],
    [
      'a column with its alias where two have it',
      'SELECT hosp| FROM person p, chospital h',
      'p.HOSPCODE',
    ],
    ['a column in WHERE', 'SELECT * FROM person WHERE na|', 'NATION'],
    ['a column in ORDER BY', 'SELECT * FROM person ORDER BY bi|', 'BIRTH'],
    ['a column within a function', 'SELECT count(DISTINCT bi|) FROM person', 'BIRTH'],
    [
      'a column of the inner query',
      'SELECT * FROM person WHERE PID IN (SELECT dia| FROM diagnosis_opd)',
      'DIAGTYPE',
    ],
    [
      'a column of the outer query too',
      'SELECT * FROM person p WHERE EXISTS (SELECT 1 FROM chospital WHERE bi|)',
      'BIRTH',
    ],
    [
      'a column of a branch of UNION',
      'SELECT SEX FROM person UNION ALL SELECT ty| FROM service',
      'TYPEIN',
    ],
    ['a column when FROM comes first', 'FROM person SELECT na|', 'NATION'],
    ['a named query', 'WITH มากสุด AS (SELECT 1 AS n) SELECT * FROM มาก|', 'มากสุด'],
    [
      'a column of a named query',
      'WITH t AS (SELECT SEX, count(*) AS ราย FROM person GROUP BY ALL) SELECT ร| FROM t',
      'ราย',
    ],
    [
      'a column of a named query, by its list',
      'WITH t(a1, b1) AS (SELECT 1, 2) SELECT t.b| FROM t',
      'b1',
    ],
    [
      'a column of a named query of all',
      'WITH t AS (SELECT * FROM person) SELECT t.na| FROM t',
      'NATION',
    ],
    [
      'a column of a query named from another',
      'WITH a AS (SELECT SEX s1 FROM person), b AS (SELECT * FROM a) SELECT b.| FROM b',
      's1',
    ],
    ['a column of a query in FROM', 'SELECT x.| FROM (SELECT PID AS who FROM person) x', 'who'],
    [
      'a column of a query in FROM, by its list',
      'SELECT x.| FROM (SELECT 1, 2) AS x(one, two)',
      'one',
    ],
    ['a column that must be quoted', 'SELECT x.| FROM (SELECT 1 AS "order") x', '"order"'],
    ['the full key behind ON', 'SELECT * FROM diagnosis_opd d JOIN person p ON |', key],
    [
      'the full key while it is typed',
      'SELECT * FROM diagnosis_opd d JOIN person p ON d.|',
      'HOSPCODE',
    ],
    [
      'the full key by file names',
      'SELECT * FROM diagnosis_opd JOIN chospital ON |',
      'diagnosis_opd.HOSPCODE = chospital.HOSPCODE',
    ],
    [
      'the key both have where the standard has none',
      'SELECT * FROM service s JOIN diagnosis_opd d ON |',
      's.HOSPCODE = d.HOSPCODE AND s.PID = d.PID AND s.SEQ = d.SEQ',
    ],
    ['a code and its list', 'SELECT * FROM person p JOIN cnation c ON |', 'p.NATION = c.code'],
    [
      'the key to the nearest file',
      'SELECT * FROM service s JOIN diagnosis_opd d USING (SEQ) JOIN person p ON |',
      key,
    ],
    [
      'the full key in USING',
      'SELECT * FROM diagnosis_opd d JOIN person p USING (|)',
      'HOSPCODE, PID',
    ],
    [
      'the other side behind = in ON',
      'SELECT * FROM diagnosis_opd d JOIN chospital h ON d.HOSPCODE = |',
      'h.HOSPCODE',
    ],
    ['a code behind =', 'SELECT * FROM person WHERE SEX = |', "'1'"],
    ['a code behind = and an alias', 'SELECT * FROM person p WHERE p.SEX = |', "'1'"],
    ['a code behind <>', 'SELECT * FROM person p WHERE p.SEX <> |', "'1'"],
    ['a code in IN (', 'SELECT * FROM person WHERE SEX IN (|)', "'1'"],
    ['a code in NOT IN (', 'SELECT * FROM person WHERE SEX NOT IN (|)', "'1'"],
    ['a second code in IN (', "SELECT * FROM person WHERE SEX IN ('1', |)", "'1'"],
    ['a code within open quotes', "SELECT * FROM person WHERE SEX = '2|", "'2'"],
    ['a code within quotes', "SELECT * FROM person WHERE SEX = '|' AND 1 = 1", "'1'"],
    ['a code by its Thai name', 'SELECT * FROM person WHERE SEX = หญิง|', "'2'"],
    ['a code by its Thai name in quotes', "SELECT * FROM person WHERE SEX = 'หญิง|'", "'2'"],
    ['a code of a list of one column', 'SELECT * FROM service WHERE TYPEIN = |', "'1'"],
    [
      'a code of a column through a named query',
      'WITH t AS (SELECT SEX AS เพศ FROM person) SELECT * FROM t WHERE เพศ = |',
      "'1'",
    ],
    ['a function', 'SELECT coal|', 'coalesce'],
    ['a function by its Thai meaning', 'SELECT ค่าเฉลี่ย|', 'avg'],
    ['a keyword', 'SELECT 1 qual|', 'qualify'],
    ['a keyword as it is written', 'SELECT * FROM person p WH|', 'WHERE'],
    ['a keyword as it is written, lower case', 'select * from person p wh|', 'where'],
    ['a type behind ::', 'SELECT PRICE::INT| FROM service', 'INTEGER'],
    ['a type in CAST', 'SELECT CAST(PRICE AS DOU|) FROM service', 'DOUBLE'],
    ['a column behind a comment', 'SELECT /* เพศ */ se| FROM person', 'SEX'],
    [
      'a column in the second statement',
      'SELECT * FROM service; SELECT DIAGC| FROM diagnosis_opd',
      'DIAGCODE',
    ],
  ])('%s', (_, marked, first) => {
    expect(labels(marked)[0]).toBe(first)
  })
})

describe('nothing is offered', () => {
  test.each([
    ['in a line comment', 'SELECT 1 -- per|'],
    ['in a block comment', 'SELECT 1 /* per| */'],
    ['in a string that is compared with nothing', "SELECT 'per|'"],
    ['for a new name behind AS', 'SELECT SEX AS pe| FROM person'],
    ['behind a closed string', "SELECT * FROM person WHERE SEX = '1'|"],
    ['in a number', 'SELECT 12| FROM person'],
    ['behind an unknown alias', 'SELECT zz.| FROM person p'],
    ['in a dollar quote', 'SELECT $$ per| $$'],
  ])('%s', (_, marked) => {
    expect(labels(marked)).toEqual([])
  })
})

describe('the list opens by itself', () => {
  test.each([
    ['behind a point', 'SELECT p.| FROM person p', true],
    ['behind FROM', 'SELECT * FROM |', true],
    ['behind ON', 'SELECT * FROM diagnosis_opd d JOIN person p ON |', true],
    ['behind = of a column with codes', 'SELECT * FROM person WHERE SEX = |', true],
    ['but not behind = of another', 'SELECT * FROM service WHERE PRICE = |', false],
    ['but not behind SELECT before a letter', 'SELECT | FROM person', false],
    ['but not for one letter behind a file, an alias', 'SELECT * FROM person w|', false],
    ['but not over a whole name, where Enter begins a line', 'SELECT SEX| FROM person', false],
    ['but not over a whole keyword', 'SELECT * FROM person ORDER BY ALL|', false],
  ])('%s', (_, marked, expected) => {
    const found = at(marked)
    expect(found !== undefined && opensByItself(found)).toBe(expected)
  })
})

describe('what is chosen replaces what is typed', () => {
  test.each([
    ['a word', 'SELECT DIAG| FROM diagnosis_opd', 'DIAG', 'DIAGTYPE'],
    ['a word, also behind the caret', 'SELECT DI|AG FROM diagnosis_opd', 'DIAG', 'DIAGTYPE'],
    ['a string with both quotes', "SELECT * FROM person WHERE SEX = '|'", "''", "'1'"],
    [
      'an open string up to the caret',
      "SELECT * FROM person WHERE SEX = '2| AND 1 = 1",
      "'2",
      "'2'",
    ],
    ['a quoted name, quoted', 'SELECT "SE|" FROM person', '"SE"', '"SEX"'],
    ['a Thai word', 'SELECT เพศ| FROM person', 'เพศ', 'SEX'],
  ])('%s', (_, marked, replaced, written) => {
    const found = at(marked)
    const text = marked.replace('|', '')
    expect(text.slice(found?.from, found?.to)).toBe(replaced)
    expect(found?.options[0]?.insert ?? found?.options[0]?.label).toBe(written)
  })
})

test('columns that are withheld are not offered', () => {
  expect(labels('SELECT p.| FROM person p')).not.toContain('CID')
  expect(labels('SELECT ci| FROM person p')).not.toContain('CID')
})

test('columns come before functions, and functions before keywords', () => {
  const kinds = at('SELECT d| FROM diagnosis_opd')?.options.map(({ kind }) => kind) ?? []
  expect([...new Set(kinds)]).toEqual(['column', 'source', 'function', 'keyword'])
  expect(kinds.indexOf('function')).toBeGreaterThan(kinds.lastIndexOf('column'))
})

test('a column behind an alias says what it is and of which type', () => {
  const option = at('SELECT p.SE| FROM person p')?.options[0]
  expect(option).toMatchObject({
    label: 'SEX',
    caption: { th: 'เพศ', en: 'เพศ' },
    origin: 'VARCHAR',
  })
})

test('a column alone says which file it is from', () => {
  const option = at('SELECT SE| FROM person p')?.options[0]
  expect(option).toMatchObject({ label: 'SEX', origin: 'person' })
})

test('a query that names itself ends', () => {
  const text = 'WITH RECURSIVE t AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM t) SELECT t.| FROM t'
  expect(labels(text)).toEqual(['n'])
})

test('brackets without end are no trouble', () => {
  expect(labels(`SELECT ${'('.repeat(2000)}se|`)).toContain('SEX')
  expect(completionsAt(`SELECT * FROM ${'(SELECT * FROM '.repeat(300)}`, 30, index)).toBeDefined()
})
