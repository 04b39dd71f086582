import { type CivilDate, capBirth } from '#domain/privacy'

/** What the vault keeps of a person: the row that won, newest D_UPDATE first, then the larger tie. */
export interface BirthRecord {
  /** True date of birth; 0 when the winning row has none. */
  readonly birth: CivilDate
  /** D_UPDATE as YYYYMMDDHHMMSS; -1 when the row has none. */
  readonly stamp: number
  /** Keyed hash of the row's bytes, 32 hex digits: `_TIE`. */
  readonly tie: string
}

/** True births of one hospital's persons, by the served pseudonym of PID. */
export class BirthBook {
  readonly #records = new Map<string, BirthRecord>()

  get size(): number {
    return this.#records.size
  }

  /** Keep the record unless a newer one is known; the order of calls does not matter. */
  record(pid: string, record: BirthRecord): void {
    const known = this.#records.get(pid)
    if (known === undefined || wins(record, known)) this.#records.set(pid, record)
  }

  get(pid: string): BirthRecord | undefined {
    return this.#records.get(pid)
  }

  /** In the order of pseudonyms. */
  sorted(): readonly (readonly [string, BirthRecord])[] {
    return [...this.#records].sort(([a], [b]) => (a < b ? -1 : 1))
  }

  /** Births as ages count them, capped; persons without a birth date are left out. */
  capped(newestFiscalYear: number): Map<string, CivilDate> {
    const capped = new Map<string, CivilDate>()
    for (const [pid, { birth }] of this.#records) {
      if (birth !== 0) capped.set(pid, capBirth(birth, newestFiscalYear))
    }
    return capped
  }

  *[Symbol.iterator](): Generator<readonly [string, BirthRecord]> {
    yield* this.#records
  }
}

function wins(one: BirthRecord, other: BirthRecord): boolean {
  return one.stamp === other.stamp ? one.tie > other.tie : one.stamp > other.stamp
}
