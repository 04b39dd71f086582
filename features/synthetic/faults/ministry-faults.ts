import { checkCodes, type FieldSpec, type FileSpec, findField } from '#domain/standard'
import { fateOfMisfit } from './expectation.ts'
import {
  type Draft,
  type Expectation,
  type Fault,
  isDateField,
  isNumberField,
  makeStranger,
  putValue,
  textOf,
  unknownHospital,
} from './fault.ts'

type Code = (typeof checkCodes)[number]

/** Faults that the ministry's record checks name for a file, one or more a code. */
export function ministryFaults(file: FileSpec): readonly Fault[] {
  return checkCodes
    .filter((code) => code.file === file.name)
    .flatMap((code) => faultsOf(file, code))
}

function faultsOf(file: FileSpec, code: Code): readonly Fault[] {
  if (code.kind === 'duplicate') return duplicates(code)
  if (code.kind === 'plausibility') return [repeatedProcedure(code)]
  const column = code.fields.at(-1) ?? ''
  const field = findField(file.name, column)
  if (field === undefined) return []
  return [
    fault(file, { code, field, value: wrongValue(code, field) }),
    ...(isDateField(field) ? [fault(file, { code, field, value: '25660315' })] : []),
  ]
}

/** A value that breaks the rule; where the rule only asks for one, there is none. */
function wrongValue(code: Code, field: FieldSpec): string {
  if (field.name === 'HOSPCODE') return code.kind === 'reference' ? unknownHospital : '1234'
  if (code.kind === 'required') return ''
  if (isDateField(field)) return '20241345'
  if (isNumberField(field)) return 'abc'
  if (code.kind === 'format') return field.name === 'CID' ? '' : 'X'
  return code.kind === 'reference' ? 'ZZZZZZZ'.slice(0, Math.max(2, field.width)) : 'Z'
}

function fault(
  file: FileSpec,
  of: { readonly code: Code; readonly field: FieldSpec; readonly value: string },
): Fault {
  const { code, field, value } = of
  const isKey = file.primaryKey.includes(field.name)
  return {
    code: code.code,
    family: code.code.replace(/\d+$/, ''),
    column: field.name,
    expect: expectationOf(file, field, value),
    place: isKey ? 'beside' : 'in-place',
    spoil: (draft) =>
      field.name === 'PID' && value !== ''
        ? makeStranger(draft)
        : putValue(draft, field.name, value.slice(0, Math.max(1, field.width))),
  }
}

function expectationOf(file: FileSpec, field: FieldSpec, value: string): Expectation {
  if (field.name === 'HOSPCODE') return 'set-aside'
  const isKey = file.primaryKey.includes(field.name)
  if (isKey && (value === '' || isDateField(field))) return 'set-aside'
  const isTyped = isDateField(field) || isNumberField(field)
  return value !== '' && isTyped ? fateOfMisfit(file, field) : 'flag'
}

/** The same key again, entered long before or some seconds later. */
function duplicates(code: Code): readonly Fault[] {
  const base = {
    code: code.code,
    family: code.code.replace(/\d+$/, ''),
    column: 'D_UPDATE',
    expect: 'merged',
    place: 'beside',
  } as const
  return [
    { ...base, spoil: (draft) => putValue(draft, 'D_UPDATE', '20180101120000') },
    { ...base, spoil: laterInTheMinute },
  ]
}

function laterInTheMinute(draft: Draft): boolean {
  return putValue(draft, 'D_UPDATE', `${textOf(draft, 'D_UPDATE').slice(0, 12)}59`)
}

/** One dental procedure eight times; each row has a key of its own. */
function repeatedProcedure(code: Code): Fault {
  const timeColumn = code.file === 'PROCEDURE_IPD' ? 'TIMESTART' : 'SEQ'
  return {
    code: code.code,
    family: code.code.replace(/\d+$/, ''),
    column: 'PROCEDCODE',
    expect: 'flag',
    place: 'beside',
    spoil: (draft) => putValue(draft, 'PROCEDCODE', '2387030'),
    lines: (draft) =>
      Array.from({ length: 8 }, (_, turn) => {
        const values = [...draft.values]
        const at = draft.sent.columns.indexOf(timeColumn)
        const value = values[at] ?? ''
        values[at] =
          timeColumn === 'SEQ' ? `${value}R`.slice(-15) + turn : value.slice(0, 13) + turn
        return values.join('|')
      }),
  }
}
