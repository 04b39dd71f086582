/** What the directory said about a person; the newest is what counts. */
export interface DirectoryAnswer {
  readonly personId: string
  readonly isAdmin: boolean
  /** Null when they are admin of none. */
  readonly province: string | null
  readonly askedAt: Date
}
