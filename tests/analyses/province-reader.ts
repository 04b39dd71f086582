import { readdirSync } from 'node:fs'
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
  /** Lines that were read, duplicates included. */
  readonly sent: number
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

/** True when the row's key can be used: no part is empty, and dates are dates of the Christian era. */
export function hasUsableKey(row: SentRow): boolean {
  return row.file.primaryKey.every((column) => {
    const value = row.get(column)
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
  readRows(folder, {
    onRow(row) {
      const table = tables.get(row.file.name)
      if (table !== undefined && hasUsableKey(row)) table.add(row)
    },
  })
  return tables
}

class GrowingTable implements MergedTable {
  readonly rows: Readonly<Record<string, string>>[] = []
  sent = 0
  readonly #columns: readonly string[]
  readonly #places = new Map<string, number>()
  readonly #stamps: string[] = []

  constructor(columns: readonly string[]) {
    this.#columns = columns
  }

  add(row: SentRow): void {
    this.sent++
    const key = row.file.primaryKey.map((column) => row.get(column)).join('|')
    const known = this.#places.get(key)
    const stamp = row.get('D_UPDATE')
    if (known !== undefined && (this.#stamps[known] ?? '') >= stamp) return
    const place = known ?? this.rows.length
    this.#places.set(key, place)
    this.#stamps[place] = stamp
    const kept: Record<string, string> = {}
    for (const column of this.#columns) kept[column] = row.get(column)
    this.rows[place] = kept
  }
}
