import { written } from '../sql/words.ts'
import type { CatalogIndex } from './catalog-index.ts'
import { fitOf, type Option, rankOf } from './option.ts'
import type { Source } from './source.ts'

/** A way to put two sources together: every column of the key must be equal. */
interface Join {
  readonly left: Source
  readonly right: Source
  readonly columns: readonly string[]
}

/** How the source written last can be joined to each before it, the nearest first. */
export function joinsAt(
  sources: readonly Source[],
  offset: number,
  index: CatalogIndex,
): readonly Join[] {
  const written = sources.filter((source) => source.from < offset)
  const right = written.at(-1)
  if (right === undefined) return []
  return written
    .slice(0, -1)
    .reverse()
    .flatMap((left) => keysBetween(left, right, index).map((columns) => ({ left, right, columns })))
}

/** Keys by which two sources are joined by the standard; else the key columns that both have. */
export function keysBetween(
  one: Source,
  other: Source,
  index: CatalogIndex,
): readonly (readonly string[])[] {
  const [a, b] = [one.table?.name.toUpperCase(), other.table?.name.toUpperCase()]
  const known = index.joins.filter(({ from, to }) => {
    const [x, y] = [from.toUpperCase(), to.toUpperCase()]
    return (x === a && y === b) || (x === b && y === a)
  })
  if (known.length > 0) return known.map(({ columns }) => columns)
  const shared = sharedKey(one, other)
  return shared.length > 1 ? [shared] : []
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

const caption = { th: 'เชื่อมตามกุญแจของมาตรฐาน', en: "Join by the standard's key" }

export function conditionOptions(joins: readonly Join[], typed: string): readonly Option[] {
  return joins.flatMap(({ left, right, columns }, order) => {
    const label = columns
      .map((name) => `${written(left.name)}.${name} = ${written(right.name)}.${name}`)
      .join(' AND ')
    const fit = fitOf(typed, label)
    if (fit !== 0) return []
    return [
      { kind: 'join' as const, label, caption, origin: left.name, rank: rankOf(fit, 0, order) },
    ]
  })
}

export function usingOptions(joins: readonly Join[], typed: string): readonly Option[] {
  return joins.flatMap(({ left, columns }, order) => {
    const label = columns.join(', ')
    const fit = fitOf(typed, label)
    if (fit !== 0) return []
    return [
      { kind: 'join' as const, label, caption, origin: left.name, rank: rankOf(fit, 0, order) },
    ]
  })
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
