import { written } from '../sql/words.ts'
import { type CatalogIndex, pairKey } from './catalog-index.ts'
import { fitOf, type Option, rankOf } from './option.ts'
import type { Source } from './source.ts'

/** Columns that must be equal, one of either source. */
interface Pair {
  readonly left: string
  readonly right: string
}

/** A way to put two sources together: every column of the key must be equal. */
interface Join {
  readonly left: Source
  readonly right: Source
  readonly pairs: readonly Pair[]
}

/** How the source written last can be joined to each before it, the nearest first. */
export function joinsAt(
  sources: readonly Source[],
  offset: number,
  index: CatalogIndex,
): readonly Join[] {
  const before = sources.filter((source) => source.from < offset)
  const right = before.at(-1)
  if (right === undefined) return []
  return before
    .slice(0, -1)
    .reverse()
    .flatMap((left) => keysBetween(left, right, index).map((pairs) => ({ left, right, pairs })))
}

/** Keys by which two sources are joined: by the standard; else a code and its list; else the key columns of both. */
export function keysBetween(
  left: Source,
  right: Source,
  index: CatalogIndex,
): readonly (readonly Pair[])[] {
  const known = index.joins.get(pairKey(left.table?.name ?? '', right.table?.name ?? '')) ?? []
  if (known.length > 0) return known.map(({ columns }) => columns.map(same))
  const codes = [...codesOf(left, right), ...codesOf(right, left).map(turned)]
  if (codes.length > 0) return codes.map((pair) => [pair])
  const shared = sharedKey(left, right)
  return shared.length > 1 ? [shared.map(same)] : []
}

function same(name: string): Pair {
  return { left: name, right: name }
}

function turned({ left, right }: Pair): Pair {
  return { left: right, right: left }
}

/** Columns of one source whose values the other one lists; a list's first column is its code. */
function codesOf(source: Source, list: Source): readonly Pair[] {
  const code = list.columns[0]?.name
  const name = list.table?.name.toUpperCase()
  if (code === undefined || name === undefined || list.columns.some(isKey)) return []
  return source.columns
    .filter(({ catalog }) => catalog?.ref?.toUpperCase() === name)
    .map((column) => ({ left: column.name, right: code }))
}

function sharedKey(one: Source, other: Source): readonly string[] {
  const theirs = new Set(other.columns.filter(isKey).map(({ name }) => name.toUpperCase()))
  return one.columns
    .filter((column) => isKey(column) && theirs.has(column.name.toUpperCase()))
    .map(({ name }) => name)
}

function isKey(column: Source['columns'][number]): boolean {
  return column.catalog?.key === true
}

const caption = { th: 'เชื่อมตามคีย์ของมาตรฐาน', en: "Join by the standard's key" }

export function conditionOptions(joins: readonly Join[], typed: string): readonly Option[] {
  return joins.flatMap(({ left, right, pairs }, order) => {
    const label = pairs
      .map((pair) => `${written(left.name)}.${pair.left} = ${written(right.name)}.${pair.right}`)
      .join(' AND ')
    return joinOption({ label, typed, origin: left.name, order })
  })
}

export function usingOptions(joins: readonly Join[], typed: string): readonly Option[] {
  return joins
    .filter(({ pairs }) => pairs.every(({ left, right }) => left === right))
    .flatMap(({ left, pairs }, order) => {
      const label = pairs.map((pair) => pair.left).join(', ')
      return joinOption({ label, typed, origin: left.name, order })
    })
}

interface JoinOffer {
  readonly label: string
  readonly typed: string
  readonly origin: string
  readonly order: number
}

function joinOption({ label, typed, origin, order }: JoinOffer): readonly Option[] {
  if (fitOf(typed, label) !== 0) return []
  return [{ kind: 'join', label, caption, origin, rank: rankOf(0, 0, order) }]
}

/** `= ` behind ON: the columns of the same name in the other sources. */
export function counterpartOptions(
  sources: readonly Source[],
  column: { readonly of: string | undefined; readonly name: string },
  typed: string,
): readonly Option[] {
  const wanted = column.name.toUpperCase()
  return sources
    .filter(({ name }) => name.toUpperCase() !== column.of?.toUpperCase())
    .flatMap((source, order) => {
      const found = source.columns.find(({ name }) => name.toUpperCase() === wanted)
      const label = `${written(source.name)}.${found?.name}`
      if (found === undefined || fitOf(typed, label) !== 0) return []
      const words = { th: found.captionTh, en: found.captionTh }
      const origin = source.table?.name ?? source.name
      return [{ kind: 'column' as const, label, caption: words, origin, rank: rankOf(0, 0, order) }]
    })
}
