import { describe, expect, it } from 'vitest'
import { holdsPseudonyms } from './pseudonym-columns.ts'
import { checkRelease, type ResultShape } from './release.ts'

const summary: ResultShape = { aggregate: true, columns: 2, keyColumns: [], rowColumns: [] }

describe('the door of downloads', () => {
  it.each<[string, ResultShape, number, string | undefined]>([
    ['a small summary', summary, 1000, undefined],
    ['a summary of too many rows', summary, 1001, 'release-too-many-rows'],
    ['rows', { ...summary, aggregate: false }, 1, 'release-not-aggregate'],
    ['pseudonyms', { ...summary, keyColumns: ['pid'] }, 1, 'release-key-column'],
    ['lists of rows', { ...summary, rowColumns: ['x'] }, 1, 'release-row-column'],
  ])('judges %s', (_, shape, rows, code) => {
    const verdict = checkRelease(shape, rows, { maxRows: 1000 })
    expect(verdict.ok ? undefined : verdict.code).toBe(code)
  })
})

describe('pseudonyms', () => {
  it.each([
    ['PERSON', 'PID'],
    ['person', 'cid'],
    ['PROVIDER', 'CID'],
    ['DIAGNOSIS_OPD', 'PROVIDER'],
    ['PERSON', 'VID'],
    ['PERSON', 'NO_SUCH'],
    ['PERSON', '_ROWKEY'],
    ['NO_SUCH', 'CODE'],
  ])('are, or may be, in %s.%s', (table, column) => {
    expect(holdsPseudonyms(table, column)).toBe(true)
  })

  it.each([
    ['PERSON', 'HOSPCODE'],
    ['PERSON', 'SEX'],
    ['SERVICE', 'AGE_YEARS'],
    ['CHOSPITAL', 'hospname'],
    ['cchangwat', 'changwatname'],
  ])('are not in %s.%s', (table, column) => {
    expect(holdsPseudonyms(table, column)).toBe(false)
  })
})
