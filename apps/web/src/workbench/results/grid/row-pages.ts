import type { Cell } from './cell-text.ts'

export const pageRows = 500
const mostCells = 3_000_000
const atOnce = 2

type Rows = readonly (readonly Cell[])[]

export interface PageSource {
  readonly rows: number
  readonly columns: number
  load(offset: number, signal: AbortSignal): Promise<Rows>
  /** How long to pause before a page is tried again; undefined when trying again is no use. */
  retryMs(error: unknown): number | undefined
}

/** Pages of a result: fetched as they are looked at, the newest wish first, the longest unseen forgotten. */
export class RowPages {
  readonly #source: PageSource
  readonly #kept = new Map<number, Rows>()
  readonly #loading = new Map<number, AbortController>()
  readonly #listeners = new Set<() => void>()
  readonly #most: number
  #seen: readonly number[] = []
  #chosen: readonly number[] = []
  #version = 0
  #problem: unknown
  #timer: ReturnType<typeof setTimeout> | undefined
  /** The rows of the first page, once they have come; kept for good. */
  firstRows: Rows = []

  constructor(source: PageSource) {
    this.#source = source
    const cells = pageRows * Math.max(1, source.columns)
    this.#most = Math.max(6, Math.min(60, Math.floor(mostCells / cells)))
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Grows with every page that comes. */
  readonly version = (): number => this.#version

  /** Why pages are missing, if they are. */
  get problem(): unknown {
    return this.#problem
  }

  readonly rowAt = (row: number): readonly Cell[] | undefined =>
    this.#kept.get(Math.floor(row / pageRows))?.[row % pageRows]

  /** Rows, both ends included, that somebody looks at now. */
  want(first: number, last: number): void {
    this.#seen = this.#pagesOf(first, last)
    for (const page of this.#seen) this.#touch(page)
    this.#refresh()
  }

  /** Rows that somebody has selected and may copy. */
  wantAlso(first: number, last: number): void {
    this.#chosen = this.#pagesOf(first, last)
    this.#refresh()
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#seen = []
    this.#chosen = []
    this.#refresh()
  }

  get #wanted(): readonly number[] {
    return [...this.#seen, ...this.#chosen]
  }

  #pagesOf(first: number, last: number): readonly number[] {
    const from = Math.floor(Math.max(0, first) / pageRows)
    const to = Math.floor(Math.min(this.#source.rows - 1, last) / pageRows)
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
  }

  #refresh(): void {
    const wanted = this.#wanted
    for (const [page, loading] of this.#loading) if (!wanted.includes(page)) loading.abort()
    this.#fill()
  }

  #fill(): void {
    for (const page of this.#wanted) {
      if (this.#loading.size >= atOnce) return
      if (!this.#kept.has(page) && !this.#loading.has(page)) void this.#load(page)
    }
  }

  async #load(page: number): Promise<void> {
    const stop = new AbortController()
    this.#loading.set(page, stop)
    try {
      const rows = await this.#source.load(page * pageRows, stop.signal)
      if (!stop.signal.aborted) this.#keep(page, rows)
    } catch (error) {
      if (!stop.signal.aborted) this.#fail(error)
    } finally {
      this.#loading.delete(page)
    }
    if (this.#problem === undefined) this.#fill()
  }

  #keep(page: number, rows: Rows): void {
    this.#kept.set(page, rows)
    if (page === 0) this.firstRows = rows
    this.#problem = undefined
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#most) break
      if (!this.#wanted.includes(oldest)) this.#kept.delete(oldest)
    }
    this.#tell()
  }

  #fail(error: unknown): void {
    this.#problem = error
    const pause = this.#source.retryMs(error)
    if (pause !== undefined) {
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => this.#fill(), pause)
    }
    this.#tell()
  }

  /** The page seen last is forgotten last. */
  #touch(page: number): void {
    const rows = this.#kept.get(page)
    if (rows === undefined) return
    this.#kept.delete(page)
    this.#kept.set(page, rows)
  }

  #tell(): void {
    this.#version += 1
    for (const listener of this.#listeners) listener()
  }
}
