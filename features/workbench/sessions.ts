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
  readonly #opening = new Map<string, number>()

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
    const held = await this.#take(actor, scope)
    try {
      return await work(held.session)
    } finally {
      this.#release(held)
    }
  }

  async close(): Promise<void> {
    const sessions = this.#held.map((held) => this.#close(held))
    this.#held = []
    await Promise.all(sessions)
  }

  async #turn(actor: string): Promise<void> {
    while (this.#atWork(actor) >= sessionsPerActor) {
      await new Promise<void>((go) => this.#waiting.push({ actor, go }))
    }
  }

  #atWork(actor: string): number {
    const busy = this.#held.filter((held) => held.actor === actor && held.busy).length
    return busy + (this.#opening.get(actor) ?? 0)
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
    this.#opening.set(actor, (this.#opening.get(actor) ?? 0) + 1)
    try {
      const session = await this.#options.engine.open(scope)
      const { province, dataVersion } = scope
      const held = { actor, province, dataVersion, session, busy: true, idleTimer: undefined }
      this.#held.push(held)
      return held
    } finally {
      this.#opening.set(actor, (this.#opening.get(actor) ?? 1) - 1)
    }
  }

  #release(held: Held): void {
    held.busy = false
    held.idleTimer = setTimeout(() => this.#drop(held), this.#options.idleMs)
    held.idleTimer.unref()
    const at = this.#waiting.findIndex((waiting) => waiting.actor === held.actor)
    if (at !== -1) this.#waiting.splice(at, 1)[0]?.go()
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
