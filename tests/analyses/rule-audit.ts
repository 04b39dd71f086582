import type { FileSpec } from '#domain/standard'
import { checkOf, type ValueCheck } from './field-rules.ts'
import type { SentRow } from './province-reader.ts'

/**
 * Goes over rows of a province that should break no rule and counts what does: by rule, file and column, never by value.
 */
export class RuleAudit {
  readonly broken = new Map<string, number>()
  readonly #checks = new Map<string, readonly (readonly [column: string, check: ValueCheck])[]>()
  readonly #keys = new Map<string, KeySeen>()
  readonly #persons = new Set<string>()
  readonly #visits = new Set<string>()
  readonly #stays = new Set<string>()
  readonly #links: Link[] = []

  add(row: SentRow): void {
    for (const [column, check] of this.#checksOf(row.file)) {
      const wrong = check(row.get(column))
      if (wrong !== undefined && row.has(column)) this.#note(`${row.file.name}.${column} ${wrong}`)
    }
    this.#checkKey(row)
    this.#checkStamp(row)
    this.#noteLinks(row)
  }

  /** Rules broken and how often, once all rows were told. */
  end(): ReadonlyMap<string, number> {
    const registers = { PERSON: this.#persons, SERVICE: this.#visits, ADMISSION: this.#stays }
    for (const { file, to, key } of this.#links) {
      if (!registers[to].has(key)) this.#note(`${file} without ${to}`)
    }
    return this.broken
  }

  #note(rule: string): void {
    this.broken.set(rule, (this.broken.get(rule) ?? 0) + 1)
  }

  #checksOf(file: FileSpec) {
    const known = this.#checks.get(file.name)
    if (known !== undefined) return known
    const checks = file.fields.map((field) => [field.name, checkOf(field)] as const)
    this.#checks.set(file.name, checks)
    return checks
  }

  /** A key stands once in an archive, and two archives that tell it with one stamp tell the same. */
  #checkKey(row: SentRow): void {
    const key = `${row.file.name}|${row.file.primaryKey.map((column) => row.get(column)).join('|')}`
    const stamp = row.get('D_UPDATE')
    const content = row.values.join('|')
    const seen = this.#keys.get(key)
    if (seen?.archive === row.archive) this.#note(`${row.file.name} key twice in an archive`)
    if (seen?.stamp === stamp && seen.content !== content) {
      this.#note(`${row.file.name} one key and stamp, two contents`)
    }
    this.#keys.set(key, { archive: row.archive, stamp, content })
  }

  /** Entered after the event, before the archive was made. */
  #checkStamp(row: SentRow): void {
    const stamp = row.get('D_UPDATE')
    const made = /_(\d{14})\.zip$/.exec(row.archive)?.[1] ?? ''
    if (stamp > made) this.#note(`${row.file.name} updated after the archive was made`)
    for (const column of ['DATE_SERV', 'DATETIME_DISCH', 'BDATE', 'DDEATH', 'PPCARE', 'BCARE']) {
      if (stamp.slice(0, 8) < row.get(column).slice(0, 8))
        this.#note(`${row.file.name} updated before ${column}`)
    }
  }

  #noteLinks(row: SentRow): void {
    const hospital = row.get('HOSPCODE')
    const file = row.file.name
    const register = (to: Link['to'], column: string, own: Set<string>) => {
      const number = row.get(column)
      if (number === '') return
      if (file === to) own.add(`${hospital}|${number}`)
      else this.#links.push({ file, to, key: `${hospital}|${number}` })
    }
    register('PERSON', 'PID', this.#persons)
    register('SERVICE', 'SEQ', this.#visits)
    register('ADMISSION', 'AN', this.#stays)
  }
}

interface KeySeen {
  readonly archive: string
  readonly stamp: string
  readonly content: string
}

interface Link {
  readonly file: string
  readonly to: 'PERSON' | 'SERVICE' | 'ADMISSION'
  readonly key: string
}
