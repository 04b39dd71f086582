import { type Outcome, ok } from '#domain/outcome'
import { guard, readStatement } from '#domain/sql'
import type { CapsuleScope, EngineQuestion, EngineSession, RunEnd } from '#platform/engine'
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

  run(question: EngineQuestion): Promise<Outcome<RunEnd>> {
    const turn = this.#last.then(() => this.#run(question))
    this.#last = turn.catch(endsElsewhere)
    return turn
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#worker.kill()
    await this.#worker.exited
  }

  async #run(question: EngineQuestion): Promise<Outcome<RunEnd>> {
    const { sql, sink, signal } = question
    const { scope } = this.#parts
    if (signal.aborted) return ok({ state: 'cancelled', rows: 0 })
    const read = readStatement(sql)
    if (!read.ok) return read
    switch (read.value.kind) {
      case 'tables':
        return answerTables(scope, sink)
      case 'columns':
        return answerColumns(scope, read.value, sink)
      case 'plan':
        return this.#runGuarded(planQuestion(question), read.value.inner)
      case 'query':
        return this.#runGuarded(question, sql)
    }
  }

  /** Run the statement when the guard agrees to the text that is to be judged. */
  async #runGuarded(question: EngineQuestion, judged: string): Promise<Outcome<RunEnd>> {
    const { limits, signal } = question
    const { scope, graceMs } = this.#parts
    const worker = await this.#liveWorker()
    const watch = new StopWatch(worker, { signal, wallMs: limits.wallMs, graceMs })
    const run = new CapsuleRun({ worker, watch, limits, scope })
    try {
      const tree = await run.tree(judged)
      if (tree.state !== 'tree') return tree.outcome
      const checked = guard(judged, tree.json, scope)
      if (!checked.ok) return checked
      question.onShape?.(checked.value.shape)
      return await run.rows({ ...question, tables: checked.value.tables })
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

/** A plan is no result of the statement that it is about. */
function planQuestion({ onShape: _, ...question }: EngineQuestion): EngineQuestion {
  return { ...question, sink: hidingSink(question.sink) }
}

/** The run itself tells its caller. */
function endsElsewhere(): void {}
