import { type Item, isSymbol, isWordItem } from '../sql/groups.ts'
import { nameOf } from '../sql/tokens.ts'
import { isReserved } from '../sql/words.ts'
import type { ColumnEntry } from './catalog-index.ts'
import { findColumn, isCalled, type Source, unknownColumn } from './source.ts'

/** The columns of a SELECT list, as far as they can be read from its text. */
export function selectedColumns(
  list: readonly Item[],
  sources: readonly Source[],
): readonly ColumnEntry[] {
  return split(selected(list)).flatMap((item) => columnsOfItem(item, sources))
}

function selected(items: readonly Item[]): readonly Item[] {
  const end = items.findIndex((item) =>
    isWordItem(item, 'FROM', 'WHERE', 'GROUP', 'HAVING', 'ORDER', 'LIMIT', 'QUALIFY', 'WINDOW'),
  )
  const list = end === -1 ? items : items.slice(0, end)
  if (!isWordItem(list[0], 'DISTINCT', 'ALL')) return list
  return isWordItem(list[1], 'ON') ? list.slice(3) : list.slice(1)
}

function split(items: readonly Item[]): readonly (readonly Item[])[] {
  const parts: Item[][] = [[]]
  for (const item of items) {
    if (isSymbol(item, ',')) parts.push([])
    else parts.at(-1)?.push(item)
  }
  return parts
}

function columnsOfItem(item: readonly Item[], sources: readonly Source[]): readonly ColumnEntry[] {
  const [first, dot, third] = item
  if (isSymbol(first, '*')) return sources.flatMap(({ columns }) => columns)
  if (isSymbol(dot, '.') && isSymbol(third, '*') && first !== undefined) {
    return calledBy(sources, first).flatMap(({ columns }) => columns)
  }
  const name = nameOfItem(item)
  if (name === undefined) return []
  const origin = originOf(item, sources)
  return [origin === undefined ? unknownColumn(name) : { ...origin, name }]
}

/** The last word is the name: an alias, or the column itself. */
function nameOfItem(item: readonly Item[]): string | undefined {
  const last = item.at(-1)
  if (last?.kind === 'quoted') return nameOf(last)
  if (last?.kind !== 'word') return undefined
  return isReserved(last.text) ? undefined : last.text
}

/** The column that an item shows unchanged: `PID`, `p.PID`, either with an alias. */
function originOf(item: readonly Item[], sources: readonly Source[]): ColumnEntry | undefined {
  const [first, dot, third] = item
  const isQualified = isSymbol(dot, '.')
  const column = isQualified ? third : first
  const rest = item.slice(isQualified ? 3 : 1)
  const isAlias = rest.length === 0 || rest.length === 1 || isWordItem(rest[0], 'AS')
  if (!isAlias || rest[0]?.kind === 'group' || first === undefined) return undefined
  if (column?.kind !== 'word' && column?.kind !== 'quoted') return undefined
  const among = isQualified ? calledBy(sources, first) : sources
  return findColumn(among, nameOf(column))
}

function calledBy(sources: readonly Source[], name: Item): readonly Source[] {
  return name.kind === 'group' ? [] : sources.filter((source) => isCalled(source, name))
}
