import filesJson from './files.json' with { type: 'json' }
import type { FieldSpec, FileSpec } from './types.ts'

/** The 52 files of the standard (43 and the referral, correction and policy files), in the ministry's order. */
export const files: readonly FileSpec[] = filesJson as unknown as readonly FileSpec[]

const byName = new Map(files.map((file) => [file.name, file]))
const fieldsByName = new Map(
  files.map((file) => [file.name, new Map(file.fields.map((field) => [field.name, field]))]),
)

/** The file of this name, in any case (`person`, `PERSON`). */
export function findFile(name: string): FileSpec | undefined {
  return byName.get(name.toUpperCase())
}

/** The field of a file, both names in any case. */
export function findField(fileName: string, fieldName: string): FieldSpec | undefined {
  return fieldsByName.get(fileName.toUpperCase())?.get(fieldName.toUpperCase())
}

/**
 * The date (or date-time) field of a file's key, by which its partitions by year are cut.
 *
 * Only files whose event date is part of the key have one: there a corrected row can never move to another year.
 * Registers (`cumulative`) are kept whole even where a date stands in the key.
 */
export function partitionField(file: FileSpec): FieldSpec | undefined {
  if (file.kind === 'cumulative' || file.name === 'DATA_CORRECT') return undefined
  return file.primaryKey
    .map((name) => findField(file.name, name))
    .find((field) => field?.type === 'date' || field?.type === 'datetime')
}

const eventFieldOutsideKey: Readonly<Record<string, string>> = {
  COMMUNITY_SERVICE: 'DATE_SERV',
  DEATH: 'DDEATH',
  DISABILITY: 'DATE_DETECT',
  FUNCTIONAL: 'DATE_SERV',
  ICF: 'DATE_SERV',
  REFER_HISTORY: 'DATETIME_SERV',
  SURVEILLANCE: 'DATE_SERV',
}

/**
 * The field that says when the event of a row took place, for ages at the event; absent for registers of people and
 * things, and for files whose rows name no person.
 */
export function eventField(file: FileSpec): FieldSpec | undefined {
  if (findField(file.name, 'PID') === undefined) return undefined
  if (file.name === 'CHRONIC') return findField('CHRONIC', 'DATE_DIAG')
  if (file.name === 'DRUGALLERGY') return findField('DRUGALLERGY', 'DATERECORD')
  const outside = eventFieldOutsideKey[file.name]
  return outside === undefined ? partitionField(file) : findField(file.name, outside)
}
