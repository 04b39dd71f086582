import { canFollow, isFinal, type RunState } from '#domain/access'
import { Fault, type FaultCode, type Outcome } from '#domain/outcome'
import type { ResultColumn, RunEnd } from '#platform/engine'
import type { Run } from './run.ts'

/** A run that has not ended, or has just ended, in this process. */
export class LiveRun {
  readonly actor: string
  readonly stop = new AbortController()
  /** Settled when the run has ended, before that is stored. */
  readonly ended: Promise<void>
  #run: Run
  #settle: () => void = () => undefined

  constructor(actor: string, run: Run) {
    this.actor = actor
    this.#run = run
    this.ended = new Promise((resolve) => {
      this.#settle = resolve
    })
  }

  get run(): Run {
    return this.#run
  }

  move(state: RunState, changes: Partial<Run> = {}): void {
    if (!canFollow(this.#run.state, state)) {
      throw new Fault('internal', `a run cannot go from ${this.#run.state} to ${state}`)
    }
    this.#run = { ...this.#run, ...changes, state }
    if (isFinal(state)) this.#settle()
  }

  /** The run's rows begin to come. */
  spooling(columns: readonly ResultColumn[]): void {
    this.move('spooling', { columns })
  }

  end(outcome: Outcome<RunEnd>, finishedAt: Date): void {
    if (!outcome.ok) {
      this.move('failed', { refusal: outcome.refusal, finishedAt })
      return
    }
    const { state, rows } = outcome.value
    const limit = outcome.value.state === 'limit' ? outcome.value.limit : null
    this.move(state, { rows, limit, finishedAt })
  }

  fail(error: unknown, finishedAt: Date): void {
    const fault: FaultCode = error instanceof Fault ? error.code : 'internal'
    this.move('failed', { fault, finishedAt })
  }
}
