import { nameOf, type Token } from '../sql/tokens.ts'
import type { CatalogIndex, ColumnEntry, TableEntry } from './catalog-index.ts'

/** Something that a query reads: a file, a named query, a query in brackets. */
export interface Source {
  /** What its columns are called by: the alias where there is one. */
  readonly name: string
  /** Absent for what is no file. */
  readonly table: TableEntry | undefined
  readonly columns: readonly ColumnEntry[]
  readonly from: number
}

/** What names mean at a place: the catalogue, and the named queries (WITH) before it. */
export interface Known {
  readonly index: CatalogIndex
  /** By their names in upper case. */
  readonly named: ReadonlyMap<string, readonly ColumnEntry[]>
  /** How those names are written. */
  readonly spelling: ReadonlyMap<string, string>
  /** How deep queries may still lie in queries. */
  readonly depth: number
}

/** A column of which only the name is known. */
export function unknownColumn(name: string): ColumnEntry {
  return { name, type: '', captionTh: '', codes: [] }
}

export function findColumn(sources: readonly Source[], name: string): ColumnEntry | undefined {
  const wanted = name.toUpperCase()
  for (const { columns } of sources) {
    const found = columns.find((column) => column.name.toUpperCase() === wanted)
    if (found !== undefined) return found
  }
  return undefined
}

export function isCalled(source: Source, name: Token): boolean {
  return nameOf(name).toUpperCase() === source.name.toUpperCase()
}
