import type { RefusalCode } from '#domain/outcome'

/** Why a tree is refused, and the byte of the text where; a negative byte is no place. */
export interface Found {
  readonly code: RefusalCode
  readonly detail?: Readonly<Record<string, string>>
  readonly byte: number
}

/** A node kind or key that nobody looked at. */
export function unknownNode(construct: string, byte: number): Found {
  if (construct === 'PARAMETER') return { code: 'sql-parameter', byte }
  return { code: 'sql-construct', detail: { construct }, byte }
}
