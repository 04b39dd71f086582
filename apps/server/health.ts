import { access } from 'node:fs/promises'
import { answersOf } from '../composition/capsule-probe.ts'
import type { Desk } from '../composition/desk.ts'
import { type ProvinceState, provinceStates } from './province-states.ts'

/** What was tried just now, or a moment ago, and how it went. */
export interface HealthState {
  /** The application database answers. */
  readonly database: boolean
  /** Every serving file of the newest data versions is on disk. */
  readonly files: boolean
  /** A capsule starts, locks itself and answers. */
  readonly capsule: boolean
  readonly provinces: readonly ProvinceState[]
}

export function isWorking({ database, files, capsule }: HealthState): boolean {
  return database && files && capsule
}

/** A capsule is a process: it is not started at every question about health. */
const capsuleCheckedForMs = 60_000

/** Looks after the parts that an answer needs. */
export class Health {
  readonly #desk: Desk
  readonly #onFault: (error: unknown) => void
  #capsule: { readonly answers: Promise<boolean>; readonly until: number } | undefined

  constructor(desk: Desk, onFault: (error: unknown) => void) {
    this.#desk = desk
    this.#onFault = onFault
  }

  async check(): Promise<HealthState> {
    const [provinces, capsule] = await Promise.all([this.#provinces(), this.#capsuleAnswers()])
    const files = provinces !== undefined && (await this.#hasFiles(provinces))
    return { database: provinces !== undefined, files, capsule, provinces: provinces ?? [] }
  }

  async #provinces(): Promise<readonly ProvinceState[] | undefined> {
    try {
      return await provinceStates(this.#desk.database)
    } catch (error) {
      this.#onFault(error)
      return undefined
    }
  }

  async #hasFiles(provinces: readonly ProvinceState[]): Promise<boolean> {
    try {
      for (const { province } of provinces) {
        const scope = await this.#desk.views.scope(province)
        for (const { path } of scope?.attachments ?? []) await access(path)
      }
      return true
    } catch (error) {
      this.#onFault(error)
      return false
    }
  }

  #capsuleAnswers(): Promise<boolean> {
    if (this.#capsule === undefined || this.#capsule.until < Date.now()) {
      const answers = answersOf(this.#desk.engine).catch((error: unknown) => {
        this.#onFault(error)
        return false
      })
      this.#capsule = { answers, until: Date.now() + capsuleCheckedForMs }
    }
    return this.#capsule.answers
  }
}
