import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf } from '#domain/privacy'
import { BirthBook, type BirthRecord } from './births.ts'
import { changedBirths } from './changed-births.ts'
import { entryNameForReport, fileOfEntry, readArchiveName } from './entry-name.ts'

test.each([
  ['F43_55001_20251001085344/person.txt', 'PERSON'],
  ['PERSON.TXT', 'PERSON'],
  ['a\\b\\Service.Txt', 'SERVICE'],
  ['accident_07487_20251001085344.txt', 'ACCIDENT'],
  ['drug_opd.txt', 'DRUG_OPD'],
  ['diagnosis_opd_07487.txt', 'DIAGNOSIS_OPD'],
  ['person (2).txt', 'PERSON'],
  ['person(1).txt', 'PERSON'],
  ['data_correct.txt', 'DATA_CORRECT'],
  ['anc', 'ANC'],
])('%s is %s', (name, file) => {
  expect(fileOfEntry(name)?.name).toBe(file)
})

test.each([
  'readme.txt',
  'ancestors.txt',
  'person.pdf',
  '__MACOSX/._person.txt',
  '.txt',
  'fpx.txt',
])('%s is no file of the standard', (name) => {
  expect(fileOfEntry(name)).toBeUndefined()
})

test.each([
  ['F43_55001_20251001085344.zip', '55001', '20251001085344'],
  ['QOF_55001_20251001.zip', '55001', '20251001000000'],
  ['f43_0a123_20251001085344 (1).zip', '0A123', '20251001085344'],
  ['backup.zip', null, null],
])('the archive %s is of hospital %s, stamp %s', (name, hospcode, stamp) => {
  expect(readArchiveName(name)).toEqual({ hospcode, stamp })
})

test('a citizen id in the name of an entry is not reported', () => {
  expect(entryNameForReport('9000000000012.txt')).not.toContain('9000000000012')
})

const record = fc.record<BirthRecord>({
  birth: fc.constantFrom(0, 19800101, 19800102),
  stamp: fc.constantFrom(-1, 20240101000000, 20240102000000),
  tie: fc.constantFrom('00', '7f', 'ff'),
})

test('which row of a person wins does not depend on the order', () => {
  fc.assert(
    fc.property(fc.array(record, { minLength: 1, maxLength: 6 }), (records) => {
      const winners = [records, records.toReversed()].map((list) => {
        const book = new BirthBook()
        for (const one of list) book.record('p', one)
        return book.get('p')
      })
      expect(winners[0]).toMatchObject({ stamp: winners[1]?.stamp, tie: winners[1]?.tie })
      expect(winners[0]?.stamp).toBe(Math.max(...records.map(({ stamp }) => stamp)))
    }),
  )
})

function bookOf(births: Readonly<Record<string, number>>): BirthBook {
  const book = new BirthBook()
  for (const [pid, birth] of Object.entries(births)) book.record(pid, { birth, stamp: 1, tie: '0' })
  return book
}

test('changed are new, corrected and forgotten births, and nobody else', () => {
  const before = bookOf({ same: 19800101, corrected: 19800101, forgotten: 19800101, never: 0 })
  const after = bookOf({
    same: 19800101,
    corrected: 19800102,
    forgotten: 0,
    never: 0,
    late: 20200101,
  })
  const years = { previous: 2026, newest: 2026 }
  expect(changedBirths('55001', { before, after }, years)).toEqual([
    { hospcode: '55001', pid: 'corrected', birthDay: dayOf(19800102) },
    { hospcode: '55001', pid: 'forgotten', birthDay: null },
    { hospcode: '55001', pid: 'late', birthDay: dayOf(20200101) },
  ])
})

test('a new fiscal year changes those at the age cap only', () => {
  const book = bookOf({ young: 19800101, capped: 19200101, reaches: 19360501, notYet: 19370101 })
  const changed = changedBirths(
    '55001',
    { before: book, after: book },
    { previous: 2026, newest: 2027 },
  )
  expect(changed.map(({ pid }) => pid)).toEqual(['capped', 'reaches'])
})
