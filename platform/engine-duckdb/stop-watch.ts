import type { WorkerProcess } from './worker-process.ts'

/** Why a run is being stopped. */
export type StopReason = 'cancelled' | 'time'

export interface StopOptions {
  readonly signal: AbortSignal
  readonly wallMs: number
  readonly graceMs: number
}

/** Stops a run when its owner says so or its time is over: interrupt, grace, then the process is killed. */
export class StopWatch {
  readonly #worker: WorkerProcess
  readonly #options: StopOptions
  readonly #wall: NodeJS.Timeout
  #grace: NodeJS.Timeout | undefined
  #reason: StopReason | undefined
  readonly #cancel = () => this.#stop('cancelled')

  constructor(worker: WorkerProcess, options: StopOptions) {
    this.#worker = worker
    this.#options = options
    this.#wall = setTimeout(() => this.#stop('time'), options.wallMs)
    options.signal.addEventListener('abort', this.#cancel, { once: true })
    if (options.signal.aborted) this.#cancel()
  }

  get reason(): StopReason | undefined {
    return this.#reason
  }

  /** The run has ended: nothing is stopped any more. */
  dispose(): void {
    clearTimeout(this.#wall)
    clearTimeout(this.#grace)
    this.#options.signal.removeEventListener('abort', this.#cancel)
  }

  #stop(reason: StopReason): void {
    if (this.#reason !== undefined) return
    this.#reason = reason
    this.#worker.send({ kind: 'interrupt' })
    this.#grace = setTimeout(() => this.#worker.kill(), this.#options.graceMs)
  }
}
