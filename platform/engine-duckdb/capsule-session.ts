import { type Outcome, ok } from '#domain/outcome'
import { guard, readStatement } from '#domain/sql'
import type { CapsuleScope, EngineSession, ResultSink, RunEnd, RunLimits } from '#platform/engine'
import { CapsuleRun } from './capsule-run.ts'
import { answerColumns, answerTables } from './catalog-answers.ts'
import { hidingSink } from './plan-text.ts'
import { StopWatch } from './stop-watch.ts'
import type { WorkerPool } from './worker-pool.ts'
import type { WorkerProcess } from './worker-process.ts'

export interface SessionParts {
  readonly pool: WorkerPool
  readonly scope: CapsuleScope
  readonly worker: WorkerProcess
  readonly graceMs: number
}

/** One analyst's session: one worker at a time, one run at a time; a worker that ended is replaced at the next run. */
export class CapsuleSession implements EngineSession {
  readonly #parts: SessionParts
  #worker: WorkerProcess
  #last: Promise<unknown> = Promise.resolve()
  #closed = false

  constructor(parts: SessionParts) {
    this.#parts = parts
    this.#worker = parts.worker
  }

  run(
    sql: string,
    limits: RunLimits,
    sink: ResultSink,
    signal: AbortSignal,
  ): Promise<Outcome<RunEnd>> {
    const turn = this.#last.then(() => this.#run({ sql, limits, sink, signal }))
    this.#last = turn.catch(endsElsewhere)
    return turn
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#worker.kill()
    await this.#worker.exited
  }

  async #run(asked: {
    readonly sql: string
    readonly limits: RunLimits
    readonly sink: ResultSink
    readonly signal: AbortSignal
  }): Promise<Outcome<RunEnd>> {
    const { sql, limits, sink, signal } = asked
    const { scope, graceMs } = this.#parts
    if (signal.aborted) return ok({ state: 'cancelled', rows: 0 })
    const read = readStatement(sql)
    if (!read.ok) return read
    if (read.value.kind === 'tables') return answerTables(scope, sink)
    if (read.value.kind === 'columns') return answerColumns(scope, read.value.table, sink)
    const isPlan = read.value.kind === 'plan'
    const text = read.value.kind === 'plan' ? read.value.inner : sql
    const worker = await this.#liveWorker()
    const watch = new StopWatch(worker, { signal, wallMs: limits.wallMs, graceMs })
    const run = new CapsuleRun({ worker, watch, limits, scope })
    try {
      const tree = await run.tree(text)
      if (tree.state !== 'tree') return tree.outcome
      const checked = guard(text, tree.json, scope)
      if (!checked.ok) return checked
      const target = isPlan ? hidingSink(sink) : sink
      return await run.rows({ sql, tables: checked.value.tables, sink: target })
    } finally {
      watch.dispose()
    }
  }

  async #liveWorker(): Promise<WorkerProcess> {
    if (!this.#worker.usable && !this.#closed) {
      this.#worker = await this.#parts.pool.take(this.#parts.scope)
    }
    return this.#worker
  }
}

/** The run itself tells its caller. */
function endsElsewhere(): void {}
