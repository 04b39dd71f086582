/** One immutable Parquet file of the lake, named by its content. */
export interface Part {
  /** The ministry's file name, upper case. */
  readonly file: string
  /** Christian year of the event date, or null for cumulative files. */
  readonly year: number | null
  /** Which of `buckets` hospital groups this part holds; a pure function of HOSPCODE and `buckets`. */
  readonly bucket: number
  readonly buckets: number
  /** Relative to the lake folder: `<province>/<file>/year=<year>/part-<hash>.parquet`. */
  readonly path: string
  readonly rows: number
  readonly sizeBytes: number
  /** Hospitals that have rows here, sorted. */
  readonly hospcodes: readonly string[]
}

/** One immutable, read-only DuckDB file made from parts; a capsule attaches it. */
export interface ServingFile {
  /** Relative to the serving folder: `<province>/<name>.duckdb`; the reference file stands beside the provinces. */
  readonly path: string
  readonly sizeBytes: number
  /** Tables inside; each holds the served columns of one part, or a reference table. */
  readonly tables: readonly ServingTable[]
}

export interface ServingTable {
  /** The ministry's name in upper case, of a file or of a reference table (`CHOSPITAL`). */
  readonly file: string
  readonly year: number | null
  /** Table name inside the serving file; for a reference table also the name that analysts use. */
  readonly table: string
  readonly rows: number
}

/** A sealed file of true birth dates of one hospital's persons, outside the lake. */
export interface VaultShard {
  readonly hospcode: string
  /** Relative to the vault folder. */
  readonly path: string
}

/** Exactly the files of one data version of one province. */
export interface Manifest {
  readonly format: 1
  readonly province: string
  readonly version: number
  /** Newest fiscal year held (Christian year in which it ends), from the newest archive stamp. */
  readonly newestFiscalYear: number
  /** Latest date of service held, `YYYY-MM-DD`; null when no service rows exist. */
  readonly reachesTo: string | null
  readonly parts: readonly Part[]
  readonly servingFiles: readonly ServingFile[]
  readonly vaultShards: readonly VaultShard[]
  /** Classes of PERSON that enough persons have to be served under their own code: `NATION` -> codes, sorted. */
  readonly frequentClasses: Readonly<Record<string, readonly string[]>>
  /** Findings of the archives of each load, relative to the lake folder: Parquet of archive, file, line, column, code. */
  readonly findings: readonly string[]
}
