import { describe, expect, it } from 'vitest'
import { findCodeTable } from './code-tables.ts'
import { eventField, files, findField, findFile, partitionField } from './files.ts'

const fieldNames = (fileName: string) => findFile(fileName)?.fields.map(({ name }) => name) ?? []
const allFields = files.flatMap((file) => file.fields.map((field) => ({ file, field })))

describe('the files of the standard', () => {
  it('are 52 with 863 fields', () => {
    expect(files).toHaveLength(52)
    expect(allFields).toHaveLength(863)
  })

  it('are numbered in the order of the ministry', () => {
    expect(files.map(({ no }) => no)).toEqual(Array.from({ length: 52 }, (_, index) => index + 1))
  })

  it('have names that are upper case and used once, as their fields have', () => {
    expect(new Set(files.map(({ name }) => name)).size).toBe(52)
    for (const { name, fields } of files) {
      expect(name).toMatch(/^[A-Z][A-Z_]*$/)
      expect(new Set(fields.map((field) => field.name)).size).toBe(fields.length)
      for (const field of fields) expect(field.name).toMatch(/^[A-Z][A-Z0-9_]*$/)
    }
  })

  it('have Thai captions, as their fields have', () => {
    for (const { captionTh } of files) expect(captionTh).toMatch(/[ก-๙]/)
    for (const { field } of allFields) expect(field.captionTh).not.toBe('')
  })

  it('have keys made of their own fields', () => {
    for (const { name, primaryKey, primaryKeyIn241 = [] } of files) {
      expect(primaryKey.length).toBeGreaterThan(0)
      expect(fieldNames(name)).toEqual(expect.arrayContaining([...primaryKey, ...primaryKeyIn241]))
    }
  })

  it('have keys that name the hospital, but for the corrections', () => {
    const without = files.filter(({ primaryKey }) => !primaryKey.includes('HOSPCODE'))
    expect(without.map(({ name }) => name)).toEqual(['DATA_CORRECT'])
  })

  it('refer only to code tables and files that are known', () => {
    const unknown = allFields
      .map(({ field }) => field.ref)
      .filter((ref) => ref !== undefined && !findCodeTable(ref) && !findFile(ref))
    expect(unknown).toEqual([])
  })

  it('have a scale exactly where they are decimal', () => {
    for (const { field } of allFields) {
      expect(field.scale !== undefined).toBe(field.type === 'decimal')
    }
  })

  it('have codes no wider than their field', () => {
    const tooWide = allFields.filter(
      ({ field }) =>
        field.width > 0 && Object.keys(field.codes ?? {}).some((code) => code.length > field.width),
    )
    expect(tooWide.map(({ file, field }) => `${file.name}.${field.name}`)).toEqual([])
  })

  it('say when each row was changed last', () => {
    const without = files.filter(({ name }) => findField(name, 'D_UPDATE') === undefined)
    expect(without.map(({ name }) => name)).toEqual([])
  })
})

describe('looking up', () => {
  it('takes names in any case', () => {
    expect(findFile('diagnosis_opd')?.name).toBe('DIAGNOSIS_OPD')
    expect(findField('Person', 'birth')?.type).toBe('date')
  })

  it('finds nothing for a name that is not there', () => {
    expect(findFile('PATIENT')).toBeUndefined()
    expect(findField('PERSON', 'AGE')).toBeUndefined()
    expect(findField('PATIENT', 'CID')).toBeUndefined()
  })
})

describe('the field that cuts a file by year', () => {
  it.each([
    ['SERVICE', 'DATE_SERV'],
    ['ACCIDENT', 'DATETIME_SERV'],
    ['ADMISSION', 'DATETIME_DISCH'],
    ['PERSON', undefined],
    ['CHRONIC', undefined],
    ['DATA_CORRECT', undefined],
  ])('of %s is %s', (name, field) => {
    const file = files.find((candidate) => candidate.name === name)
    expect(file && partitionField(file)?.name).toBe(field)
  })

  it('is always a date that is part of the key, so that a corrected row stays in its year', () => {
    for (const file of files) {
      const field = partitionField(file)
      if (field === undefined) continue
      expect(file.primaryKey).toContain(field.name)
      expect(['date', 'datetime']).toContain(field.type)
    }
  })
})

describe('the field that says when an event took place', () => {
  it.each([
    ['SERVICE', 'DATE_SERV'],
    ['DEATH', 'DDEATH'],
    ['CHRONIC', 'DATE_DIAG'],
    ['SURVEILLANCE', 'DATE_SERV'],
    ['PERSON', undefined],
    ['HOME', undefined],
  ])('of %s is %s', (name, field) => {
    const file = files.find((candidate) => candidate.name === name)
    expect(file && eventField(file)?.name).toBe(field)
  })

  it('is a date of the file, and only where a row is about a person', () => {
    for (const file of files) {
      const field = eventField(file)
      if (field === undefined) continue
      expect(['date', 'datetime']).toContain(field.type)
      expect(fieldNames(file.name)).toEqual(expect.arrayContaining([field.name, 'PID']))
    }
  })
})
