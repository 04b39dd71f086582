import { describe, expect, it } from 'vitest'
import { codesOf, codeTables, findCodeTable, provinces } from './code-tables.ts'
import { findField } from './files.ts'

describe('the code tables', () => {
  it('are 89, each by its own name', () => {
    expect(codeTables).toHaveLength(89)
    expect(new Set(codeTables.map(({ name }) => name)).size).toBe(89)
  })

  it('have Thai and English captions', () => {
    for (const { captionTh, captionEn } of codeTables) {
      expect(captionTh).not.toBe('')
      expect(captionEn).not.toBe('')
    }
  })

  it('are found in any case', () => {
    expect(findCodeTable('cchangwat')?.name).toBe('CCHANGWAT')
    expect(findCodeTable('NOWHERE')).toBeUndefined()
  })
})

describe('the provinces', () => {
  it('are 77, by two digits', () => {
    expect(provinces.size).toBe(77)
    for (const code of provinces.keys()) expect(code).toMatch(/^\d{2}$/)
  })

  it('belong to 13 health regions', () => {
    const regions = new Set([...provinces.values()].map(({ region }) => region))
    expect([...regions].sort((a, b) => a - b)).toEqual(Array.from({ length: 13 }, (_, i) => i + 1))
  })

  it('have Thai and English names', () => {
    expect(provinces.get('55')).toMatchObject({ nameTh: 'น่าน', nameEn: 'Nan' })
  })
})

describe('the codes of a field', () => {
  const codes = (file: string, name: string) => {
    const field = findField(file, name)
    return field && codesOf(field)
  }

  it('are those of the structure sheet first', () => {
    expect(codes('PERSON', 'SEX')).toEqual({ '1': 'ชาย', '2': 'หญิง' })
  })

  it('are those of the table it refers to otherwise', () => {
    expect(Object.keys(codes('PERSON', 'NATION') ?? {})).toContain('099')
  })

  it('are unknown where the list is not carried', () => {
    expect(codes('DIAGNOSIS_OPD', 'DIAGCODE')).toBeUndefined()
  })
})
