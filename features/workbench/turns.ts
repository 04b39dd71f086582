export interface TurnLimits {
  /** Runs of one person at the same time. */
  readonly perActor: number
  /** Runs of everybody at the same time. */
  readonly total: number
}

interface Waiting {
  readonly actor: string
  readonly signal: AbortSignal
  readonly go: () => void
}

/** Who may run now: first come, first served, but whoever has fewer runs at work goes before whoever has more. */
export class Turns {
  readonly #limits: TurnLimits
  readonly #atWork = new Map<string, number>()
  #total = 0
  #waiting: readonly Waiting[] = []

  constructor(limits: TurnLimits) {
    this.#limits = limits
  }

  /** Wait for a turn, which is given back once; false when the signal was aborted before one came. */
  async take(actor: string, signal: AbortSignal): Promise<boolean> {
    if (signal.aborted) return false
    if (this.#mayGo(actor)) {
      this.#count(actor, 1)
      return true
    }
    return new Promise((resolve) => {
      const leave = () => {
        this.#waiting = this.#waiting.filter((other) => other !== waiting)
        resolve(false)
      }
      const go = () => {
        signal.removeEventListener('abort', leave)
        resolve(true)
      }
      const waiting = { actor, signal, go }
      this.#waiting = [...this.#waiting, waiting]
      signal.addEventListener('abort', leave, { once: true })
    })
  }

  /** Where whoever waits with this signal stands, as things are: 1 is next; null when nobody waits with it. */
  place(signal: AbortSignal): number | null {
    const line = this.#waiting.toSorted(
      (one, other) => this.#countOf(one.actor) - this.#countOf(other.actor),
    )
    const at = line.findIndex((waiting) => waiting.signal === signal)
    return at === -1 ? null : at + 1
  }

  give(actor: string): void {
    this.#count(actor, -1)
    const next = this.#next()
    if (next === undefined) return
    this.#waiting = this.#waiting.filter((other) => other !== next)
    this.#count(next.actor, 1)
    next.go()
  }

  /** The first of those with the fewest runs at work. */
  #next(): Waiting | undefined {
    const able = this.#waiting.filter(({ actor }) => this.#mayGo(actor))
    const fewest = Math.min(...able.map(({ actor }) => this.#countOf(actor)))
    return able.find(({ actor }) => this.#countOf(actor) === fewest)
  }

  #mayGo(actor: string): boolean {
    return this.#total < this.#limits.total && this.#countOf(actor) < this.#limits.perActor
  }

  #countOf(actor: string): number {
    return this.#atWork.get(actor) ?? 0
  }

  #count(actor: string, change: 1 | -1): void {
    this.#total += change
    const count = this.#countOf(actor) + change
    if (count > 0) this.#atWork.set(actor, count)
    else this.#atWork.delete(actor)
  }
}
