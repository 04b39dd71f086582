import type { Outcome } from '#domain/outcome'
import type { ResultShape } from '#domain/privacy'
import type { ResultColumn } from './result.ts'
import type { RowBatch } from './row-batch.ts'

/** A file to attach read-only, under an alias that user SQL never sees. */
export interface Attachment {
  readonly alias: string
  /** Absolute path of a serving file. */
  readonly path: string
}

/** A table as analysts see it: a view over the served columns of one or more attached tables. */
export interface ServedTable {
  /** Lower case, the ministry's name: `diagnosis_opd`. */
  readonly name: string
  readonly columns: readonly ServedColumn[]
  readonly sources: readonly { readonly alias: string; readonly table: string }[]
}

export interface ServedColumn {
  /** The ministry's name, upper case; engines match it in any case. */
  readonly name: string
  /** The engine's type name, for example `VARCHAR`, `DATE`, `DECIMAL(11,2)`. */
  readonly type: string
  /** What DESCRIBE shows beside the type. */
  readonly captionTh?: string
}

/** All that one capsule may see: one data version of one province, and the reference tables. */
export interface CapsuleScope {
  readonly province: string
  readonly dataVersion: number
  readonly attachments: readonly Attachment[]
  readonly tables: readonly ServedTable[]
  /** Columns of the standard that are not served: `PERSON.NAME` -> why, and which column to use instead. */
  readonly withheld: ReadonlyMap<string, WithheldColumn>
}

export interface WithheldColumn {
  readonly reasonTh: string
  readonly reasonEn: string
  /** The column to use instead, where there is one. */
  readonly instead?: string
}

export interface RunLimits {
  readonly maxRows: number
  readonly maxBytes: number
  readonly wallMs: number
}

/** Where a run's rows go; written by the parent, never by the capsule. */
export interface ResultSink {
  begin(columns: readonly ResultColumn[]): Promise<void>
  /** The next rows may not come before this one is settled: a slow sink slows the engine down. */
  write(batch: RowBatch): Promise<void>
}

/** How a run ended: all rows, cut at a limit (with the rows up to it), or stopped by its owner. */
export type RunEnd =
  | { readonly state: 'done'; readonly rows: number }
  | {
      readonly state: 'limit'
      readonly limit: 'rows' | 'bytes' | 'time' | 'memory'
      readonly rows: number
    }
  | { readonly state: 'cancelled'; readonly rows: number }

/** One statement, what it may take, and where its rows go. */
export interface EngineQuestion {
  readonly sql: string
  readonly limits: RunLimits
  readonly sink: ResultSink
  /** Aborted to stop the run: interrupt, 3 s grace, then the process is killed and replaced. */
  readonly signal: AbortSignal
  /** Told once, before the first row, what the tree says of the result; never of EXPLAIN, SHOW and DESCRIBE. */
  readonly onShape?: (shape: ResultShape) => void
  /** Told now and then how much of a longer run is done, 0 to 1, where the engine knows; it may think better of it. */
  readonly onProgress?: (done: number) => void
}

/** One analyst's session with an engine, bound to one scope. */
export interface EngineSession {
  /**
   * Check one statement on the engine's own tree, then run the original text.
   *
   * @returns how the run ended, or the refusal of a statement that may not run.
   */
  run(question: EngineQuestion): Promise<Outcome<RunEnd>>
  close(): Promise<void>
}

/** An engine that answers SQL inside a scope. */
export interface Engine {
  open(scope: CapsuleScope): Promise<EngineSession>
  close(): Promise<void>
}
