import type { Catalog, CatalogColumn, CatalogTable } from '../../catalog-types.ts'

/** A value of a code list. */
export interface CodeEntry {
  readonly code: string
  readonly nameTh: string
}

/** A column, of a file or of a query inside the query; the latter may have nothing but a name. */
export interface ColumnEntry {
  readonly name: string
  readonly type: string
  readonly captionTh: string
  readonly codes: readonly CodeEntry[]
  /** The catalogue's words on it, where it comes from a file. */
  readonly catalog?: CatalogColumn
}

export interface TableEntry {
  readonly name: string
  readonly columns: readonly ColumnEntry[]
  /** Everything that finds it besides its name: captions and other words, one text. */
  readonly words: string
  readonly catalog: CatalogTable
}

/** The catalogue, arranged once so that each key is answered without looking far. */
export interface CatalogIndex {
  readonly tables: readonly TableEntry[]
  readonly byName: ReadonlyMap<string, TableEntry>
  /** The keys of the standard by the two files, as `pairKey` says. */
  readonly joins: ReadonlyMap<string, readonly Catalog['joins'][number][]>
  /** Every column name once, with one of its columns and how many files have it. */
  readonly names: readonly { readonly column: ColumnEntry; readonly tables: readonly string[] }[]
}

export const emptyIndex: CatalogIndex = {
  tables: [],
  byName: new Map(),
  joins: new Map(),
  names: [],
}

export function indexCatalog(catalog: Catalog): CatalogIndex {
  const codes = new Map(catalog.codeLists.map((list) => [list.name.toUpperCase(), list.codes]))
  const tables = catalog.tables.map((table) => tableEntry(table, codes))
  return {
    tables,
    byName: new Map(tables.map((table) => [table.name.toUpperCase(), table])),
    joins: joinsByPair(catalog.joins),
    names: columnNames(tables),
  }
}

export function pairKey(one: string, other: string): string {
  return [one.toUpperCase(), other.toUpperCase()].sort().join(' ')
}

function joinsByPair(joins: Catalog['joins']): CatalogIndex['joins'] {
  const byPair = new Map<string, Catalog['joins'][number][]>()
  for (const join of joins) {
    const key = pairKey(join.from, join.to)
    byPair.set(key, [...(byPair.get(key) ?? []), join])
  }
  return byPair
}

type Codes = ReadonlyMap<string, readonly CodeEntry[]>

function tableEntry(table: CatalogTable, codes: Codes): TableEntry {
  return {
    name: table.name,
    columns: table.columns.map((column) => ({
      name: column.name,
      type: column.type,
      captionTh: column.captionTh,
      codes: codesOf(table, column, codes),
      catalog: column,
    })),
    words: [table.captionTh, table.captionEn, ...table.words].join('\n').toLowerCase(),
    catalog: table,
  }
}

/** A column's list by its reference; codes of one column only are listed by file and column. */
function codesOf(table: CatalogTable, column: CatalogColumn, codes: Codes): readonly CodeEntry[] {
  const own = `${table.name}.${column.name}`.toUpperCase()
  return codes.get((column.ref ?? '').toUpperCase()) ?? codes.get(own) ?? []
}

function columnNames(tables: readonly TableEntry[]): CatalogIndex['names'] {
  const names = new Map<string, { column: ColumnEntry; tables: string[] }>()
  for (const table of tables) {
    for (const column of table.columns) {
      const known = names.get(column.name.toUpperCase())
      if (known === undefined)
        names.set(column.name.toUpperCase(), { column, tables: [table.name] })
      else known.tables.push(table.name)
    }
  }
  return [...names.values()]
}
