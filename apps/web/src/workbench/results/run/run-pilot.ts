import { ApiProblem, Offline } from '../../../api/client.ts'
import type { Run } from '../../run-types.ts'
import {
  afterEvent,
  isBusy,
  isPassing,
  isUnfinished,
  nothingRun,
  pauseMs,
  type RowPlace,
  type RunView,
} from './run-state.ts'

/** A run, and how much of it is known. */
export interface SeenRun {
  readonly id: string
  readonly revision?: number
}

/** What the pilot needs of the world. */
export interface RunWorld {
  start(asked: { readonly sql: string; readonly key: string }): Promise<Run>
  /** Answers when the run has changed since the revision, or after some seconds; at once without one. */
  look(seen: SeenRun, signal: AbortSignal): Promise<Run>
  cancel(id: string): Promise<Run>
  newest(): Promise<Run | undefined>
  /** The run that was shown before the page part was left, if it may be shown again. */
  lastShown(): string | undefined
  /** A run was begun, opened, or is in another state than before. */
  changed(run: Run): void
  newKey(): string
  nowMs(): number
  /** Ends early when the network comes back or the signal is aborted. */
  pause(ms: number, signal: AbortSignal): Promise<void>
}

const calmMs = 100
const doubleClickMs = 500

/** Carries a run from the click to its end, whatever the network does. The newest asking wins. */
export class RunPilot {
  readonly #world: RunWorld
  readonly #listeners = new Set<() => void>()
  #view: RunView = nothingRun
  #turn = new AbortController()
  #asked = { sql: '', atMs: Number.NEGATIVE_INFINITY }
  #isStopped = false

  constructor(world: RunWorld) {
    this.#world = world
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly view = (): RunView => this.#view

  /** Take up what was shown before, or else the newest run when it has not ended. */
  readonly attach = async (): Promise<void> => {
    const signal = this.#nextTurn()
    const id = this.#view.run?.id ?? this.#world.lastShown()
    if (id !== undefined) return this.#open(id, signal)
    const newest = await this.#insist(() => this.#world.newest(), { signal, silent: true })
    if (newest !== undefined && isUnfinished(newest) && !signal.aborted) {
      await this.#follow(newest, signal)
    }
  }

  readonly detach = (): void => this.#turn.abort()

  /** Run statements one after another, each a run of its own; the first that is not answered whole is the last. */
  readonly start = async (statements: readonly string[]): Promise<void> => {
    if (this.#isSecondClick(statements.join(';'))) return
    const signal = this.#nextTurn()
    this.#isStopped = false
    for (const [at, sql] of statements.entries()) {
      await this.#run(sql, { number: at + 1, of: statements.length }, signal)
      const isWhole = this.#view.run?.state === 'done'
      if (signal.aborted || this.#isStopped || !isWhole) return
    }
  }

  async #run(sql: string, row: RowPlace, signal: AbortSignal): Promise<void> {
    this.#apply({ type: 'asked', atMs: this.#world.nowMs(), row })
    const key = this.#world.newKey()
    const run = await this.#insist(() => this.#world.start({ sql, key }), { signal, asking: true })
    if (run === undefined) return
    if (this.#view.stopping) void this.#cancel(run.id, signal)
    await this.#follow(run, signal)
  }

  /** The same statement again within a double click is the same wish. */
  #isSecondClick(sql: string): boolean {
    const atMs = this.#world.nowMs()
    const isSecond = sql === this.#asked.sql && atMs - this.#asked.atMs < doubleClickMs
    this.#asked = { sql, atMs }
    return isSecond
  }

  readonly stop = async (): Promise<void> => {
    if (!isBusy(this.#view) || this.#view.stopping) return
    this.#isStopped = true
    this.#apply({ type: 'stop' })
    const { run } = this.#view
    if (run !== undefined) await this.#cancel(run.id, this.#turn.signal)
  }

  readonly show = async (run: Run): Promise<void> => {
    const signal = this.#nextTurn()
    this.#apply({ type: 'opened' })
    await this.#open(run.id, signal)
  }

  async #open(id: string, signal: AbortSignal): Promise<void> {
    const run = await this.#insist(() => this.#world.look({ id }, signal), { signal })
    if (run !== undefined) await this.#follow(run, signal)
  }

  async #follow(first: Run, signal: AbortSignal): Promise<void> {
    let run: Run | undefined = first
    while (run !== undefined && !signal.aborted) {
      this.#see(run)
      if (!isUnfinished(run)) return
      const seen: SeenRun = { id: run.id, revision: run.revision }
      const askedMs = this.#world.nowMs()
      run = await this.#insist(() => this.#world.look(seen, signal), { signal })
      // A run may change many times a second; nobody reads that fast.
      if (isUnfinished(run) && this.#world.nowMs() - askedMs < calmMs) {
        await this.#world.pause(calmMs, signal)
      }
    }
  }

  async #cancel(id: string, signal: AbortSignal): Promise<void> {
    const run = await this.#insist(() => this.#world.cancel(id), { signal })
    if (run !== undefined && !signal.aborted) this.#see(run)
  }

  /** Ask until there is an answer; undefined when it was refused for good or is no longer wanted. */
  async #insist<Answer>(
    ask: () => Promise<Answer>,
    { signal, asking = false, silent = false }: Insisting,
  ): Promise<Answer | undefined> {
    for (let tries = 0; !signal.aborted; tries += 1) {
      try {
        const answer = await ask()
        return signal.aborted ? undefined : answer
      } catch (error) {
        if (signal.aborted) return undefined
        if (!(error instanceof ApiProblem || error instanceof Offline)) throw error
        const passing = isPassing(error, tries, asking)
        if (!silent) this.#apply({ type: passing ? 'trouble' : 'refused', problem: error })
        if (!passing) return undefined
      }
      await this.#world.pause(pauseMs(tries), signal)
    }
    return undefined
  }

  #see(run: Run): void {
    const before = this.#view.run
    this.#apply({ type: 'seen', run, atMs: this.#world.nowMs() })
    if (before?.id !== run.id || before.state !== run.state) this.#world.changed(run)
  }

  #nextTurn(): AbortSignal {
    this.#turn.abort()
    this.#turn = new AbortController()
    return this.#turn.signal
  }

  #apply(event: Parameters<typeof afterEvent>[1]): void {
    this.#view = afterEvent(this.#view, event)
    for (const listener of this.#listeners) listener()
  }
}

interface Insisting {
  readonly signal: AbortSignal
  readonly asking?: boolean
  readonly silent?: boolean
}
