import { describe, expect, it } from 'vitest'
import { type Failing, readEngineError } from './engine-errors.ts'

const failing: Failing = {
  text: 'SELECT NAME, DATE_SERV FROM person',
  scope: {
    tables: [
      { name: 'person', columns: [{ name: 'DATE_SERV', type: 'DATE' }] },
      { name: 'service', columns: [{ name: 'SEQ', type: 'VARCHAR' }] },
    ],
    withheld: new Map([
      ['PERSON.NAME', { reasonTh: 'เหตุผล', reasonEn: 'The reason.', instead: 'CID' }],
      ['PERSON.LNAME', { reasonTh: 'เหตุผล', reasonEn: 'The reason.' }],
    ]),
  },
  tables: new Set(['person']),
  phase: 'prepare',
}

function refusalOf(error: object, phase: Failing['phase'] = 'prepare') {
  const failure = readEngineError(JSON.stringify(error), { ...failing, phase })
  return failure.kind === 'refusal' ? failure.refusal : failure
}

const binder = (exception_message: string, more: object = {}) => ({
  exception_type: 'Binder',
  exception_message,
  position: '7',
  ...more,
})

describe('an error of the engine', () => {
  it('about a withheld column gives the reason and the column to use instead', () => {
    const missing = { error_subtype: 'COLUMN_NOT_FOUND', name: 'name' }
    expect(refusalOf(binder('Referenced column "name" not found', missing))).toEqual({
      code: 'sql-column-withheld-instead',
      detail: {
        column: 'PERSON.NAME',
        reasonTh: 'เหตุผล',
        reasonEn: 'The reason.',
        instead: 'CID',
      },
      position: { line: 1, column: 8 },
    })
    const qualified = 'Values list "p" does not have a column named "LNAME"'
    expect(refusalOf(binder(qualified))).toMatchObject({ code: 'sql-column-withheld' })
  })

  it('about an unknown column gives close names', () => {
    const message =
      'Referenced column "x" not found in FROM clause!\nCandidate bindings: "SEQ", "SEX"'
    const error = binder(message, { error_subtype: 'COLUMN_NOT_FOUND', name: 'x' })
    expect(refusalOf(error)).toMatchObject({
      code: 'sql-unknown-column-near',
      detail: { column: 'x', candidates: 'SEQ, SEX' },
    })
  })

  it('about a conversion names type and column, never the value', () => {
    const message = (column: string) =>
      `Could not convert string 'secret to INT64' to INT32 when casting from source column ${column}`
    const error = (column: string) => ({
      exception_type: 'Conversion',
      exception_message: message(column),
    })
    expect(refusalOf(error('DATE_SERV'), 'execute')).toEqual({
      code: 'sql-conversion-column',
      detail: { column: 'DATE_SERV', type: 'INT32' },
    })
    expect(refusalOf(error('secret'), 'execute')).toEqual({
      code: 'sql-conversion-type',
      detail: { type: 'INT32' },
    })
  })

  it.each(['Binder', 'Catalog', 'Parser', 'Not implemented', 'Invalid Input', 'Anything'])(
    'of the type %s says nothing of its message when the statement was running',
    (exception_type) => {
      const refusal = refusalOf({ exception_type, exception_message: 'secret' }, 'execute')
      expect(JSON.stringify(refusal)).not.toContain('secret')
      expect(refusal).toMatchObject({ code: 'sql-value' })
    },
  )

  it('never shows a citizen id, a long text or a second line', () => {
    const refusal = refusalOf(binder(`bad 9550000000018 ${'x'.repeat(500)}\nsecond line`))
    const text = JSON.stringify(refusal)
    expect(text).not.toContain('9550000000018')
    expect(text).not.toContain('second line')
    expect(text.length).toBeLessThan(500)
  })

  it.each([
    [{ exception_type: 'Out of Memory', exception_message: 'x' }, { kind: 'memory' }],
    [{ exception_type: 'INTERRUPT', exception_message: 'x' }, { kind: 'interrupted' }],
    [
      { exception_type: 'IO', exception_message: '/secret' },
      { kind: 'broken', type: 'IO' },
    ],
    [
      { exception_type: 'FATAL', exception_message: 'x' },
      { kind: 'broken', type: 'FATAL' },
    ],
  ])('%j is %j', (error, expected) => {
    expect(refusalOf(error)).toEqual(expected)
  })

  it.each([
    ['Invalid string length', { kind: 'memory' }],
    ['std::bad_alloc', { kind: 'memory' }],
    ['{not json', { kind: 'broken', type: 'unknown' }],
  ])('without structure, such as %j, is %j', (message, expected) => {
    expect(readEngineError(message, failing)).toEqual(expected)
  })
})
