import type { FieldSpec, FileSpec } from '#domain/standard'
import { fateOfMisfit, isDropped } from './expectation.ts'
import {
  type Draft,
  type Fault,
  isDateField,
  isNumberField,
  makeStranger,
  placeOf,
  putValue,
  textOf,
} from './fault.ts'

const family = 'text'

/**
 * Faults of the package: what free text, missing escapes and careless programs do to any file but DATA_CORRECT, whose
 * rows are requests, not data.
 */
export function textFaults(file: FileSpec): readonly Fault[] {
  if (file.name === 'DATA_CORRECT') return []
  const inside = file.fields.filter(
    ({ name }) => !file.primaryKey.includes(name) && name !== 'D_UPDATE',
  )
  const free = inside.filter(({ type, privacy }) => type === 'text' && privacy === 'free-text')
  const limited = free.filter(({ width }) => width > 0)
  return [
    tooFewColumns,
    trailingJunk,
    strayHospital,
    ...free.slice(0, 2).flatMap((field) => [pipeIn(field), lineBreakIn(field)]),
    ...free
      .filter((field) => isDropped(file, field))
      .slice(0, 2)
      .map(strayByteIn),
    ...[...inside.filter(isWide).slice(0, 3), ...limited.slice(0, 1)].map((field) =>
      overlong(file, field),
    ),
    ...inside
      .filter(isDateField)
      .slice(0, 3)
      .map((field) => buddhistYear(file, field)),
    ...inside
      .filter(isDateField)
      .slice(0, 2)
      .map((field) => impossibleDate(file, field)),
    ...inside
      .filter(isNumberField)
      .slice(0, 3)
      .map((field) => notANumber(file, field)),
    ...inside
      .filter(({ name }) => name === 'CID')
      .flatMap((field) => [wrongCheckDigit(field), noCitizenId(field)]),
  ]
}

function isWide({ type, width, name }: FieldSpec): boolean {
  return type === 'code' && width > 2 && width < 30 && name !== 'CID' && !name.endsWith('9')
}

const tooFewColumns: Fault = {
  code: 'too-few-columns',
  family,
  column: '',
  expect: 'set-aside',
  place: 'beside',
  spoil: ({ values }) => values.length > 3,
  lines: ({ values }) => [values.slice(0, -2).join('|')],
}

/** Something after the last column. */
const trailingJunk: Fault = {
  code: 'trailing-junk',
  family,
  column: '',
  expect: 'set-aside',
  place: 'beside',
  spoil: () => true,
  lines: ({ values }) => [`${values.join('|')}|x`],
}

/** A row of another hospital of the province, where nobody has this PID. */
const strayHospital: Fault = {
  code: 'hospital-of-others',
  family,
  column: 'HOSPCODE',
  expect: 'flag',
  place: 'beside',
  spoil: (draft) => makeStranger(draft) && putValue(draft, 'HOSPCODE', draft.otherHospital),
}

function pipeIn(field: FieldSpec): Fault {
  return {
    code: 'pipe-in-text',
    family,
    column: field.name,
    expect: 'set-aside',
    place: 'beside',
    spoil: (draft) => putValue(draft, field.name, 'ปวดท้อง|คลื่นไส้'),
  }
}

/** Breaks the row in two lines, neither of which has all columns. */
function lineBreakIn(field: FieldSpec): Fault {
  return {
    code: 'line-break-in-text',
    family,
    column: field.name,
    expect: 'set-aside',
    place: 'beside',
    spoil: (draft) => isInTheMiddle(draft, field) && putValue(draft, field.name, 'ปวดท้อง\nคลื่นไส้'),
    lines: ({ values }) => values.join('|').split('\n'),
  }
}

function isInTheMiddle(draft: Draft, field: FieldSpec): boolean {
  const at = placeOf(draft, field.name)
  return at > 0 && at < draft.values.length - 1
}

/** A byte that is valid in no encoding: the whole entry is then no UTF-8. The copy has the sound row's key. */
function strayByteIn(field: FieldSpec): Fault {
  return {
    code: 'bad-encoding',
    family,
    column: field.name,
    expect: 'merged',
    place: 'beside',
    spoil: (draft) => putValue(draft, field.name, 'xx'),
    lines: (draft) => {
      const bytes = Buffer.from(draft.values.join('|').replaceAll(/[^\x20-\x7e]/g, '?'))
      const at = bytes.indexOf('|xx|')
      if (at >= 0) bytes[at + 1] = 0xff
      return [bytes]
    },
  }
}

function overlong(file: FileSpec, field: FieldSpec): Fault {
  return {
    code: 'over-long',
    family,
    column: field.name,
    expect: fateOfMisfit(file, field),
    place: 'in-place',
    spoil: (draft) => putValue(draft, field.name, 'X'.repeat(field.width + 8)),
  }
}

function buddhistYear(file: FileSpec, field: FieldSpec): Fault {
  return {
    code: 'buddhist-year',
    family,
    column: field.name,
    expect: fateOfMisfit(file, field),
    place: 'in-place',
    spoil: (draft) => {
      const value = textOf(draft, field.name)
      if (value === '') return false
      return putValue(draft, field.name, String(Number(value.slice(0, 4)) + 543) + value.slice(4))
    },
  }
}

/** The 30th of February. */
function impossibleDate(file: FileSpec, field: FieldSpec): Fault {
  return {
    code: 'impossible-date',
    family,
    column: field.name,
    expect: fateOfMisfit(file, field),
    place: 'in-place',
    spoil: (draft) =>
      putValue(draft, field.name, field.type === 'date' ? '20240230' : '20240230120000'),
  }
}

function notANumber(file: FileSpec, field: FieldSpec): Fault {
  return {
    code: 'not-a-number',
    family,
    column: field.name,
    expect: fateOfMisfit(file, field),
    place: 'in-place',
    spoil: (draft) => putValue(draft, field.name, '-'),
  }
}

function wrongCheckDigit(field: FieldSpec): Fault {
  return {
    code: 'cid-check-digit',
    family,
    column: field.name,
    expect: 'flag',
    place: 'in-place',
    spoil: (draft) => {
      const cid = textOf(draft, field.name)
      if (cid.length !== 13) return false
      return putValue(draft, field.name, cid.slice(0, 12) + ((Number(cid[12]) + 1) % 10))
    },
  }
}

function noCitizenId(field: FieldSpec): Fault {
  return {
    code: 'cid-empty',
    family,
    column: field.name,
    expect: 'flag',
    place: 'in-place',
    spoil: (draft) => textOf(draft, field.name) !== '' && putValue(draft, field.name, ''),
  }
}
