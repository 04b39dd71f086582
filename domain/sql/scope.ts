/** What the guard needs to know of a scope; a capsule's scope has it. */
export interface SqlScope {
  readonly tables: readonly SqlTable[]
  /** `PERSON.NAME` -> why it is not served, and which column to use instead. */
  readonly withheld: ReadonlyMap<string, WithheldReason>
}

export interface SqlTable {
  /** Lower case. */
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly type: string }[]
}

export interface WithheldReason {
  readonly reasonTh: string
  readonly reasonEn: string
  readonly instead?: string
}
