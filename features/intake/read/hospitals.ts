import type { CivilDate } from '#domain/privacy'
import type { BirthRecord } from './births.ts'
import type { Contexts } from './contexts.ts'

/** A row of PERSON, for the vault. */
export type RecordBirth = (hospcode: string, pid: string, record: BirthRecord) => void

/** What the byte pass needs to know of the hospital of a row. */
export interface HospitalScope {
  readonly hospcode: string
  /** The five bytes of the code. */
  readonly bytes: Uint8Array
  /** Addresses of the contexts in use, by label. */
  readonly contexts: Map<string, number>
  /** Capped births by pseudonym of PID. */
  readonly births: ReadonlyMap<string, CivilDate>
}

/** The hospitals whose rows are accepted, opened as rows of theirs are met. */
export class Hospitals {
  readonly #accepted: ReadonlySet<string>
  readonly #contexts: Contexts
  readonly #birthsOf: (hospcode: string) => ReadonlyMap<string, CivilDate>
  readonly #scopes = new Map<string, HospitalScope>()
  readonly #ofProvince = new Map<string, number>()

  constructor(options: {
    accepted: ReadonlySet<string>
    contexts: Contexts
    birthsOf: (hospcode: string) => ReadonlyMap<string, CivilDate>
  }) {
    this.#accepted = options.accepted
    this.#contexts = options.contexts
    this.#birthsOf = options.birthsOf
  }

  scopeOf(hospcode: string): HospitalScope | undefined {
    const known = this.#scopes.get(hospcode)
    if (known !== undefined || !this.#accepted.has(hospcode)) return known
    const scope: HospitalScope = {
      hospcode,
      bytes: new TextEncoder().encode(hospcode),
      contexts: new Map(),
      births: this.#birthsOf(hospcode),
    }
    this.#scopes.set(hospcode, scope)
    return scope
  }

  contextOf(scope: HospitalScope, label: string): number {
    const known = scope.contexts.get(label)
    if (known !== undefined) return known
    const address = this.#contexts.addressOf(label, scope.hospcode)
    scope.contexts.set(label, address)
    return address
  }

  /** Context of a number that another hospital gave. */
  foreignContext(label: string, hospcode: string): number {
    return this.#contexts.addressOf(label, hospcode)
  }

  /** Context of a number that serves the whole province. */
  provinceContext(label: string): number {
    const known = this.#ofProvince.get(label)
    if (known !== undefined) return known
    const address = this.#contexts.addressOf(label, null)
    this.#ofProvince.set(label, address)
    return address
  }
}
