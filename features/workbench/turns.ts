export interface TurnLimits {
  /** Runs of one person at the same time. */
  readonly perActor: number
  /** Runs of everybody at the same time. */
  readonly total: number
}

interface Waiting {
  readonly actor: string
  readonly answer: (granted: boolean) => void
}

/** Who may run now: first come, first served, but whoever has fewer runs at work goes before whoever has more. */
export class Turns {
  readonly #limits: TurnLimits
  readonly #atWork = new Map<string, number>()
  #waiting: Waiting[] = []

  constructor(limits: TurnLimits) {
    this.#limits = limits
  }

  /** Wait for a turn; false when the signal was aborted before one came. Every turn is given back once. */
  async take(actor: string, signal: AbortSignal): Promise<boolean> {
    if (signal.aborted) return false
    if (this.#waiting.length === 0 && this.#may(actor)) return this.#start(actor)
    return new Promise((resolve) => {
      const waiting = { actor, answer: resolve }
      const leave = () => {
        this.#waiting = this.#waiting.filter((other) => other !== waiting)
        resolve(false)
      }
      signal.addEventListener('abort', leave, { once: true })
      this.#waiting.push({ actor, answer: resolve })
    })
  }

  give(actor: string): void {
    const rest = this.#count(actor) - 1
    if (rest > 0) this.#atWork.set(actor, rest)
    else this.#atWork.delete(actor)
    this.#grant()
  }
}
