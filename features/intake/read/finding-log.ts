import { appendFileSync } from 'node:fs'
import type { FindingCount } from '../fragments.ts'
import { type FindingCode, findingCodes } from './findings.ts'

const bufferLimit = 65_536

/** Findings of one worker: every one as a line of its text file, and counts per archive. */
export class FindingLog {
  readonly path: string
  #buffer = ''
  #archive = ''
  #counts = new Map<string, number>()

  constructor(path: string) {
    this.path = path
  }

  beginArchive(name: string): void {
    this.#archive = name.replaceAll(/[|\r\n]/g, '_')
    this.#counts = new Map()
  }

  /** @param line counts from 1, the header included; null where it is about the whole file. */
  note(at: { file: string; line: number | null; column: string; code: FindingCode }): void {
    const place = `${at.file}|${at.column}|${at.code}`
    this.#counts.set(place, (this.#counts.get(place) ?? 0) + 1)
    this.#buffer += `${this.#archive}|${at.file}|${at.line ?? ''}|${at.column}|${at.code}\n`
    if (this.#buffer.length > bufferLimit) this.flush()
  }

  counts(): readonly FindingCount[] {
    return [...this.#counts].map(([place, rows]) => {
      const [file = '', column = '', code = ''] = place.split('|')
      return { file, column, code, rows }
    })
  }

  flush(): void {
    appendFileSync(this.path, this.#buffer, { mode: 0o600 })
    this.#buffer = ''
  }
}

export function codeAt(index: number): FindingCode {
  return findingCodes[index] ?? 'entry-damaged'
}
