import { describe, expect, it } from 'vitest'
import { fill } from './texts.ts'

const rows = { th: 'แสดง {rows} แถวของ {file}', en: '{rows} rows of {file}' }

describe('a sentence with places', () => {
  it('is filled in, in the language of the reader', () => {
    expect(fill(rows, 'th', { rows: 12, file: 'PERSON' })).toBe('แสดง 12 แถวของ PERSON')
    expect(fill(rows, 'en', { rows: 12, file: 'PERSON' })).toBe('12 rows of PERSON')
  })

  it('groups the digits of a number, and leaves a text as it is', () => {
    expect(fill(rows, 'en', { rows: 100_000, file: '01234' })).toBe('100,000 rows of 01234')
  })

  it('keeps a place that nothing was given for', () => {
    expect(fill(rows, 'en', { rows: 1 })).toBe('1 rows of {file}')
  })

  it('does not fill what a filling brings along', () => {
    expect(fill(rows, 'en', { rows: 1, file: '{rows}' })).toBe('1 rows of {rows}')
  })
})
