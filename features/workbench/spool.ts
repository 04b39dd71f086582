import { type FileHandle, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { Fault } from '#domain/outcome'
import type { ResultColumn, ResultSink, ResultValue, RowBatch } from '#platform/engine'

const Summary = z.object({
  columns: z.array(z.object({ name: z.string(), type: z.string() })),
  rows: z.int(),
  bytes: z.int(),
  /** First row and first byte of every batch, in order. */
  batches: z.array(z.tuple([z.int(), z.int()])),
})

type SpoolSummary = z.infer<typeof Summary>

const rowsName = 'rows.ndjson'
const summaryName = 'spool.json'
const readBytes = 256 * 1024

/**
 * Writes the result of one run: its rows as JSON lines, and where each batch begins. Pages, CSV and whatever comes
 * later read this and never run the query again.
 */
export class SpoolWriter implements ResultSink {
  readonly #folder: string
  #file: FileHandle | undefined
  #columns: readonly ResultColumn[] = []
  readonly #batches: [number, number][] = []
  #rows = 0
  #bytes = 0

  constructor(folder: string) {
    this.#folder = folder
  }

  get columns(): readonly ResultColumn[] {
    return this.#columns
  }

  async begin(columns: readonly ResultColumn[]): Promise<void> {
    this.#columns = columns
    await writing(async () => {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 })
      this.#file = await open(path.join(this.#folder, rowsName), 'wx', 0o600)
    })
  }

  async write(batch: RowBatch): Promise<void> {
    this.#batches.push([this.#rows, this.#bytes])
    await writing(() => this.#file?.writeFile(batch.lines))
    this.#rows += batch.count
    this.#bytes += batch.lines.length
  }

  /** Close the spool; from here on it can be read. */
  async end(): Promise<void> {
    await this.#file?.close()
    if (this.#file === undefined) return
    const summary: SpoolSummary = {
      columns: [...this.#columns],
      rows: this.#rows,
      bytes: this.#bytes,
      batches: this.#batches,
    }
    const unfinished = path.join(this.#folder, `${summaryName}.tmp`)
    await writing(() => writeFile(unfinished, JSON.stringify(summary), { mode: 0o600 }))
    await rename(unfinished, path.join(this.#folder, summaryName))
  }

  /** Keep nothing of a run that failed or was stopped. */
  async discard(): Promise<void> {
    await this.#file?.close()
    await rm(this.#folder, { recursive: true, force: true })
  }
}

const fullCodes: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

async function writing(write: () => Promise<void> | undefined): Promise<void> {
  try {
    await write()
  } catch (error) {
    const full = error instanceof Error && 'code' in error && fullCodes.has(error.code)
    throw full
      ? new Fault('disk-full', 'a result cannot be stored', { cause: error, retryable: true })
      : error
  }
}

/** Some rows of a spooled result. */
export interface SpoolPage {
  readonly columns: readonly ResultColumn[]
  readonly offset: number
  readonly rows: readonly (readonly ResultValue[])[]
}

/** The columns of a spooled result, or undefined when there is none (any more). */
export async function spooledColumns(folder: string): Promise<readonly ResultColumn[] | undefined> {
  return (await readSummary(folder))?.columns
}

/** Rows `offset` to `offset + limit` of a spooled result, or undefined when there is none (any more). */
export async function readPage(
  folder: string,
  offset: number,
  limit: number,
): Promise<SpoolPage | undefined> {
  const summary = await readSummary(folder)
  if (summary === undefined) return undefined
  const rows: (readonly ResultValue[])[] = []
  for await (const row of rowsFrom(folder, summary, offset)) {
    if (rows.length === limit) break
    rows.push(row)
  }
  return { columns: summary.columns, offset, rows }
}

/** Every row of a spooled result, in order. */
export async function* readRows(folder: string): AsyncIterable<readonly ResultValue[]> {
  const summary = await readSummary(folder)
  if (summary !== undefined) yield* rowsFrom(folder, summary, 0)
}

async function* rowsFrom(
  folder: string,
  summary: SpoolSummary,
  offset: number,
): AsyncIterable<readonly ResultValue[]> {
  if (offset >= summary.rows) return
  const [firstRow, firstByte] = summary.batches.findLast(([row]) => row <= offset) ?? [0, 0]
  let skip = offset - firstRow
  for await (const line of linesFrom(path.join(folder, rowsName), firstByte)) {
    if (skip > 0) skip -= 1
    else yield JSON.parse(line)
  }
}

async function* linesFrom(file: string, start: number): AsyncIterable<string> {
  const handle = await open(file)
  const decoder = new TextDecoder()
  try {
    let rest = ''
    const chunks = handle.createReadStream({ start, highWaterMark: readBytes, autoClose: false })
    for await (const chunk of chunks) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } finally {
    await handle.close()
  }
}

async function readSummary(folder: string): Promise<SpoolSummary | undefined> {
  let text: string
  try {
    text = await readFile(path.join(folder, summaryName), 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw new Fault('file-unreadable', 'a spool cannot be read', { cause: error })
  }
  return Summary.parse(JSON.parse(text))
}
