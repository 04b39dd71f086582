import { type Refusal, type RefusalCode, refuse } from '#domain/outcome'

/** What the engine's tree tells of a result, before a row is known. Whatever the tree does not tell is told as the worst. */
export interface ResultShape {
  /** Every row stands for a group of rows: GROUP BY, aggregates alone, or rows of such a query passed on. */
  readonly aggregate: boolean
  /** How many columns; null where the tree does not tell. */
  readonly columns: number | null
  /** Columns, and groups, that carry a pseudonym or may do so. */
  readonly keyColumns: readonly string[]
  /** Columns that carry single rows: lists of values, row numbers, random numbers. */
  readonly rowColumns: readonly string[]
}

/** What may leave the product as a file, as data. */
export interface ReleasePolicy {
  readonly maxRows: number
}

export const releasePolicy: ReleasePolicy = { maxRows: 1000 }

/** Whether a result may leave as a file, and if not, why. */
export type Releasable = { readonly ok: true } | ({ readonly ok: false } & Refusal)

/** The door of every download; a guard against disclosure by small numbers belongs behind it. */
export function checkRelease(
  shape: ResultShape,
  rowCount: number,
  policy: ReleasePolicy,
): Releasable {
  if (!shape.aggregate) return notReleasable('release-not-aggregate')
  if (shape.keyColumns.length > 0) {
    return notReleasable('release-key-column', { columns: shape.keyColumns.join(', ') })
  }
  if (shape.rowColumns.length > 0) {
    return notReleasable('release-row-column', { columns: shape.rowColumns.join(', ') })
  }
  if (rowCount > policy.maxRows) {
    return notReleasable('release-too-many-rows', { rows: rowCount, maxRows: policy.maxRows })
  }
  return { ok: true }
}

export function notReleasable(code: RefusalCode, detail?: Refusal['detail']): Releasable {
  return { ok: false, ...refuse(code, detail).refusal }
}
