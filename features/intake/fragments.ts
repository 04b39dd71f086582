/**
 * Canonical text: what the byte pass writes and the publisher reads.
 *
 * One line a row, `|` between the columns of `lakeColumns(file)` in their order, `\n` at the end, no header, no
 * quoting, empty = NULL. Dates `YYYY-MM-DD`, date-times `YYYY-MM-DD HH:MM:SS`, times `HH:MM:SS`, row keys 32 hex
 * digits. Every value is known to parse in its column's type. Nothing identifying is in it: it is already
 * de-identified, ages at the event included.
 */
export interface Fragment {
  readonly file: string
  readonly year: number | null
  readonly path: string
  readonly rows: number
  readonly sizeBytes: number
}

/** A person whose true birth date became known, was corrected, or passed the age cap since the data version before. */
export interface ChangedBirth {
  readonly hospcode: string
  /** Served pseudonym of PID, 20 hex digits. */
  readonly pid: string
  /** Days since 1970-01-01; null when the birth date is unknown. */
  readonly birthDay: number | null
}

/** What was found in one archive; counts only, never a value. */
export interface ArchiveReport {
  readonly path: string
  readonly name: string
  readonly sha256: string
  readonly hospcode: string
  /** `YYYYMMDDHHMMSS` of the archive's name, where it has one. */
  readonly stamp: string | null
  readonly sizeBytes: number
  readonly textBytes: number
  readonly rows: number
  /** Rows kept out because their columns could not be told apart or their key was unusable. */
  readonly setAside: number
  /** Values that became NULL because they did not fit their column's type. */
  readonly nulled: number
  /** Entries that are not files of the standard, by name. */
  readonly notTaken: readonly string[]
  readonly counts: readonly FindingCount[]
}

export interface FindingCount {
  readonly file: string
  readonly column: string
  readonly code: string
  readonly rows: number
}
