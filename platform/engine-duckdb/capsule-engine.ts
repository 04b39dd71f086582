import { availableParallelism, totalmem } from 'node:os'
import type { CapsuleScope, Engine, EngineSession } from '#platform/engine'
import { CapsuleSession } from './capsule-session.ts'
import { type Confinement, confinementBy, findConfiningPrograms } from './confinement.ts'
import { WorkerPool } from './worker-pool.ts'

export interface CapsuleEngineOptions {
  /** The engine's `memory_limit` per capsule; default 1 GiB, or 512 MiB on machines with less than 8 GiB. */
  readonly memoryMegabytes?: number
  /** Default: all cores. */
  readonly threads?: number
  /** Started workers in reserve; default 1. */
  readonly spareWorkers?: number
  /** Between asking a run to stop and killing its process; default 3 s. */
  readonly graceMs?: number
}

/** The engine of province capsules. */
export interface CapsuleEngine extends Engine {
  confinement(): Promise<Confinement>
}

const largeMachineBytes = 8 * 1024 ** 3

/**
 * The embedded engine: every session is a process of its own that can open only its scope's files.
 *
 * Starts one worker in reserve at once. `close` ends all processes; they also end with this process, however it ends.
 */
export function createCapsuleEngine(options: CapsuleEngineOptions = {}): CapsuleEngine {
  const size = {
    memoryMegabytes: options.memoryMegabytes ?? (totalmem() < largeMachineBytes ? 512 : 1024),
    threads: options.threads ?? availableParallelism(),
  }
  const programs = findConfiningPrograms()
  const pool = new WorkerPool(size, programs, options.spareWorkers ?? 1)
  const graceMs = options.graceMs ?? 3000
  return {
    async open(scope: CapsuleScope): Promise<EngineSession> {
      return new CapsuleSession({ pool, scope, graceMs, worker: await pool.take(scope) })
    },
    close: () => pool.close(),
    confinement: async () => confinementBy(await programs),
  }
}
