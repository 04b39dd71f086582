import { treatmentOf } from '#domain/privacy'
import type { FieldSpec, FileSpec } from '#domain/standard'
import type { Expectation } from './fault.ts'

/**
 * What becomes of a value that does not fit the type or the width of its column, outside of keys.
 *
 * Only a column that the lake keeps as it stands has a type to fail: a column that is dropped is not looked at, and a
 * pseudonym is made of any text.
 */
export function fateOfMisfit(file: FileSpec, field: FieldSpec): Expectation {
  const { kind } = treatmentOf(file.name, field.name)
  return kind === 'drop' || kind === 'pseudonym' || kind === 'citizen-id' ? 'flag' : 'null'
}

/** True where nothing of the column reaches the lake, so that its text makes no difference to the row. */
export function isDropped(file: FileSpec, field: FieldSpec): boolean {
  return treatmentOf(file.name, field.name).kind === 'drop'
}
