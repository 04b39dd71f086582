import { Fault, type Outcome, ok, refuse } from '#domain/outcome'
import { readEngineError } from '#domain/sql'
import {
  type CapsuleScope,
  type ResultSink,
  RowBatch,
  type RunEnd,
  type RunLimits,
} from '#platform/engine'
import type { FromWorker } from './messages.ts'
import type { StopWatch } from './stop-watch.ts'
import type { WorkerProcess } from './worker-process.ts'

export interface RunParts {
  readonly worker: WorkerProcess
  readonly watch: StopWatch
  readonly limits: RunLimits
  readonly scope: CapsuleScope
}

type Tree =
  | { readonly state: 'tree'; readonly json: string }
  | { readonly state: 'ended'; readonly outcome: Outcome<RunEnd> }

/** One statement in one worker: first its tree, then, when the guard agrees, its rows. */
export class CapsuleRun {
  readonly #parts: RunParts
  #rows = 0
  #bytes = 0

  constructor(parts: RunParts) {
    this.#parts = parts
  }

  async tree(sql: string): Promise<Tree> {
    const { worker } = this.#parts
    worker.send({ kind: 'parse', sql })
    const answer = await worker.next()
    if (answer.kind === 'tree') {
      const stopped = this.#stopped()
      return stopped
        ? { state: 'ended', outcome: ok(this.#afterStop(stopped)) }
        : { state: 'tree', json: answer.tree }
    }
    if (answer.kind === 'tree-too-large') {
      return { state: 'ended', outcome: refuse('sql-too-complex') }
    }
    return { state: 'ended', outcome: this.#ended(answer, { sql, tables: new Set() }) }
  }

  /** Hand all rows to the sink, one batch at a time. */
  async rows(asked: {
    readonly sql: string
    readonly tables: ReadonlySet<string>
    readonly sink: ResultSink
    readonly onProgress?: (done: number) => void
  }): Promise<Outcome<RunEnd>> {
    const { worker, limits } = this.#parts
    const { maxRows, maxBytes } = limits
    worker.send({ kind: 'run', sql: asked.sql, maxRows, maxBytes })
    for (;;) {
      const answer = await worker.next()
      if (answer.kind === 'columns') await this.#store(() => asked.sink.begin(answer.columns))
      else if (answer.kind === 'rows') await this.#storeRows(answer, asked.sink)
      else if (answer.kind === 'progress') asked.onProgress?.(answer.done)
      else return this.#ended(answer, asked)
    }
  }

  /** Rows of a run that is being stopped are not kept, but acknowledged, so that the worker comes to its end. */
  async #storeRows(answer: Extract<FromWorker, { kind: 'rows' }>, sink: ResultSink): Promise<void> {
    const { worker, limits } = this.#parts
    if (this.#stopped() === undefined) {
      this.#bytes += answer.lines.byteLength
      if (this.#rows + answer.count > limits.maxRows || this.#bytes > limits.maxBytes) {
        throw this.#fault('a capsule sent more than its limits allow')
      }
      await this.#store(() => sink.write(new RowBatch(answer.lines, answer.count)))
      this.#rows += answer.count
    }
    worker.send({ kind: 'acknowledge' })
  }

  /** A sink that fails ends the worker, which would wait for ever. */
  async #store(write: () => Promise<void>): Promise<void> {
    try {
      await write()
    } catch (error) {
      this.#parts.worker.kill()
      throw error
    }
  }

  #ended(
    answer: FromWorker,
    asked: { readonly sql: string; readonly tables: ReadonlySet<string> },
  ): Outcome<RunEnd> {
    const stopped = this.#stopped()
    if (stopped !== undefined) return ok(this.#afterStop(stopped))
    switch (answer.kind) {
      case 'end':
        return answer.state === 'done'
          ? ok({ state: 'done', rows: this.#rows })
          : ok({ state: 'limit', limit: answer.limit, rows: this.#rows })
      case 'gone':
        if (answer.cause === 'aborted') return ok(this.#memory())
        throw this.#fault('a capsule was killed from outside')
      case 'failed':
        return this.#failed(answer, asked)
      default:
        throw this.#fault(`a capsule answered ${answer.kind} out of turn`)
    }
  }

  #failed(
    answer: Extract<FromWorker, { kind: 'failed' }>,
    asked: { readonly sql: string; readonly tables: ReadonlySet<string> },
  ): Outcome<RunEnd> {
    const { scope } = this.#parts
    const phase = answer.phase === 'prepare' ? 'prepare' : 'execute'
    const { sql: text, tables } = asked
    const failure = readEngineError(answer.error, { text, scope, tables, phase })
    switch (failure.kind) {
      case 'refusal':
        return { ok: false, refusal: failure.refusal }
      case 'memory':
        return ok(this.#memory())
      case 'interrupted':
        throw this.#fault('a capsule was interrupted by nobody')
      case 'broken':
        throw this.#fault(`the engine failed with ${failure.type}`)
    }
  }

  /** What ran into the wall may have filled the process up to its limit: the next run gets a new one. */
  #afterStop(end: RunEnd): RunEnd {
    if (end.state === 'limit') this.#parts.worker.kill()
    return end
  }

  #stopped(): RunEnd | undefined {
    const { reason } = this.#parts.watch
    if (reason === undefined) return undefined
    return reason === 'cancelled'
      ? { state: 'cancelled', rows: this.#rows }
      : { state: 'limit', limit: 'time', rows: this.#rows }
  }

  /** What a failed allocation leaves behind is not known: the next run gets a new process. */
  #memory(): RunEnd {
    this.#parts.worker.kill()
    return { state: 'limit', limit: 'memory', rows: this.#rows }
  }

  /** Whoever broke the agreement is not used again. */
  #fault(message: string): Fault {
    this.#parts.worker.kill()
    return new Fault('capsule-failed', message, { retryable: true })
  }
}
