import type { FieldSpec } from '#domain/standard'
import type { SentFile } from '../write/row-sink.ts'

/** What a reader of the archive shall make of a planted fault. */
export type Expectation =
  /** The line is no usable row and is kept out. */
  | 'set-aside'
  /** The value becomes NULL in its typed column. */
  | 'null'
  /** The row is kept as it stands; a rule is broken. */
  | 'flag'
  /** Two rows of one key become one. */
  | 'merged'

/** A row about to be written, as text by column. */
export interface Draft {
  readonly sent: SentFile
  readonly values: string[]
  /** Code of another facility of the province. */
  readonly otherHospital: string
}

/**
 * Something wrong that can be planted.
 *
 * Faults that touch a key, or that cost a row, are planted in a copy beside the sound row: the sound rows are the same
 * whatever is planted, so that every effect is known.
 */
export interface Fault {
  /** The ministry's code, or a word of ours for faults that have none. */
  readonly code: string
  /** Prefix of the ministry's code, `text` for faults of the package, `quality` for further rules. */
  readonly family: string
  readonly column: string
  readonly expect: Expectation
  readonly place: 'in-place' | 'beside'
  /** Spoil the values; false where this row does not lend itself. */
  spoil(draft: Draft): boolean
  /** Lines that the spoiled values make; one unless said otherwise. */
  lines?(draft: Draft): readonly (string | Buffer)[]
}

/** A code that no facility has; the ministry keeps 99999 for places outside of its list. */
export const unknownHospital = '99998'

/** The place of a column, -1 where this version of the standard lacks it. */
export function placeOf(draft: Draft, column: string): number {
  return draft.sent.columns.indexOf(column)
}

/** Put a value into a column; false where there is no such column. */
export function putValue(draft: Draft, column: string, value: string): boolean {
  const at = placeOf(draft, column)
  if (at < 0) return false
  draft.values[at] = value
  return true
}

/** Give the row to a person who stands in no register; false where it names none. */
export function makeStranger(draft: Draft): boolean {
  const pid = textOf(draft, 'PID')
  return pid !== '' && putValue(draft, 'PID', `X${pid}`.slice(0, 15))
}

export function textOf(draft: Draft, column: string): string {
  return draft.values[placeOf(draft, column)] ?? ''
}

export function isDateField(field: FieldSpec): boolean {
  return field.type === 'date' || field.type === 'datetime'
}

export function isNumberField(field: FieldSpec): boolean {
  return field.type === 'integer' || field.type === 'decimal'
}
