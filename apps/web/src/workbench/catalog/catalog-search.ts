import type { Catalog, CatalogColumn, CatalogTable, CodeList } from '../catalog-types.ts'
import { folded, placeOf, termsOf, thaiTermsOf } from './folded-text.ts'

export type Code = CodeList['codes'][number]
export type Withheld = CatalogTable['withheld'][number]

/** A column that matches, with the codes of its list that do. */
export interface ColumnHit {
  readonly column: CatalogColumn
  readonly codes: readonly Code[]
}

/** A table that matches; the smaller the score, the better. */
export interface TableHit {
  readonly table: CatalogTable
  readonly score: number
  readonly columns: readonly ColumnHit[]
  readonly withheld: readonly Withheld[]
}

/** The catalogue, folded once for searching. */
export interface SearchIndex {
  readonly tables: readonly TableEntry[]
  readonly lists: ReadonlyMap<string, readonly FoldedCode[]>
}

interface FoldedCode {
  readonly code: Code
  readonly value: string
  readonly name: string
}

interface TableEntry {
  readonly table: CatalogTable
  readonly isReference: boolean
  readonly name: string
  readonly captions: readonly string[]
  /** Thai ones and others apart, each with its plainest first. */
  readonly words: readonly (readonly string[])[]
  readonly columns: readonly ColumnEntry[]
  readonly withheld: readonly { readonly field: Withheld; readonly name: string }[]
}

interface ColumnEntry {
  readonly column: CatalogColumn
  readonly name: string
  readonly caption: string
}

/** How well a table matches: the whole number of its score. */
const ranks = { exact: 0, prefix: 1, caption: 2, word: 3, column: 4, code: 5 } as const
/** Matches of the words of a query, one by one, come after those of the query as it stands. */
const scattered = 10
/** A reference table comes after a file that matches equally well. */
const behindFiles = 0.5

export function indexCatalog({ tables, codeLists }: Catalog): SearchIndex {
  return {
    tables: tables.map(tableEntry),
    lists: new Map(
      codeLists.map(({ name, codes }) => [
        name,
        codes.map((code) => ({ code, value: folded(code.code), name: folded(code.nameTh) })),
      ]),
    ),
  }
}

function tableEntry(table: CatalogTable): TableEntry {
  const words = table.words.map(folded)
  return {
    table,
    isReference: table.words.length === 0,
    name: folded(table.name),
    captions: [folded(table.captionTh), folded(table.captionEn)],
    words: [words.filter(isThai), words.filter((word) => !isThai(word))],
    columns: table.columns.map((column) => ({
      column,
      name: folded(column.name),
      caption: folded(column.captionTh),
    })),
    withheld: table.withheld.map((field) => ({ field, name: folded(field.name) })),
  }
}

/** What a query finds, and the terms that found it. */
export interface Found {
  readonly hits: readonly TableHit[]
  readonly terms: readonly string[]
}

/**
 * The tables that a query finds, the best first; in the order of the catalogue where they match equally.
 *
 * Thai is written without spaces: a query that finds nothing as it stands is taken apart into its words.
 */
export function searchCatalog(index: SearchIndex, query: string): Found {
  const found = searchTerms(index, termsOf(query))
  return found.hits.length > 0 ? found : searchTerms(index, thaiTermsOf(query))
}

function searchTerms(index: SearchIndex, terms: readonly string[]): Found {
  const [phrase, ...words] = terms
  if (phrase === undefined) return { hits: [], terms }
  const hits = index.tables
    .flatMap((entry) => {
      const whole = matchOf(index, entry, phrase)
      const hit = whole ?? (words.length > 0 ? matchOfAll(index, entry, words) : undefined)
      return hit === undefined ? [] : [hit]
    })
    .toSorted((one, other) => one.score - other.score)
  return { hits, terms }
}

function matchOfAll(
  index: SearchIndex,
  entry: TableEntry,
  words: readonly string[],
): TableHit | undefined {
  const hits = words.map((word) => matchOf(index, entry, word))
  if (!hits.every((hit) => hit !== undefined)) return undefined
  return {
    table: entry.table,
    score: scattered + hits.reduce((sum, { score }) => sum + score, 0) / hits.length,
    columns: distinct(hits.flatMap(({ columns }) => columns)),
    withheld: [...new Set(hits.flatMap(({ withheld }) => withheld))],
  }
}

function distinct(hits: readonly ColumnHit[]): readonly ColumnHit[] {
  const known = new Map<string, ColumnHit>()
  for (const hit of hits) {
    const before = known.get(hit.column.name)
    known.set(hit.column.name, before === undefined || hit.codes.length > 0 ? hit : before)
  }
  return [...known.values()]
}

function matchOf(index: SearchIndex, entry: TableEntry, term: string): TableHit | undefined {
  const columns = entry.columns.flatMap((column) => columnHit(index, column, term))
  const withheld = entry.withheld.filter(({ name }) => placeOf(name, term) >= 0)
  const rank = nameScore(entry, term) ?? partScore(columns, withheld.length, term)
  if (rank === undefined) return undefined
  return {
    table: entry.table,
    score: rank + (entry.isReference ? behindFiles : 0),
    columns,
    withheld: withheld.map(({ field }) => field),
  }
}

/** Below the whole number stands how early the word comes: the plainest words of a table come first. */
function nameScore({ name, captions, words }: TableEntry, term: string): number | undefined {
  const exact = earliest(words, (word) => word === term)
  if (name === term || captions.includes(term)) return ranks.exact
  if (exact !== undefined) return ranks.exact + exact
  if (name.startsWith(term)) return ranks.prefix
  const caption = captions.find((text) => placeOf(text, term) >= 0)
  if (caption !== undefined || placeOf(name, term) >= 0) return ranks.caption
  const word = earliest(words, (text) => placeOf(text, term) >= 0)
  return word === undefined ? undefined : ranks.word + word
}

/** How early a word comes among those of its language, from 0 to less than a half. */
function earliest(
  languages: readonly (readonly string[])[],
  isWanted: (word: string) => boolean,
): number | undefined {
  const places = languages.map((words) => words.findIndex(isWanted)).filter((place) => place >= 0)
  return places.length === 0 ? undefined : Math.min(...places, 99) / 250
}

function isThai(word: string): boolean {
  return /[ก-๙]/.test(word)
}

function partScore(
  columns: readonly ColumnHit[],
  withheld: number,
  term: string,
): number | undefined {
  if (columns.some(({ column }) => folded(column.name) === term)) return ranks.column
  const byColumn = columns.some(({ codes }) => codes.length === 0)
  if (byColumn || withheld > 0) return ranks.column + 0.2
  return columns.length > 0 ? ranks.code : undefined
}

function columnHit(
  { lists }: SearchIndex,
  { column, name, caption }: ColumnEntry,
  term: string,
): readonly ColumnHit[] {
  if (placeOf(name, term) >= 0 || placeOf(caption, term) >= 0) return [{ column, codes: [] }]
  const list = lists.get(column.ref ?? '') ?? []
  const codes = list.filter((entry) => entry.value === term || placeOf(entry.name, term) >= 0)
  return codes.length === 0 ? [] : [{ column, codes: codes.map(({ code }) => code) }]
}
