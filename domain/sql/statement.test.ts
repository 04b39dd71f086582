import { describe, expect, it } from 'vitest'
import { readStatement } from './statement.ts'

describe('a text', () => {
  it.each([
    ['SHOW TABLES', { kind: 'tables' }],
    [' show /* all */ tables ; ', { kind: 'tables' }],
    ['DESCRIBE person', { kind: 'columns', table: 'person' }],
    ['desc "Diagnosis_OPD";', { kind: 'columns', table: 'diagnosis_opd' }],
    ['SHOW databases', { kind: 'columns', table: 'databases' }],
    ['EXPLAIN SELECT 1', { kind: 'plan', inner: '        SELECT 1' }],
    ['explain\nanalyze SELECT 1', { kind: 'plan', inner: '       \n        SELECT 1' }],
    ['SELECT 1', { kind: 'query' }],
    ['DESCRIBE SELECT 1', { kind: 'query' }],
    ['SHOW TABLES; SELECT 1', { kind: 'query' }],
    ['EXPLAIN', { kind: 'query' }],
  ])('%j asks for %j', (sql, expected) => {
    expect(readStatement(sql)).toMatchObject({ ok: true, value: expected })
  })

  it.each([
    ['', 'sql-empty'],
    [' ; -- nothing\n', 'sql-empty'],
    ['SELECT 1\0; DROP TABLE x', 'sql-zero-character'],
    [`SELECT '${'ก'.repeat(22_000)}'`, 'sql-too-long'],
  ])('%j is refused before an engine sees it', (sql, code) => {
    expect(readStatement(sql)).toMatchObject({ ok: false, refusal: { code } })
  })
})
