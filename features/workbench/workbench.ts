import path from 'node:path'
import { type Outcome, ok, refuse } from '#domain/outcome'
import { translate } from '#domain/sql'
import type { CapsuleScope, ResultValue, RunEnd, RunLimits } from '#platform/engine'
import { removeClosedDrafts } from './drafts.ts'
import { type HistoryPage, type HistoryRange, readHistory } from './history.ts'
import { announcing, LiveRun } from './live-run.ts'
import { isAtWork, processName } from './process-name.ts'
import { type Release, type ReleaseRequest, releaseResult } from './release.ts'
import type { Requester } from './requester.ts'
import { defaultLimits, newRun, type Run, type RunRequest, shownRun } from './run.ts'
import {
  type Asking,
  failAbandoned,
  findByKey,
  findStoredRun,
  forgetKeys,
  storeAsked,
  storeEnd,
  storeProgress,
  storeRefused,
} from './run-store.ts'
import type { Sessions } from './sessions.ts'
import { readPage, readRows, type SpoolPage, SpoolWriter, spooledColumns } from './spool.ts'
import { defaultKeeping, expireSpools } from './spool-expiry.ts'
import { sessionsFor, type WorkbenchOptions } from './workbench-options.ts'

/** Of one person; two are at work, the others wait. */
const mostUnfinished = 100
const tidyEveryMs = 10 * 60 * 1000
/** A run that takes longer than this shows its state to other programs on the same home. */
const progressAfterMs = 1000

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
    this.#sessions = sessionsFor(options)
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
   * Ask one statement of the requester's province. It is on record before anything is dispatched.
   *
   * @returns the run as it was taken, at once; `unknown-province` where there are no data, `too-many-runs`.
   */
  async start(who: Requester, request: RunRequest): Promise<Outcome<Run>> {
    const { database } = this.#options
    const { key = null } = request
    const createdAt = new Date()
    const known = key === null ? undefined : await findByKey(database, who, { key, now: createdAt })
    if (known !== undefined) return this.find(who, known)
    const scope = this.#admitted(who, await this.#options.scopeOf(who.province))
    if (!scope.ok) {
      const { code } = scope.refusal
      await storeRefused(database, { ...who, ...request }, { code, at: createdAt })
      return scope
    }
    const live = new LiveRun(who, newRun(request, scope.value, createdAt))
    this.#live.set(live.record.id, live)
    const asking = { actor: who.actor, process: this.#name, key }
    if (!(await this.#storeAsked(live, asking))) {
      await forgetKeys(database, createdAt)
      return this.start(who, request)
    }
    this.#store(live, this.#carryOut(live, request, scope.value))
    return ok(this.#shown(live))
  }

  /** A run of this person in this province; `unknown-run` for everybody else. */
  async find(who: Requester, id: string): Promise<Outcome<Run>> {
    const live = this.#live.get(id)
    if (live?.isOf(who)) return ok(this.#shown(live))
    const stored = await findStoredRun(this.#options.database, who, id)
    if (stored === undefined) return refuse('unknown-run')
    const columns = (await spooledColumns(this.#folder(id))) ?? null
    return ok(shownRun({ ...stored, columns }))
  }

  /** One's own runs of this province, newest first, with their text. */
  async history(who: Requester, range: HistoryRange = {}): Promise<HistoryPage> {
    const { records, more } = await readHistory(this.#options.database, who, range)
    const runs = await Promise.all(
      records.map(async (record) => {
        const live = this.#live.get(record.id)
        if (live !== undefined) return this.#shown(live)
        const columns = (await spooledColumns(this.#folder(record.id))) ?? null
        return shownRun({ ...record, columns })
      }),
    )
    return { runs, next: more ? (records.at(-1)?.id ?? null) : null }
  }

  /** The run as soon as it has changed since a revision, or after so long at the latest. */
  async waitForChange(
    who: Requester,
    id: string,
    since: { readonly revision: number; readonly atMostMs: number },
  ): Promise<Outcome<Run>> {
    const live = this.#live.get(id)
    if (live?.isOf(who)) await live.change(since.revision, since.atMostMs)
    return this.find(who, id)
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
    who: Requester,
    id: string,
    range: { readonly offset: number; readonly limit: number },
  ): Promise<Outcome<SpoolPage>> {
    const run = await this.#answered(who, id)
    if (!run.ok) return run
    const page = await readPage(this.#folder(id), range.offset, range.limit)
    return page === undefined ? refuse('unknown-run') : ok(page)
  }

  /** All rows of a run, from its spool; `run-without-rows` when it has none (yet). */
  async rows(who: Requester, id: string): Promise<Outcome<AsyncIterable<readonly ResultValue[]>>> {
    const run = await this.#answered(who, id)
    return run.ok ? ok(readRows(this.#folder(id))) : run
  }

  /** Let the whole result of an aggregate leave as a file, on record before the first byte; refusals are too. */
  async release(who: Requester, id: string, { reason }: ReleaseRequest): Promise<Outcome<Release>> {
    const run = await this.find(who, id)
    return releaseResult(this.#options.database, who, {
      ...{ id, run, reason, folder: this.#folder(id) },
    })
  }

  /** Stop a run: interrupted, and killed after the grace. A run that has ended stays as it is. */
  async cancel(who: Requester, id: string): Promise<Outcome<Run>> {
    const live = this.#live.get(id)
    if (!live?.isOf(who)) return this.find(who, id)
    live.stopForOwner()
    await live.ended
    return ok(this.#shown(live))
  }

  /** Whose runs are under way in this program. */
  atWork(): readonly Requester[] {
    const all = this.#live.values().map(({ who }) => [`${who.actor} ${who.province}`, who] as const)
    return [...new Map(all).values()]
  }

  /** Stop whatever somebody has running in a province, because they may not work there any more. */
  async stopAllOf({ actor, province }: Requester): Promise<void> {
    const own = [...this.#live.values()].filter((live) => live.isOf({ actor, province }))
    for (const live of own) live.stop.abort()
    await Promise.all(own.map(({ ended }) => ended))
  }

  /** Stop all runs and wait until every end is on record. */
  async close(): Promise<void> {
    clearInterval(this.#tidying)
    for (const live of this.#live.values()) live.stop.abort()
    await Promise.allSettled([...this.#storing])
    await this.#sessions.close()
  }

  /** Whether there are data, and not too many unfinished runs of this person; nothing is awaited until it counts. */
  #admitted(
    { actor, province }: Requester,
    scope: CapsuleScope | undefined,
  ): Outcome<CapsuleScope> {
    if (scope === undefined) return refuse('unknown-province', { province })
    const unfinished = this.#live.values().filter(({ who }) => who.actor === actor)
    if ([...unfinished].length >= mostUnfinished) {
      return refuse('too-many-runs', { most: mostUnfinished })
    }
    return ok(scope)
  }

  /** A run of this person that ended with rows, all or cut, which may have expired since. */
  async #answered(who: Requester, id: string): Promise<Outcome<Run>> {
    const run = await this.find(who, id)
    if (!run.ok) return run
    const { state } = run.value
    return state === 'done' || state === 'limit' ? run : refuse('run-without-rows', { state })
  }

  async #carryOut(live: LiveRun, request: RunRequest, scope: CapsuleScope): Promise<void> {
    const spool = new SpoolWriter(this.#folder(live.record.id))
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
      { actor: live.who.actor, scope, signal, onTurn },
      (session) => {
        live.move('running')
        return session.run({
          ...{ sql: translated.value.sql, limits: this.#limits, signal },
          sink: announcing(spool, live),
          onShape: (shape) => live.shaped(shape),
          onProgress: (done) => live.progressed(done),
        })
      },
    )
    return end ?? ok({ state: 'cancelled', rows: 0 })
  }

  /** False, and the run is forgotten, when there is one of the same key. */
  async #storeAsked(live: LiveRun, asking: Asking): Promise<boolean> {
    let stored = false
    try {
      stored = await storeAsked(this.#options.database, live.record, asking)
    } finally {
      if (!stored) this.#live.delete(live.record.id)
    }
    return stored
  }

  #shown(live: LiveRun): Run {
    return live.shown(this.#sessions.place(live.stop.signal))
  }

  /** The end is stored after the answer, and after the progress that was being stored. */
  #store(live: LiveRun, running: Promise<void>): void {
    let progress: Promise<void> = Promise.resolve()
    const slow = setTimeout(() => {
      progress = storeProgress(this.#options.database, live.record).catch(this.#options.onFault)
    }, progressAfterMs)
    const stored = running
      .then(() => clearTimeout(slow))
      .then(() => progress)
      .then(() => storeEnd(this.#options.database, live.record, live.who.actor))
      .then(() => {
        this.#live.delete(live.record.id)
      })
      .catch(this.#options.onFault)
      .finally(() => this.#storing.delete(stored))
    this.#storing.add(stored)
  }

  async #tidy(): Promise<void> {
    const now = new Date()
    await failAbandoned(this.#options.database, isAtWork, now)
    await forgetKeys(this.#options.database, now)
    await removeClosedDrafts(this.#options.database, now)
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
