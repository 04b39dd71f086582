import type { CapsuleScope, Engine, EngineSession } from '#platform/engine'
import { Turns } from './turns.ts'

/** Sessions that one person may have at work at the same time. */
const sessionsPerActor = 2

export interface SessionsOptions {
  readonly engine: Engine
  /** A session that nobody has used for so long is closed. */
  readonly idleMs: number
  /** Sessions of everybody at work at the same time; more wait. */
  readonly maxAtWork: number
  /** Sessions of everybody that are open; an idle one is closed for whoever comes. */
  readonly maxOpen: number
}

/** Who asks for a session, for which scope. */
export interface SessionRequest {
  readonly actor: string
  readonly scope: CapsuleScope
  /** Aborted when nobody waits any more. */
  readonly signal: AbortSignal
  /** Called when the wait is over and the session is being opened. */
  readonly onTurn?: () => void
}

interface Held {
  readonly actor: string
  readonly province: string
  readonly dataVersion: number
  readonly session: EngineSession
  busy: boolean
  idleTimer: NodeJS.Timeout | undefined
}

/**
 * Capsules bound to people: each belongs to one actor, one province and one data version, is never handed to anybody
 * else, and serves one run at a time.
 */
export class Sessions {
  readonly #options: SessionsOptions
  readonly #turns: Turns
  /** The one used longest ago first. */
  #held: readonly Held[] = []
  readonly #closing = new Set<Promise<void>>()

  constructor(options: SessionsOptions) {
    this.#options = options
    this.#turns = new Turns({ perActor: sessionsPerActor, total: options.maxAtWork })
  }

  /**
   * Do work with a session of this actor for this scope, opening one when none is free; waits while the actor, or
   * everybody together, has as many at work as may be.
   *
   * @returns undefined when the request was aborted while it waited.
   */
  async use<T>(
    { actor, scope, signal, onTurn }: SessionRequest,
    work: (session: EngineSession) => Promise<T>,
  ): Promise<T | undefined> {
    if (!(await this.#turns.take(actor, signal))) return undefined
    try {
      onTurn?.()
      return await this.#with(await this.#take(actor, scope), work)
    } finally {
      this.#turns.give(actor)
    }
  }

  /** The place in the line of a request that waits with this signal; see `Turns`. */
  place(signal: AbortSignal): number | null {
    return this.#turns.place(signal)
  }

  async close(): Promise<void> {
    for (const held of this.#held) this.#drop(held)
    await Promise.all(this.#closing)
  }

  async #with<T>(held: Held, work: (session: EngineSession) => Promise<T>): Promise<T> {
    try {
      return await work(held.session)
    } finally {
      held.busy = false
      held.idleTimer = setTimeout(() => this.#drop(held), this.#options.idleMs)
      held.idleTimer.unref()
      this.#held = [...this.#held.filter((other) => other !== held), held]
    }
  }

  async #take(actor: string, scope: CapsuleScope): Promise<Held> {
    const mine = this.#held.filter((held) => held.actor === actor && !held.busy)
    const fits = mine.find(
      (held) => held.province === scope.province && held.dataVersion === scope.dataVersion,
    )
    if (fits !== undefined) {
      fits.busy = true
      clearTimeout(fits.idleTimer)
      return fits
    }
    for (const held of mine) this.#drop(held)
    this.#makeRoom()
    return this.#open(actor, scope)
  }

  #makeRoom(): void {
    const tooMany = this.#held.length + 1 - this.#options.maxOpen
    if (tooMany <= 0) return
    for (const held of this.#held.filter(({ busy }) => !busy).slice(0, tooMany)) this.#drop(held)
  }

  async #open(actor: string, scope: CapsuleScope): Promise<Held> {
    const session = await this.#options.engine.open(scope)
    const { province, dataVersion } = scope
    const held = { actor, province, dataVersion, session, busy: true, idleTimer: undefined }
    this.#held = [...this.#held, held]
    return held
  }

  #drop(held: Held): void {
    clearTimeout(held.idleTimer)
    this.#held = this.#held.filter((other) => other !== held)
    const closing = held.session.close().finally(() => this.#closing.delete(closing))
    this.#closing.add(closing)
  }
}
