import { checkCodes, type FieldSpec, type FileSpec, findField } from '#domain/standard'
import { type Draft, type Fault, isDateField, putValue, unknownHospital } from './fault.ts'

const filesWithCodes = new Set(checkCodes.map(({ file }) => file))

/** Keys that cannot be used, in the files for which the ministry has no codes. */
export function keyFaults(file: FileSpec): readonly Fault[] {
  if (filesWithCodes.has(file.name)) return []
  const keys = file.primaryKey.flatMap((name) => findField(file.name, name) ?? [])
  return [
    unusable('hospital-unknown', 'HOSPCODE', unknownHospital),
    ...keys.slice(-1).map(({ name }) => unusable('key-empty', name, '')),
    ...keys.filter(isDateField).map(impossibleKeyDate),
  ]
}

function impossibleKeyDate({ name, type }: FieldSpec): Fault {
  return unusable('key-date', name, type === 'date' ? '20240230' : '20240230120000')
}

function unusable(code: string, column: string, value: string): Fault {
  return {
    code,
    family: 'text',
    column,
    expect: 'set-aside',
    place: 'beside',
    spoil: (draft: Draft) => putValue(draft, column, value),
  }
}
