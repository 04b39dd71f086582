/** Mix two 32-bit numbers into one; the rounds of MurmurHash3's finaliser. */
function mix(left: number, right: number): number {
  let hash = Math.imul(left ^ (right + 0x9e3779b9), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** What a stream of chances is for: streams of one person never influence each other. */
export const purpose = {
  acute: 1,
  admission: 2,
  chance: 3,
  child: 4,
  chronicCare: 5,
  community: 6,
  dental: 7,
  elder: 8,
  facility: 9,
  fault: 10,
  health: 11,
  household: 12,
  identity: 13,
  lifespan: 14,
  maternal: 15,
  places: 16,
  rehabilitation: 17,
  screening: 18,
  staff: 19,
  accident: 20,
  contraception: 21,
  survey: 22,
  correction: 23,
  exacerbation: 24,
} as const

/**
 * A small, fast stream of chances (mulberry32): the same numbers in, the same chances out.
 *
 * @param keys seed, purpose, person, year …
 */
export class Random {
  #state: number

  constructor(...keys: readonly number[]) {
    let state = 0x2545f491
    for (const key of keys) state = mix(state, key)
    this.#state = state
  }

  /** At least 0, less than 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let hash = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    hash = (hash + Math.imul(hash ^ (hash >>> 7), 61 | hash)) ^ hash
    return ((hash ^ (hash >>> 14)) >>> 0) / 4_294_967_296
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  /** A whole number from 0 to `limit - 1`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1)
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T
  }

  /** About normal (the sum of three even chances), within 3 standard deviations. */
  normal(mean: number, deviation: number): number {
    return mean + (this.next() + this.next() + this.next() - 1.5) * 2 * deviation
  }

  /** How often something rare happens when it happens `mean` times on average. */
  poisson(mean: number): number {
    const limit = Math.exp(-mean)
    let count = 0
    for (let product = this.next(); product > limit && count < 40; product *= this.next()) count++
    return count
  }

  /** One of weighted choices; `weights` need not add up to 1. */
  weighted<T>(choices: readonly Weighted<T>[]): T {
    let total = 0
    for (const choice of choices) total += choice.weight
    let left = this.next() * total
    for (const choice of choices) {
      left -= choice.weight
      if (left < 0) return choice.value
    }
    return (choices.at(-1) as Weighted<T>).value
  }
}

export interface Weighted<T> {
  readonly weight: number
  readonly value: T
}
