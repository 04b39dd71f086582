import { branchesOf, type Group, type Item, isQuery, isSymbol, isWordItem } from '../sql/groups.ts'
import { nameOf } from '../sql/tokens.ts'
import { afterSources, isReserved, joining } from '../sql/words.ts'
import type { CatalogIndex, ColumnEntry } from './catalog-index.ts'
import { selectedColumns } from './selected-columns.ts'
import { type Known, type Source, unknownColumn } from './source.ts'

export interface Visible {
  readonly known: Known
  /** Sources of the query at the place. */
  readonly near: readonly Source[]
  /** Sources of the queries around it. */
  readonly far: readonly Source[]
}

const deepest = 12

/** What can be named at an offset, given the groups around it. */
export function visibleAt(path: readonly Group[], offset: number, index: CatalogIndex): Visible {
  let known: Known = { index, named: new Map(), spelling: new Map(), depth: deepest }
  const levels: (readonly Source[])[] = []
  for (const group of path.filter(isQuery)) {
    known = withNamed(group, known)
    levels.push(sourcesOf(branchAt(group, offset), known))
  }
  return { known, near: levels.at(-1) ?? [], far: levels.slice(0, -1).reverse().flat() }
}

function branchAt(group: Group, offset: number): readonly Item[] {
  const branches = branchesOf(group)
  return (
    branches.findLast((branch) => (branch[0]?.from ?? Number.POSITIVE_INFINITY) < offset) ??
    branches[0] ??
    []
  )
}

/** What is known inside a group: the queries that its WITH names, each from those before it. */
function withNamed(group: Group, known: Known): Known {
  if (!isWordItem(group.items[0], 'WITH') || known.depth === 0) return known
  const named = new Map(known.named)
  const spelling = new Map(known.spelling)
  for (const [at, item] of group.items.entries()) {
    if (isWordItem(item, 'SELECT', 'FROM')) break
    const query = queryBehind(group.items, at)
    if (query === undefined || item.kind === 'group') continue
    const inner = { ...known, named, spelling, depth: known.depth - 1 }
    const name = nameOf(item)
    spelling.set(name.toUpperCase(), name)
    named.set(name.toUpperCase(), query.columns ?? outputColumns(query.group, inner))
  }
  return { ...known, named, spelling }
}

interface NamedQuery {
  readonly group: Group
  readonly columns: readonly ColumnEntry[] | undefined
}

/** `name [(columns)] AS [[NOT] MATERIALIZED] (query)` */
function queryBehind(items: readonly Item[], at: number): NamedQuery | undefined {
  const name = items[at]
  if (name?.kind !== 'word' && name?.kind !== 'quoted') return undefined
  let next = at + 1
  const list = items[next]
  if (list?.kind === 'group') next += 1
  if (!isWordItem(items[next], 'AS')) return undefined
  next += 1
  while (isWordItem(items[next], 'NOT', 'MATERIALIZED')) next += 1
  const group = items[next]
  if (group?.kind !== 'group') return undefined
  return { group, columns: list?.kind === 'group' ? listedColumns(list) : undefined }
}

function listedColumns(list: Group): readonly ColumnEntry[] {
  return list.items
    .flatMap((item) => (item.kind === 'word' || item.kind === 'quoted' ? [nameOf(item)] : []))
    .map(unknownColumn)
}

/** The sources of one query, in their order. */
function sourcesOf(items: readonly Item[], known: Known): readonly Source[] {
  const sources: Source[] = []
  let at = items.findIndex(isFromOfQuery) + 1
  if (at === 0) return sources
  let expecting = true
  for (; at < items.length; at += 1) {
    const item = items[at]
    if (item === undefined || isWordItem(item, ...endOfSources)) break
    if (isSymbol(item, ',') || isWordItem(item, ...joining)) expecting = true
    else if (isWordItem(item, 'ON', 'USING')) expecting = false
    else if (expecting) {
      const read = sourceAt(items, at, known)
      if (read.source !== undefined) sources.push(read.source)
      at = read.next - 1
      expecting = false
    }
  }
  return sources
}

/** Not the FROM of `IS DISTINCT FROM`. */
function isFromOfQuery(item: Item, at: number, items: readonly Item[]): boolean {
  const isComparison =
    isWordItem(items[at - 1], 'DISTINCT') && isWordItem(items[at - 2], 'IS', 'NOT')
  return isWordItem(item, 'FROM') && !isComparison
}

const endOfSources = afterSources.filter((word) => word !== 'USING' && word !== 'SAMPLE')

interface ReadSource {
  readonly source: Source | undefined
  /** The item behind it. */
  readonly next: number
}

function sourceAt(items: readonly Item[], at: number, known: Known): ReadSource {
  const first = items[at]
  if (first === undefined) return { source: undefined, next: at + 1 }
  let next = at + 1
  let name = first
  while (isSymbol(items[next], '.') && items[next + 1] !== undefined) {
    name = items[next + 1] ?? name
    next += 2
  }
  // A function that makes rows, such as `range(10)`.
  const isCall = name.kind === 'word' && items[next]?.kind === 'group'
  if (isCall) next += 1
  const read = aliasAt(items, next)
  const what = isCall ? { table: undefined, columns: [] } : columnsOf(name, known)
  const alias = read.alias ?? (name.kind === 'group' ? undefined : nameOf(name))
  const columns = read.columns ?? what.columns
  const source = { name: alias ?? '', table: what.table, columns, from: first.from }
  return { source, next: read.next }
}

function aliasAt(items: readonly Item[], start: number) {
  let at = start
  if (isWordItem(items[at], 'AS')) at += 1
  const item = items[at]
  const isName = item?.kind === 'quoted' || (item?.kind === 'word' && !isReserved(item.text))
  if (!isName) return { alias: undefined, columns: undefined, next: at }
  const list = items[at + 1]
  if (list?.kind !== 'group') return { alias: nameOf(item), columns: undefined, next: at + 1 }
  return { alias: nameOf(item), columns: listedColumns(list), next: at + 2 }
}

function columnsOf(item: Item, known: Known): Pick<Source, 'table' | 'columns'> {
  if (item.kind === 'group') return { table: undefined, columns: groupColumns(item, known) }
  const name = nameOf(item).toUpperCase()
  const named = known.named.get(name)
  if (named !== undefined) return { table: undefined, columns: named }
  const table = known.index.byName.get(name)
  return { table, columns: table?.columns ?? [] }
}

/** Columns of a query in brackets; brackets around a join show the columns of all its sources. */
function groupColumns(group: Group, known: Known): readonly ColumnEntry[] {
  if (known.depth === 0) return []
  return outputColumns(group, { ...known, depth: known.depth - 1 })
}

/** The columns that a query inside a query gives, as far as they can be read from its text. */
function outputColumns(group: Group, given: Known): readonly ColumnEntry[] {
  const only = group.items[0]
  if (only?.kind === 'group' && group.items.length === 1) return outputColumns(only, given)
  const known = withNamed(group, given)
  const branch = branchesOf(group)[0] ?? []
  const sources = sourcesOf(branch, known)
  const start = branch.findIndex((item) => isWordItem(item, 'SELECT'))
  // `FROM x` alone is a query of all columns.
  if (start === -1) return sources.flatMap(({ columns }) => columns)
  return selectedColumns(branch.slice(start + 1), sources)
}
