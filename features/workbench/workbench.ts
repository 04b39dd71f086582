import { randomUUID } from 'node:crypto'
import { totalmem } from 'node:os'
import path from 'node:path'
import { type Outcome, ok, refuse } from '#domain/outcome'
import { translate } from '#domain/sql'
import type { Database } from '#platform/database'
import type {
  CapsuleScope,
  Engine,
  ResultSink,
  ResultValue,
  RunEnd,
  RunLimits,
} from '#platform/engine'
import { LiveRun } from './live-run.ts'
import { isAtWork, processName } from './process-name.ts'
import { defaultLimits, type Run, type RunRequest } from './run.ts'
import {
  failAbandoned,
  findStoredRun,
  storeAsked,
  storeEnd,
  storeProgress,
  storeRefused,
} from './run-store.ts'
import { Sessions } from './sessions.ts'
import { readPage, readRows, type SpoolPage, SpoolWriter, spooledColumns } from './spool.ts'
import { defaultKeeping, expireSpools, type SpoolKeeping } from './spool-expiry.ts'

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

const tidyEveryMs = 10 * 60 * 1000
/** A run that takes longer than this shows its state to other programs on the same home. */
const progressAfterMs = 1000

/** What a capsule may take at its worst, and what an idle one keeps. */
const worstCapsuleBytes = 3 * 1024 ** 3
const idleCapsuleBytes = 512 * 1024 ** 2

/** Runs: asked, answered, paged, stopped; each belongs to whoever asked. */
export class Workbench {
  readonly #options: WorkbenchOptions
  readonly #limits: RunLimits
  readonly #sessions: Sessions
  readonly #name = processName()
  readonly #live = new Map<string, LiveRun>()
  readonly #storing = new Set<Promise<void>>()
  readonly #tidying: NodeJS.Timeout

