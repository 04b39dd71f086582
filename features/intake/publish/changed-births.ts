import type { ChangedBirth } from '../fragments.ts'

/** True births that became known or were corrected, by hospital and pseudonym of PID; never given to the engine. */
export class ChangedBirths {
  readonly #byHospital = new Map<string, Map<string, number | null>>()

  constructor(changed: readonly ChangedBirth[]) {
    for (const { hospcode, pid, birthDay } of changed) {
      const persons = this.#byHospital.get(hospcode) ?? new Map<string, number | null>()
      this.#byHospital.set(hospcode, persons.set(pid, birthDay))
    }
  }

  /** Those of the hospitals that have such persons. */
  among(hospcodes: readonly string[]): readonly string[] {
    return hospcodes.filter((hospcode) => this.#byHospital.has(hospcode))
  }

  *persons(hospcodes: readonly string[]): Generator<readonly [string, string]> {
    for (const hospcode of hospcodes) {
      for (const pid of this.#byHospital.get(hospcode)?.keys() ?? []) yield [hospcode, pid]
    }
  }

  /** Days since 1970-01-01; null when unknown. */
  birthDay(hospcode: string, pid: string): number | null {
    return this.#byHospital.get(hospcode)?.get(pid) ?? null
  }
}
