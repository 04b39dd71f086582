import { describe, expect, it } from 'vitest'
import { codeListOf } from './code-lists.ts'

describe('the code list of a field', () => {
  it('is the code table that the field refers to', () => {
    expect(codeListOf('SERVICE', 'INSTYPE')?.name).toBe('CINSTYPE_NEW')
    expect(codeListOf('person', 'nation')?.codes).toContainEqual({ code: '099', nameTh: 'ไทย' })
  })

  it('is named by the table of equal codes where the sheet lists them itself', () => {
    expect(codeListOf('PERSON', 'TYPEAREA')?.name).toBe('TYPEAREA')
    expect(codeListOf('DIAGNOSIS_OPD', 'DIAGTYPE')?.name).toBe('DIAGTYPE_OPD')
    expect(codeListOf('DIAGNOSIS_IPD', 'DIAGTYPE')?.name).toBe('DIAGTYPE_IPD')
  })

  it('is the field’s own where only another field’s table has equal codes', () => {
    expect(codeListOf('SERVICE', 'SERVPLACE')?.name).toBe('SERVICE.SERVPLACE')
    expect(codeListOf('DEATH', 'PDEATH')?.name).toBe('PDEATH')
  })

  it('says when it is only a part of the list', () => {
    const list = codeListOf('LABFU', 'LABTEST')
    expect(list?.captionTh).toContain('บางส่วน')
    expect(list?.codes.every(({ nameTh }) => !nameTh.includes('[object'))).toBe(true)
  })

  it('is none where the list is not public, or its codes are not whole values', () => {
    expect(codeListOf('DIAGNOSIS_OPD', 'DIAGCODE')).toBeUndefined()
    expect(codeListOf('DIAGNOSIS_OPD', 'CLINIC')).toBeUndefined()
    expect(codeListOf('PERSON', 'PID')).toBeUndefined()
  })
})
