import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type FileSpec, files, findField } from '#domain/standard'
import { entriesOf } from './archive-text.ts'
import { isDate } from './plain-checks.ts'

/** One row of the text; columns that the archive does not have are empty. */
export interface SentRow {
  readonly file: FileSpec
  readonly archive: string
  /** The first line after the header is line 2. */
  readonly line: number
  readonly values: readonly string[]
  /** The value of a column by the standard's name. */
  get(column: string): string
  /** False for columns that this archive does not have. */
  has(column: string): boolean
}

/** A line that is no row: its number of columns is not the header's. */
export interface BrokenLine {
  readonly file: FileSpec
  readonly archive: string
  readonly line: number
}

export interface RowReader {
  onRow(row: SentRow): void
  onBroken?(line: BrokenLine): void
}

/** Rows of one file after merging: the newest D_UPDATE of every key. */
export interface MergedTable {
  /** Values of the wanted columns, by the standard's names. */
  readonly rows: readonly Readonly<Record<string, string>>[]
  /** Keys told twice with one newest stamp and different wanted values: which of the two stands, no reader can know. */
  readonly contested: number
}

const namesLongestFirst = files.map(({ name }) => name).sort((a, b) => b.length - a.length)

/** Tell every row of every archive of a folder, in the order of the archives' names. */
export function readRows(folder: string, reader: RowReader): void {
  const archives = readdirSync(folder).filter((name) => /^F43_.*\.zip$/.test(name))
  for (const archive of archives.sort()) {
    for (const { name, text } of entriesOf(path.join(folder, archive))) {
      const file = fileOf(name)
      if (file !== undefined) readEntry({ file, archive, text }, reader)
    }
  }
}

function fileOf(entry: string): FileSpec | undefined {
  const base = (entry.split('/').at(-1) ?? '').toUpperCase()
  const name = namesLongestFirst.find((candidate) => base.startsWith(candidate))
  return files.find((file) => file.name === name)
}

function readEntry(of: { file: FileSpec; archive: string; text: string }, reader: RowReader): void {
  const { file, archive } = of
  const lines = of.text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  const places = placesOf(file, lines[0] ?? '')
  const width = (lines[0] ?? '').split('|').length
  for (let at = 1; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const values = (line.endsWith('\r') ? line.slice(0, -1) : line).split('|')
    if (values.length !== width) reader.onBroken?.({ file, archive, line: at + 1 })
    else {
      reader.onRow({
        file,
        archive,
        line: at + 1,
        values,
        get: (column) => values[places.get(column) ?? -1] ?? '',
        has: (column) => places.has(column),
      })
    }
  }
}

function placesOf(file: FileSpec, header: string): ReadonlyMap<string, number> {
  const headings = header.trim().split('|')
  return new Map(
    headings.map((heading, at) => {
      const name = heading.toUpperCase()
      const misprinted = file.fields.find(
        ({ sheetSpelling }) => sheetSpelling?.replaceAll(' ', '') === name,
      )
      return [misprinted?.name ?? name, at] as const
    }),
  )
}

/** Codes of the facilities told beside the archives; undefined where no such table lies there. */
function hospitalsOf(folder: string): ReadonlySet<string> | undefined {
  const table = path.join(folder, 'chospital.csv')
  if (!existsSync(table)) return undefined
  const [header = '', ...lines] = readFileSync(table, 'utf8').split(/\r?\n/)
  const at = header.split(',').indexOf('hospcode')
  return new Set(lines.map((line) => line.split(',')[at] ?? ''))
}

/** True when the row can be placed: a hospital of the province, no part of the key empty, dates of the Christian era. */
function isUsable(row: SentRow, hospitals: ReadonlySet<string> | undefined): boolean {
  if (hospitals?.has(row.get('HOSPCODE')) === false) return false
  return row.file.primaryKey.every((column) => {
    const value = row.get(column).trim()
    const type = findField(row.file.name, column)?.type
    if (type === 'date' || type === 'datetime') return isDate(value.slice(0, 8))
    return value !== ''
  })
}

/**
 * A whole province as its archives tell it, merged by key, without the product's reader or any SQL.
 *
 * @param wanted columns to keep, by file; other files are skipped
 */
export function readProvince(
  folder: string,
  wanted: Readonly<Record<string, readonly string[]>>,
): ReadonlyMap<string, MergedTable> {
  const tables = new Map(
    Object.entries(wanted).map(([file, columns]) => [file, new GrowingTable(columns)] as const),
  )
  const hospitals = hospitalsOf(folder)
  readRows(folder, {
    onRow(row) {
      const table = tables.get(row.file.name)
      if (table !== undefined && isUsable(row, hospitals)) table.add(row)
    },
  })
  return tables
}

class GrowingTable implements MergedTable {
  readonly rows: Readonly<Record<string, string>>[] = []
  readonly #columns: readonly string[]
  readonly #places = new Map<string, number>()
  readonly #stamps: string[] = []
  readonly #contested = new Set<number>()

  constructor(columns: readonly string[]) {
    this.#columns = columns
  }

  get contested(): number {
    return this.#contested.size
  }

  add(row: SentRow): void {
    const key = row.file.primaryKey.map((column) => row.get(column).trim()).join('|')
    const known = this.#places.get(key)
    const stamp = row.get('D_UPDATE')
    const knownStamp = known === undefined ? '' : (this.#stamps[known] ?? '')
    if (known !== undefined && knownStamp > stamp) return
    if (known !== undefined && knownStamp === stamp) {
      if (!this.#isSame(row, this.rows[known])) this.#contested.add(known)
      return
    }
    const place = known ?? this.rows.length
    this.#places.set(key, place)
    this.#stamps[place] = stamp
    this.#contested.delete(place)
    const kept: Record<string, string> = {}
    for (const column of this.#columns) kept[column] = row.get(column)
    this.rows[place] = kept
  }

  #isSame(row: SentRow, kept: Readonly<Record<string, string>> | undefined): boolean {
    return this.#columns.every((column) => row.get(column) === kept?.[column])
  }
}
