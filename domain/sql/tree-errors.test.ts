import { describe, expect, it } from 'vitest'
import { guard } from './guard.ts'

const scope = { tables: [], withheld: new Map() }

function judge(text: string, error: object) {
  const outcome = guard(text, JSON.stringify({ error: true, ...error }), scope)
  return outcome.ok ? undefined : outcome.refusal
}

const notSelect = {
  error_type: 'not implemented',
  error_message: 'Only SELECT statements can be serialized to json!',
}

describe('a text of which the engine makes no tree', () => {
  it.each([
    ['DROP TABLE x', 'sql-only-select', 'DROP', 1],
    ['  insert into x values (1)', 'sql-only-select', 'INSERT', 3],
    ["SELECT ';'; ATTACH 'x'", 'sql-only-select', 'ATTACH', 13],
    ['SET threads = 1', 'sql-only-select', 'SET', 1],
  ])('as %j is %s %s', (text, code, statement, column) => {
    expect(judge(text, notSelect)).toEqual({
      code,
      detail: { statement },
      position: { line: 1, column },
    })
  })

  it('since PIVOT has no list of values is told so', () => {
    expect(judge('FROM (PIVOT t ON y USING sum(n))', notSelect)).toMatchObject({
      code: 'sql-pivot-needs-values',
      position: { line: 1, column: 7 },
    })
  })

  it('has its syntax error where the parser counts characters', () => {
    const error_message = 'syntax error at or near "c"'
    expect(
      judge("SELECT 'ไทย', a b c", { error_type: 'parser', error_message, position: '18' }),
    ).toEqual({
      code: 'sql-syntax-near',
      detail: { token: 'c' },
      position: { line: 1, column: 19 },
    })
    const end = {
      error_type: 'parser',
      error_message: 'syntax error at end of input',
      position: '8',
    }
    expect(judge('SELECT (', end)).toMatchObject({
      code: 'sql-syntax-end',
      position: { line: 1, column: 9 },
    })
    const other = { error_type: 'parser', error_message: 'unterminated string near 9550000000018' }
    expect(JSON.stringify(judge("SELECT '9550000000018", other))).not.toContain('9550000000018')
  })
})