  private constructor(options: WorkbenchOptions) {
    this.#options = options
    this.#limits = options.limits ?? defaultLimits
    this.#sessions = new Sessions({
      engine: options.engine,
      idleMs: options.idleMs ?? 600_000,
      maxAtWork: options.maxAtWork ?? Math.max(4, Math.floor(totalmem() / worstCapsuleBytes)),
      maxOpen: options.maxOpen ?? Math.max(8, Math.floor(totalmem() / idleCapsuleBytes)),
    })
    this.#tidying = setInterval(() => {
      this.#tidy().catch(options.onFault)
    }, tidyEveryMs).unref()
  }

  /** Open the workbench; runs that a killed process left unfinished are marked, old results removed. */
  static async open(options: WorkbenchOptions): Promise<Workbench> {
    const workbench = new Workbench(options)
    await workbench.#tidy()
    return workbench
  }

  /**
   * Ask one statement of a province. It is on record before anything is dispatched.
   *
   * @returns the run as it was taken, at once; `unknown-province` where there are no data.
   */
  async start(request: RunRequest): Promise<Outcome<Run>> {
    const createdAt = new Date()
    const scope = await this.#options.scopeOf(request.province)
    if (scope === undefined) {
      const refused = refuse('unknown-province', { province: request.province })
      await storeRefused(this.#options.database, request, {
        code: refused.refusal.code,
        at: createdAt,
      })
      return refused
    }
    const live = new LiveRun(request.actor, newRun(request, scope, createdAt))
    await storeAsked(this.#options.database, live.run, { ...request, process: this.#name })
    this.#live.set(live.run.id, live)
    this.#store(live, this.#carryOut(live, request, scope))
    return ok(live.run)
  }

  /** A run of this actor; `unknown-run` for everybody else. */
  async find(actor: string, id: string): Promise<Outcome<Run>> {
    const live = this.#live.get(id)
    if (live !== undefined && live.actor === actor) return ok(live.run)
    const stored = await findStoredRun(this.#options.database, actor, id)
    if (stored === undefined) return refuse('unknown-run')
    const columns = (await spooledColumns(this.#folder(id))) ?? null
    return ok({ ...stored, columns })
  }

  /** Wait until a run has ended, at most so long. */
  async wait(id: string, atMostMs: number): Promise<void> {
    const live = this.#live.get(id)
    if (live === undefined) return
    let timer: NodeJS.Timeout | undefined
    const elapsed = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, atMostMs)
    })
    await Promise.race([live.ended, elapsed])
    clearTimeout(timer)
  }

  /** A page of a run's rows, from its spool; `run-without-rows` when it has none (yet). */
  async page(
    actor: string,
    id: string,
    range: { readonly offset: number; readonly limit: number },
  ): Promise<Outcome<SpoolPage>> {
    const run = await this.#answered(actor, id)
    if (!run.ok) return run
    const page = await readPage(this.#folder(id), range.offset, range.limit)
    return page === undefined ? refuse('unknown-run') : ok(page)
  }

  /** All rows of a run, from its spool; `run-without-rows` when it has none (yet). */
  async rows(actor: string, id: string): Promise<Outcome<AsyncIterable<readonly ResultValue[]>>> {
    const run = await this.#answered(actor, id)
    return run.ok ? ok(readRows(this.#folder(id))) : run
  }

  /** Stop a run: interrupted, and killed after the grace. A run that has ended stays as it is. */
  async cancel(actor: string, id: string): Promise<Outcome<Run>> {
    const live = this.#live.get(id)
    if (live === undefined || live.actor !== actor) return this.find(actor, id)
    live.stop.abort()
    await live.ended
    return ok(live.run)
  }

  /** Stop all runs and wait until every end is on record. */
  async close(): Promise<void> {
    clearInterval(this.#tidying)
    for (const live of this.#live.values()) live.stop.abort()
    await Promise.allSettled([...this.#storing])
    await this.#sessions.close()
  }

  /** A run of this actor that ended with rows, all or cut, which may have expired since. */
  async #answered(actor: string, id: string): Promise<Outcome<Run>> {
    const run = await this.find(actor, id)
    if (!run.ok) return run
    const { state } = run.value
    return state === 'done' || state === 'limit' ? run : refuse('run-without-rows', { state })
  }

  async #carryOut(live: LiveRun, request: RunRequest, scope: CapsuleScope): Promise<void> {
    const spool = new SpoolWriter(this.#folder(live.run.id))
    try {
      const end = await this.#answer({ live, spool, scope }, request)
      const keepsRows = end.ok && end.value.state !== 'cancelled'
      await (keepsRows ? spool.end() : spool.discard())
      live.end(end, new Date())
    } catch (error) {
      this.#options.onFault(error)
      await spool.discard().catch(this.#options.onFault)
      live.fail(error, new Date())
    }
  }

  async #answer(
    { live, spool, scope }: { live: LiveRun; spool: SpoolWriter; scope: CapsuleScope },
    request: RunRequest,
  ): Promise<Outcome<RunEnd>> {
    const translated = translate(request.sql, request.dialect)
    if (!translated.ok) return translated
    const { signal } = live.stop
    const onTurn = () => live.move('starting', { startedAt: new Date() })
    const end = await this.#sessions.use(
      { actor: live.actor, scope, signal, onTurn },
      (session) => {
        live.move('running')
        return session.run({
          ...{ sql: translated.value.sql, limits: this.#limits, signal },
          sink: announcing(spool, live),
        })
      },
    )
    return end ?? ok({ state: 'cancelled', rows: 0 })
  }

  /** The end is stored after the answer, and after the progress that was being stored. */
  #store(live: LiveRun, running: Promise<void>): void {
    let progress: Promise<void> = Promise.resolve()
    const slow = setTimeout(() => {
      progress = storeProgress(this.#options.database, live.run).catch(this.#options.onFault)
    }, progressAfterMs)
    const stored = running
      .then(() => clearTimeout(slow))
      .then(() => progress)
      .then(() => storeEnd(this.#options.database, live.run, live.actor))
      .then(() => {
        this.#live.delete(live.run.id)
      })
      .catch(this.#options.onFault)
      .finally(() => this.#storing.delete(stored))
    this.#storing.add(stored)
  }

  async #tidy(): Promise<void> {
    const now = new Date()
    await failAbandoned(this.#options.database, isAtWork, now)
    const keeping = this.#options.keeping ?? defaultKeeping
    await expireSpools(this.#options.spoolPath, new Set(this.#live.keys()), {
      ...keeping,
      now: now.getTime(),
    })
  }

  #folder(id: string): string {
    return path.join(this.#options.spoolPath, id)
  }
}

function newRun(request: RunRequest, scope: CapsuleScope, createdAt: Date): Run {
  return {
    id: randomUUID(),
    province: request.province,
    dataVersion: scope.dataVersion,
    dialect: request.dialect,
    state: 'queued',
    limit: null,
    refusal: null,
    fault: null,
    rows: null,
    columns: null,
    createdAt,
    startedAt: null,
    finishedAt: null,
  }
}

function announcing(spool: SpoolWriter, live: LiveRun): ResultSink {
  return {
    begin: async (columns) => {
      live.spooling(columns)
      await spool.begin(columns)
    },
    write: (batch) => spool.write(batch),
  }
}
