import { totalmem } from 'node:os'
import type { Database } from '#platform/database'
import type { CapsuleScope, Engine, RunLimits } from '#platform/engine'
import { Sessions } from './sessions.ts'
import type { SpoolKeeping } from './spool-expiry.ts'

export interface WorkbenchOptions {
  readonly database: Database
  readonly engine: Engine
  readonly spoolPath: string
  /** The newest data version of a province as a capsule sees it; undefined when there are no data. */
  readonly scopeOf: (province: string) => Promise<CapsuleScope | undefined>
  /** Told of what could not be stored; never holds a cell value. */
  readonly onFault: (error: unknown) => void
  readonly limits?: RunLimits
  readonly keeping?: SpoolKeeping
  readonly idleMs?: number
  /** Capsules of everybody at work at once, and open at once; defaults fit the machine's memory. */
  readonly maxAtWork?: number
  readonly maxOpen?: number
}

/** What a capsule may take at its worst, and what an idle one keeps. */
const worstCapsuleBytes = 3 * 1024 ** 3
const idleCapsuleBytes = 512 * 1024 ** 2

export function sessionsFor(options: WorkbenchOptions): Sessions {
  return new Sessions({
    engine: options.engine,
    idleMs: options.idleMs ?? 600_000,
    maxAtWork: options.maxAtWork ?? Math.max(4, Math.floor(totalmem() / worstCapsuleBytes)),
    maxOpen: options.maxOpen ?? Math.max(8, Math.floor(totalmem() / idleCapsuleBytes)),
  })
}
