import { groupOf, groupsAround, tokensAround } from '../sql/groups.ts'
import { nameOf, type Token } from '../sql/tokens.ts'
import type { CatalogIndex, ColumnEntry, TableEntry } from './catalog-index.ts'
import { isCalled, type Source } from './source.ts'
import { type Visible, visibleAt } from './sources.ts'

type Withheld = TableEntry['catalog']['withheld'][number]

/** What a name in a statement stands for. */
export type Meaning =
  | { readonly kind: 'table'; readonly table: TableEntry }
  | { readonly kind: 'column'; readonly column: ColumnEntry; readonly file: string }
  /** A field of the standard that is not served. */
  | { readonly kind: 'withheld'; readonly withheld: Withheld; readonly file: string }

interface Meant {
  readonly from: number
  readonly to: number
  readonly meaning: Meaning
}

/** What the name at an offset stands for, if the catalogue knows it. */
export function meaningAt(text: string, offset: number, index: CatalogIndex): Meant | undefined {
  const tokens = tokensAround(text, offset)
  const at = tokens.findIndex(({ from, to }) => from <= offset && offset < to)
  const token = tokens[at]
  if (token?.kind !== 'word' && token?.kind !== 'quoted') return undefined
  const visible = visibleAt(groupsAround(groupOf(tokens), token.from), token.to, index)
  const meaning = isPoint(tokens[at - 1])
    ? memberMeaning(visible, tokens[at - 2], token)
    : nameMeaning(visible, token, isPoint(tokens[at + 1]))
  return meaning === undefined ? undefined : { from: token.from, to: token.to, meaning }
}

function isPoint(token: Token | undefined): boolean {
  return token?.kind === 'symbol' && token.text === '.'
}

function memberMeaning(
  visible: Visible,
  qualifier: Token | undefined,
  token: Token,
): Meaning | undefined {
  if (qualifier === undefined) return undefined
  const { near, far, known } = visible
  const source = [...near, ...far].find((candidate) => isCalled(candidate, qualifier))
  if (source !== undefined) return columnMeaning([source], token)
  const table = known.index.byName.get(nameOf(qualifier).toUpperCase())
  return table && columnMeaning([sourceOf(table)], token)
}

function nameMeaning(visible: Visible, token: Token, isQualifier: boolean): Meaning | undefined {
  const { near, far, known } = visible
  const sources = [...near, ...far]
  const table = known.index.byName.get(nameOf(token).toUpperCase())
  const called = sources.find((source) => isCalled(source, token))
  if (isQualifier) return tableMeaning(called?.table ?? table)
  const column = columnMeaning(sources, token)
  if (column !== undefined) return column
  if (called !== undefined || table !== undefined) return tableMeaning(called?.table ?? table)
  return sources.length > 0 ? undefined : columnMeaning(known.index.tables.map(sourceOf), token)
}

function tableMeaning(table: TableEntry | undefined): Meaning | undefined {
  return table && { kind: 'table', table }
}

function sourceOf(table: TableEntry): Source {
  return { name: table.name, table, columns: table.columns, from: 0 }
}

function columnMeaning(sources: readonly Source[], token: Token): Meaning | undefined {
  const wanted = nameOf(token).toUpperCase()
  for (const source of sources) {
    const file = source.table?.name ?? source.name
    const column = source.columns.find(({ name }) => name.toUpperCase() === wanted)
    if (column !== undefined) return { kind: 'column', column, file }
    const withheld = source.table?.catalog.withheld.find(
      ({ name }) => name.toUpperCase() === wanted,
    )
    if (withheld !== undefined) return { kind: 'withheld', withheld, file }
  }
  return undefined
}
