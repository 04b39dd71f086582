import { describe, expect, it } from 'vitest'
import { findField, findFile } from './files.ts'
import { standardJoins } from './joins.ts'

function columnsBetween(from: string, to: string): readonly string[] | undefined {
  return standardJoins.find((join) => join.from === from && join.to === to)?.columns
}

describe('the joins of the standard', () => {
  it('lead from a service to its visit, its person and its hospital', () => {
    expect(columnsBetween('DIAGNOSIS_OPD', 'SERVICE')).toEqual(['HOSPCODE', 'PID', 'SEQ'])
    expect(columnsBetween('DIAGNOSIS_OPD', 'PERSON')).toEqual(['HOSPCODE', 'PID'])
    expect(columnsBetween('DIAGNOSIS_OPD', 'CHOSPITAL')).toEqual(['HOSPCODE'])
    expect(columnsBetween('DIAGNOSIS_OPD', 'PROVIDER')).toEqual(['HOSPCODE', 'PROVIDER'])
  })

  it('lead to the admission, the home and the referral', () => {
    expect(columnsBetween('DRUG_IPD', 'ADMISSION')).toEqual(['HOSPCODE', 'PID', 'AN'])
    expect(columnsBetween('PERSON', 'HOME')).toEqual(['HOSPCODE', 'HID'])
    expect(columnsBetween('DRUG_REFER', 'REFER_HISTORY')).toEqual(['HOSPCODE', 'REFERID'])
    expect(columnsBetween('ANC', 'PRENATAL')).toEqual(['HOSPCODE', 'PID', 'GRAVIDA'])
  })

  it('join columns that both files have, of equal type, each pair once', () => {
    const pairs = standardJoins.map(({ from, to }) => `${from} ${to}`)
    expect(new Set(pairs).size).toBe(pairs.length)
    for (const { from, to, columns } of standardJoins) {
      for (const column of columns) {
        const field = findField(from, column)
        expect(field, `${from}.${column}`).toBeDefined()
        if (findFile(to) === undefined) continue
        expect(findField(to, column)?.type, `${to}.${column}`).toBe(field?.type)
      }
    }
  })

  it('leave no file with persons without its person', () => {
    expect(columnsBetween('LABFU', 'PERSON')).toEqual(['HOSPCODE', 'PID'])
    expect(standardJoins.filter(({ to }) => to === 'PERSON').length).toBeGreaterThan(35)
  })
})
