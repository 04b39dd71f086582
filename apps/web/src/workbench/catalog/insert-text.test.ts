import { describe, expect, it } from 'vitest'
import { literalOf } from './insert-text.ts'
import { shortCount } from './row-count.ts'

const column = (type: string) => ({
  ...{ name: 'X', type, captionTh: '', key: false, ref: null },
  ...{ treatmentTh: '', treatmentEn: '' },
})

describe('a code in a statement', () => {
  it('is text in quotes, with its leading zeros', () => {
    expect(literalOf('01', column('VARCHAR'))).toBe("'01'")
    expect(literalOf("a'b", column('VARCHAR'))).toBe("'a''b'")
  })

  it('is a number where the column holds numbers', () => {
    expect(literalOf('01', column('INTEGER'))).toBe('1')
    expect(literalOf('-', column('INTEGER'))).toBe("'-'")
  })
})

describe('a number of rows on a line', () => {
  it('is whole below a million, and short from there', () => {
    expect(shortCount(48_211)).toEqual({ millions: false, count: '48,211' })
    expect(shortCount(1_712_345)).toEqual({ millions: true, count: '1.7' })
    expect(shortCount(2_000_000)).toEqual({ millions: true, count: '2' })
    expect(shortCount(123_456_789)).toEqual({ millions: true, count: '123' })
  })
})
