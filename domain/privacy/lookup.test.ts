import { expect, test } from 'vitest'
import { files } from '#domain/standard'
import { lakeColumns } from './columns.ts'
import { describeColumn } from './describe.ts'
import { treatmentOf } from './lookup.ts'
import { policy } from './policy.ts'
import { withheldColumns } from './withheld.ts'

const fields = files.flatMap((file) => file.fields.map((field) => ({ file, field })))

test('direct identifiers are never kept as they are', () => {
  const kept = fields.filter(
    ({ file, field }) =>
      field.privacy === 'direct-identifier' &&
      !['drop', 'citizen-id'].includes(treatmentOf(file.name, field.name).kind),
  )
  expect(kept).toEqual([])
})

test('every field with a privacy class has a rule of its own or is dropped as free text', () => {
  const unruled = fields.filter(({ file, field }) => {
    const treatment = treatmentOf(file.name, field.name)
    return treatment.kind === 'drop' && treatment.reason === 'no-rule'
  })
  expect(unruled).toEqual([])
})

test('no text field is served except laboratory results', () => {
  const served = fields.filter(
    ({ file, field }) =>
      field.type === 'text' && treatmentOf(file.name, field.name).kind !== 'drop',
  )
  expect(served.map(({ file, field }) => `${file.name}.${field.name}`)).toEqual(['LABFU.LABRESULT'])
})

test('a field that the standard does not know is dropped', () => {
  expect(treatmentOf('PERSON', 'NICKNAME')).toEqual({ kind: 'drop', reason: 'no-rule' })
})

test('every line of the policy names a field of the standard', () => {
  const known = new Set(
    fields.flatMap(({ file, field }) => [field.name, `${file.name}.${field.name}`]),
  )
  expect(Object.keys(policy).filter((name) => !known.has(name))).toEqual([])
})

test('a pseudonym is made with a hospital field of its own file', () => {
  for (const { file, field } of fields) {
    const treatment = treatmentOf(file.name, field.name)
    if (treatment.kind !== 'pseudonym' || treatment.hospitalField === null) continue
    expect(file.fields.map((one) => one.name)).toContain(treatment.hospitalField)
  }
})

test('canonical text begins with the row key and the stamp, and names are unique', () => {
  for (const file of files.filter((one) => one.name !== 'DATA_CORRECT')) {
    const names = lakeColumns(file.name).map((column) => column.name)
    expect(names.slice(0, 2)).toEqual(['_ROWKEY', '_D_UPDATE'])
    expect(new Set(names).size).toBe(names.length)
  }
})

test('PERSON keeps classes hidden and serves them only through the publisher', () => {
  const columns = lakeColumns('PERSON')
  const nation = columns.filter((column) => column.name.endsWith('NATION'))
  expect(nation.map(({ name, served, inFragment }) => [name, served, inFragment])).toEqual([
    ['_NATION', false, true],
    ['NATION', true, false],
  ])
})

test('DATA_CORRECT is not in the lake', () => {
  expect(lakeColumns('DATA_CORRECT')).toEqual([])
})

test('a column used instead of a withheld one is served by the same file', () => {
  for (const { file, instead } of withheldColumns()) {
    if (instead === undefined) continue
    expect(lakeColumns(file).map((column) => column.name)).toContain(instead)
  }
})

test('the catalogue can say what was done to every changed or added column', () => {
  for (const file of files) {
    for (const column of lakeColumns(file.name).filter((one) => one.served)) {
      if (column.treatment?.kind === 'keep') continue
      expect(describeColumn(column)?.th.length, column.name).toBeGreaterThan(5)
    }
  }
})
