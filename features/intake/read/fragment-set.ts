import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Fragment } from '../fragments.ts'

const bufferSize = 65_536

interface OpenFragment {
  readonly file: string
  readonly year: number | null
  readonly path: string
  readonly buffer: Uint8Array
  filled: number
  rows: number
  sizeBytes: number
}

/** The fragments of one worker, one per file and year. No file stays open: a full buffer is appended and closed. */
export class FragmentSet {
  readonly #folder: string
  readonly #worker: number
  readonly #open = new Map<string, OpenFragment>()

  constructor(folder: string, worker: number) {
    this.#folder = folder
    this.#worker = worker
  }

  append(to: { file: string; year: number; rows: number }, lines: Uint8Array): void {
    const fragment = this.#fragment(to.file, to.year)
    fragment.rows += to.rows
    fragment.sizeBytes += lines.length
    if (fragment.filled + lines.length > bufferSize) flush(fragment)
    if (lines.length > bufferSize) {
      appendFileSync(fragment.path, lines, { mode: 0o600 })
      return
    }
    fragment.buffer.set(lines, fragment.filled)
    fragment.filled += lines.length
  }

  finish(): readonly Fragment[] {
    const all = [...this.#open.values()]
    for (const fragment of all) flush(fragment)
    return all.map(({ file, year, path, rows, sizeBytes }) => ({
      file,
      year,
      path,
      rows,
      sizeBytes,
    }))
  }

  #fragment(file: string, year: number): OpenFragment {
    const name = year === 0 ? file : `${file}-${year}`
    const known = this.#open.get(name)
    if (known !== undefined) return known
    const fragment = {
      file,
      year: year === 0 ? null : year,
      path: join(this.#folder, `${name}-${this.#worker}.txt`),
      buffer: new Uint8Array(bufferSize),
      filled: 0,
      rows: 0,
      sizeBytes: 0,
    }
    this.#open.set(name, fragment)
    return fragment
  }
}

function flush(fragment: OpenFragment): void {
  if (fragment.filled === 0) return
  appendFileSync(fragment.path, fragment.buffer.subarray(0, fragment.filled), { mode: 0o600 })
  fragment.filled = 0
}
