import type { Day } from '../calendar.ts'

/** The days of one person in one year: at most one visit a day, and none outside of their life or during a stay. */
export class Diary {
  readonly first: Day
  readonly last: Day
  readonly #taken = new Set<Day>()

  constructor(first: Day, last: Day) {
    this.first = first
    this.last = last
  }

  /** The first free day on or after `day`, up to `patience` days later; undefined when there is none. */
  take(day: Day, patience = 20): Day | undefined {
    for (let at = day; at <= day + patience; at++) {
      if (at < this.first || at > this.last || this.#taken.has(at)) continue
      this.#taken.add(at)
      return at
    }
    return undefined
  }

  /** Keep all days from `from` to `to` free of visits; false when something is there already or life does not last. */
  block(from: Day, to: Day): boolean {
    if (from < this.first || to > this.last) return false
    for (let at = from; at <= to; at++) if (this.#taken.has(at)) return false
    for (let at = from; at <= to; at++) this.#taken.add(at)
    return true
  }
}
