import type { CapsuleScope, Engine, EngineSession } from '#platform/engine'

/** Sessions that one person may have at work at the same time. */
const sessionsPerActor = 2

export interface SessionsOptions {
  readonly engine: Engine
  /** A session that nobody has used for so long is closed. */
  readonly idleMs: number
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
  #held: Held[] = []
  #waiting: { readonly actor: string; readonly go: () => void }[] = []
  readonly #atWork = new Map<string, number>()

  constructor(options: SessionsOptions) {
    this.#options = options
  }

  /**
   * Do work with a session of this actor for this scope, opening one when none is free; waits while the actor has as
   * many at work as one person may.
   */
  async use<T>(
    actor: string,
    scope: CapsuleScope,
    work: (session: EngineSession) => Promise<T>,
  ): Promise<T> {
    await this.#turn(actor)
    try {
      return await this.#with(await this.#take(actor, scope), work)
    } finally {
      this.#count(actor, -1)
      this.#next(actor)
    }
  }

  async close(): Promise<void> {
    const sessions = this.#held.map((held) => this.#close(held))
    this.#held = []
    await Promise.all(sessions)
  }

  /** Between the look and the count nobody else gets in. */
  async #turn(actor: string): Promise<void> {
    while ((this.#atWork.get(actor) ?? 0) >= sessionsPerActor) {
      await new Promise<void>((go) => this.#waiting.push({ actor, go }))
    }
    this.#count(actor, 1)
  }

  #count(actor: string, change: 1 | -1): void {
    this.#atWork.set(actor, (this.#atWork.get(actor) ?? 0) + change)
  }

  #next(actor: string): void {
    const at = this.#waiting.findIndex((waiting) => waiting.actor === actor)
    if (at !== -1) this.#waiting.splice(at, 1)[0]?.go()
  }

  async #with<T>(held: Held, work: (session: EngineSession) => Promise<T>): Promise<T> {
    try {
      return await work(held.session)
    } finally {
      held.busy = false
      held.idleTimer = setTimeout(() => this.#drop(held), this.#options.idleMs)
      held.idleTimer.unref()
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
    return this.#open(actor, scope)
  }

  async #open(actor: string, scope: CapsuleScope): Promise<Held> {
    const session = await this.#options.engine.open(scope)
    const { province, dataVersion } = scope
    const held = { actor, province, dataVersion, session, busy: true, idleTimer: undefined }
    this.#held.push(held)
    return held
  }

  #drop(held: Held): void {
    this.#held = this.#held.filter((other) => other !== held)
    void this.#close(held)
  }

  async #close(held: Held): Promise<void> {
    clearTimeout(held.idleTimer)
    await held.session.close()
  }
}
