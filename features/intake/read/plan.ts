import type { VaultShard } from '#platform/lake'
import type { ArchiveReport, ChangedBirth, Fragment } from '../fragments.ts'

/** What `inspectArchive` knows of an archive without reading its rows. */
export interface ArchiveIdentity {
  readonly path: string
  readonly name: string
  readonly sha256: string
  readonly hospcode: string
  /** `YYYYMMDDHHMMSS` of the archive's name, where it has one. */
  readonly stamp: string | null
  readonly sizeBytes: number
}

/** The two secrets of a province, 32 bytes each. */
export interface ReadKeys {
  readonly pseudonymKey: Uint8Array
  readonly vaultKey: Uint8Array
}

export interface ReadPlan {
  readonly province: string
  readonly hospitals: readonly {
    readonly hospcode: string
    readonly archives: readonly ArchiveIdentity[]
  }[]
  /** Hospitals of the province; rows of any other are set aside. */
  readonly acceptedHospcodes: ReadonlySet<string>
  /** Hospitals with rows in the data version before: only their births can have changed under rows already written. */
  readonly heldHospcodes: ReadonlySet<string>
  readonly keys: ReadKeys
  /** Newest fiscal year held after this load, the Christian year in which it ends. */
  readonly newestFiscalYear: number
  /** Newest fiscal year of the data version before; null for the first load. */
  readonly previousFiscalYear: number | null
  /** A private folder for fragments and findings, which the caller makes and wipes. */
  readonly workPath: string
  readonly vaultPath: string
  readonly oldShards: readonly VaultShard[]
  /** Worker threads; one per core up to two where it is absent. */
  readonly workers?: number
}

export interface ReadProgress {
  /** Bytes of archives read, and in all; every archive counts once. */
  readonly bytesDone: number
  readonly bytesTotal: number
  readonly rows: number
}

export interface ReadResult {
  readonly fragments: readonly Fragment[]
  /** One per archive, in the order of the plan. */
  readonly reports: readonly ArchiveReport[]
  readonly changed: readonly ChangedBirth[]
  /** All shards of the new data version: those of this load and the untouched old ones. */
  readonly shards: readonly VaultShard[]
  /** Text files of lines `archive|file|line|column|code`; line and column are empty where they do not apply. */
  readonly findingsPaths: readonly string[]
}
