import { appearedIn, type FieldSpec, type FileSpec, files, findFile } from '#domain/standard'
import type { SentStandard } from '../synthesis-options.ts'
import { EntryText, type ZipEntry } from './entry-text.ts'
import { shortTwin } from './long-codes.ts'
import type { ArchiveStyle } from './style.ts'

/** Values of a row by column; a column that is absent is empty. */
export type Row = Readonly<Record<string, string | number | undefined>>

/** One file of the archive as it is being written. */
export interface SentFile {
  readonly file: FileSpec
  readonly columns: readonly string[]
  readonly entry: EntryText
  /** Lines written, the header included. */
  lines: number
}

/** Decides what becomes of a row: writes it, or something wrong in its stead or beside it. */
export interface RowPlanter {
  write(sent: SentFile, values: string[]): void
}

interface OpenFile extends SentFile {
  readonly places: ReadonlyMap<string, number>
  readonly twins: readonly Twin[]
  readonly values: string[]
}

/** A column of nine-character codes and the place of its five-digit twin. */
interface Twin {
  readonly at: number
  readonly short: number | undefined
  readonly isNeeded: boolean
}

interface SinkOptions {
  readonly standard: SentStandard
  readonly style: ArchiveStyle
  /** Name of the archive without `.zip`; also its folder. */
  readonly archive: string
  readonly longCodes: ReadonlyMap<string, string>
  readonly planter?: RowPlanter | undefined
}

/** Takes rows of any file in any order and keeps each file's text; only files that have rows are sent. */
export class RowSink {
  readonly #options: SinkOptions
  readonly #open = new Map<string, OpenFile | undefined>()

  constructor(options: SinkOptions) {
    this.#options = options
  }

  /** @param common values shared by the rows of one visit; `row` goes before them. */
  put(fileName: string, common: Row, row: Row): void {
    const open = this.#open.has(fileName) ? this.#open.get(fileName) : this.#begin(fileName)
    if (open === undefined) return
    const { places, twins, values } = open
    values.fill('')
    for (const name in common) setValue(values, places.get(name), common[name])
    for (const name in row) setValue(values, places.get(name), row[name])
    for (const { at, short, isNeeded } of twins) {
      const code = short === undefined ? '' : (values[short] ?? '')
      if (code !== '') values[at] = this.#options.longCodes.get(code) ?? 'N/A'
      else if (isNeeded) values[at] = 'N/A'
    }
    if (this.#options.planter === undefined) writeRow(open, values.join('|'))
    else this.#options.planter.write(open, values)
  }

  finish(): readonly ZipEntry[] {
    return files.flatMap(({ name }) => this.#open.get(name)?.entry.finish() ?? [])
  }

  #begin(fileName: string): OpenFile | undefined {
    const open = this.#openFile(fileName)
    this.#open.set(fileName, open)
    return open
  }

  #openFile(fileName: string): OpenFile | undefined {
    const { standard, style, archive } = this.#options
    const file = findFile(fileName)
    if (file === undefined) throw new TypeError(`defect: no file ${fileName} in the standard`)
    const fields = style.columns(file.fields.filter((field) => isSentIn(standard, file, field)))
    if (fields.length === 0) return undefined
    const entry = new EntryText(`${archive}/${style.entryName(file, archive)}`, style)
    entry.line(fields.map((field) => style.heading(field)).join('|'))
    const places = new Map(fields.map(({ name }, at) => [name, at] as const))
    return {
      file,
      columns: fields.map(({ name }) => name),
      entry,
      lines: 1,
      places,
      twins: fields.flatMap((field, at) => {
        const twin = shortTwin(file, field)
        return twin === undefined ? [] : [{ at, short: places.get(twin), isNeeded: field.notNull }]
      }),
      values: fields.map(() => ''),
    }
  }
}

function setValue(
  values: string[],
  at: number | undefined,
  value: string | number | undefined,
): void {
  if (at !== undefined && value !== undefined) values[at] = String(value)
}

export function writeRow(sent: SentFile, line: string): void {
  sent.lines++
  sent.entry.line(line)
}

function isSentIn(standard: SentStandard, file: FileSpec, field: FieldSpec): boolean {
  const since = appearedIn(file, field)
  if (since === '2.4.1') return standard === '2.4.1'
  return since !== '2.4' || standard !== '2.3'
}
