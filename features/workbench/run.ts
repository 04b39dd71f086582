import type { RunState } from '#domain/access'
import type { FaultCode, Refusal } from '#domain/outcome'
import type { Dialect } from '#domain/sql'
import type { ResultColumn, RunLimits } from '#platform/engine'

/** What somebody asks. */
export interface RunRequest {
  /** Who asks; the only one who may see the run. */
  readonly actor: string
  readonly province: string
  readonly dialect: Dialect
  /** One statement as it was written. */
  readonly sql: string
}

/** A run as its owner sees it. */
export interface Run {
  readonly id: string
  readonly province: string
  readonly dataVersion: number
  readonly dialect: Dialect
  readonly state: RunState
  readonly limit: keyof typeof limitKinds | null
  readonly refusal: Refusal | null
  readonly fault: FaultCode | null
  readonly rows: number | null
  /** Known as soon as the first rows come. */
  readonly columns: readonly ResultColumn[] | null
  readonly createdAt: Date
  readonly startedAt: Date | null
  readonly finishedAt: Date | null
}

/** Which limit cut a run. */
export const limitKinds = { rows: true, bytes: true, time: true, memory: true } as const

/** What one run may take. */
export const defaultLimits: RunLimits = {
  maxRows: 1_000_000,
  maxBytes: 512 * 1024 * 1024,
  wallMs: 300_000,
}
