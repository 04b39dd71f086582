import type { FieldSpec, FileSpec } from '#domain/standard'
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

/** Faults of the package: what free text, missing escapes and careless programs do to any file. */
export function textFaults(file: FileSpec): readonly Fault[] {
  const inside = file.fields.filter(
    ({ name }) => !file.primaryKey.includes(name) && name !== 'D_UPDATE',
  )
  const free = inside.filter(({ type, privacy }) => type === 'text' && privacy === 'free-text')
  return [
    tooFewColumns,
    strayHospital,
    ...free.slice(0, 2).flatMap((field) => [pipeIn(field), lineBreakIn(field), strayByteIn(field)]),
    ...inside.filter(isWide).slice(0, 3).map(overlong),
    ...inside.filter(isDateField).slice(0, 3).map(buddhistYear),
    ...inside.filter(isNumberField).slice(0, 3).map(notANumber),
    ...inside.filter(({ name }) => name === 'CID').map(wrongCheckDigit),
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

function overlong(field: FieldSpec): Fault {
  return {
    code: 'over-long',
    family,
    column: field.name,
    expect: 'null',
    place: 'in-place',
    spoil: (draft) => putValue(draft, field.name, 'X'.repeat(field.width + 8)),
  }
}

function buddhistYear(field: FieldSpec): Fault {
  return {
    code: 'buddhist-year',
    family,
    column: field.name,
    expect: 'null',
    place: 'in-place',
    spoil: (draft) => {
      const value = textOf(draft, field.name)
      if (value === '') return false
      return putValue(draft, field.name, String(Number(value.slice(0, 4)) + 543) + value.slice(4))
    },
  }
}

function notANumber(field: FieldSpec): Fault {
  return {
    code: 'not-a-number',
    family,
    column: field.name,
    expect: 'null',
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
