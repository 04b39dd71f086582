import { describe, expect, it } from 'vitest'
import { files } from './files.ts'
import { appearedIn } from './versions.ts'

const versionOf = (fileName: string, fieldName: string) => {
  const file = files.find(({ name }) => name === fileName)
  const field = file?.fields.find(({ name }) => name === fieldName)
  return file && field && appearedIn(file, field)
}

describe('the version in which a field appeared', () => {
  it.each([
    ['ANC', 'WEIGHT', '2.4'],
    ['LABFU', 'PROVIDER', '2.4'],
    ['NEWBORN', 'HEADCIRCUM', '2.4'],
    ['NEWBORN', 'LENGTH', '2.4'],
    ['PRENATAL', 'HEIGHT', '2.4'],
    ['PERSON', 'HOSPCODE9', '2.4.1'],
    ['POLICY', 'POLICY_ID', '2.4.1'],
    ['PERSON', 'CID', 'unknown'],
    ['DIAGNOSIS_OPD', 'PROVIDER', 'unknown'],
  ])('of %s.%s is %s', (file, field, version) => {
    expect(versionOf(file, field)).toBe(version)
  })

  it('is 2.4.1 for the 9-character place code that every file got then', () => {
    for (const file of files) {
      const field = file.fields.find(({ name }) => name === 'HOSPCODE9')
      if (field !== undefined) expect(appearedIn(file, field)).toBe('2.4.1')
    }
  })
})
