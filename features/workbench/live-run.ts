import { canFollow, isFinal, type RunState } from '#domain/access'
import { Fault, type FaultCode, type Outcome } from '#domain/outcome'
import type { ResultShape } from '#domain/privacy'
import type { ResultColumn, ResultSink, RunEnd } from '#platform/engine'
import type { Requester } from './requester.ts'
import { type Run, type RunRecord, shownRun } from './run.ts'

/** A run that has not ended, or has just ended, in this process. */
export class LiveRun {
  readonly who: Requester
  readonly stop = new AbortController()
  /** Settled when the run has ended, before that is stored. */
  readonly ended: Promise<void>
  #record: RunRecord
  #settle: () => void = () => undefined
  #revision = 1
  #progress: number | null = null
  #stoppedByOwner = false
  readonly #watching = new Set<() => void>()

  constructor(who: Requester, record: RunRecord) {
    this.who = who
    this.#record = record
    this.ended = new Promise((resolve) => {
      this.#settle = resolve
    })
  }

  get record(): RunRecord {
    return this.#record
  }

  /** The run as its owner sees it now. */
  shown(queuePlace: number | null): Run {
    const progress = isFinal(this.#record.state) ? null : this.#progress
    return shownRun(this.#record, { revision: this.#revision, progress, queuePlace })
  }

  isOf({ actor, province }: Requester): boolean {
    return this.who.actor === actor && this.who.province === province
  }

  move(state: RunState, changes: Partial<RunRecord> = {}): void {
    if (!canFollow(this.#record.state, state)) {
      throw new Fault('internal', `a run cannot go from ${this.#record.state} to ${state}`)
    }
    this.#record = { ...this.#record, ...changes, state }
    this.#changed()
    if (isFinal(state)) this.#settle()
  }

  shaped(shape: ResultShape): void {
    this.#record = { ...this.#record, shape }
  }

  /** The engine says how far it is; it may say less than before, nobody is shown that. */
  progressed(done: number): void {
    if (done <= (this.#progress ?? -1)) return
    this.#progress = done
    this.#changed()
  }

  /** The run's rows begin to come; a tree that told of another number of columns was not understood. */
  spooling(columns: readonly ResultColumn[]): void {
    const understood = this.#record.shape?.columns === columns.length
    this.move('spooling', { columns, ...(!understood && { shape: null }) })
  }

  stopForOwner(): void {
    this.#stoppedByOwner = true
    this.stop.abort()
  }

  end(outcome: Outcome<RunEnd>, finishedAt: Date): void {
    if (!outcome.ok) {
      this.move('failed', { refusal: outcome.refusal, finishedAt })
      return
    }
    const { state, rows } = outcome.value
    const limit = outcome.value.state === 'limit' ? outcome.value.limit : null
    const finishedBy = state === 'cancelled' && this.#stoppedByOwner ? 'owner' : null
    this.move(state, { rows, limit, finishedBy, finishedAt })
  }

  fail(error: unknown, finishedAt: Date): void {
    const fault: FaultCode = error instanceof Fault ? error.code : 'internal'
    this.move('failed', { fault, finishedAt })
  }

  /** Wait until the run has changed since a revision, at most so long. */
  async change(seenRevision: number, atMostMs: number): Promise<void> {
    if (this.#revision !== seenRevision || isFinal(this.#record.state)) return
    await new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer)
        this.#watching.delete(done)
        resolve()
      }
      const timer = setTimeout(done, atMostMs)
      this.#watching.add(done)
    })
  }

  #changed(): void {
    this.#revision += 1
    for (const tell of [...this.#watching]) tell()
  }
}

/** A sink that tells the run when its rows begin to come. */
export function announcing(sink: ResultSink, live: LiveRun): ResultSink {
  return {
    begin: async (columns) => {
      live.spooling(columns)
      await sink.begin(columns)
    },
    write: (batch) => sink.write(batch),
  }
}
