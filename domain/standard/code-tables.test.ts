import { describe, expect, it } from 'vitest'
import { codeTables, findCodeTable, provinces } from './code-tables.ts'

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
