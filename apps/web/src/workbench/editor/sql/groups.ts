import { isWord, type Token, tokensOf } from './tokens.ts'

/** What stands between a pair of brackets; the whole statement is one as well. */
export interface Group {
  readonly kind: 'group'
  readonly items: readonly Item[]
  readonly from: number
  /** Behind the closing bracket; far behind the end where it is missing. */
  readonly to: number
}

export type Item = Token | Group

/** The pieces of the statement around an offset: those between two semicolons. */
export function tokensAround(text: string, offset: number): readonly Token[] {
  const tokens = tokensOf(text)
  const ends = (token: Token) => token.kind === 'symbol' && token.text === ';'
  const start = tokens.findLastIndex((token) => ends(token) && token.to <= offset) + 1
  const end = tokens.findIndex((token) => ends(token) && token.from >= offset)
  return tokens.slice(start, end === -1 ? undefined : end)
}

/** Pieces without comments, bracketed ones together. */
export function groupOf(tokens: readonly Token[]): Group {
  const end = (tokens.at(-1)?.to ?? 0) + 1_000_000
  const open: { from: number; items: Item[] }[] = [{ from: -1, items: [] }]
  for (const token of tokens) {
    if (token.kind === 'comment') continue
    if (token.text === '(') open.push({ from: token.from, items: [] })
    else if (token.text === ')' && open.length > 1) closeLast(open, token.to)
    else open.at(-1)?.items.push(token)
  }
  while (open.length > 1) closeLast(open, end)
  return { kind: 'group', items: open[0]?.items ?? [], from: -1, to: end }
}

function closeLast(open: { from: number; items: Item[] }[], to: number): void {
  const last = open.pop()
  if (last === undefined) return
  open.at(-1)?.items.push({ kind: 'group', items: last.items, from: last.from, to })
}

/** The groups around an offset, the outermost first. */
export function groupsAround(root: Group, offset: number): readonly Group[] {
  const path = [root]
  for (let inner: Group | undefined = root; inner !== undefined; ) {
    inner = inner.items.find((item): item is Group => {
      return item.kind === 'group' && item.from < offset && offset < item.to
    })
    if (inner !== undefined) path.push(inner)
  }
  return path
}

/** Whether a group is a query of its own. */
export function isQuery(group: Group): boolean {
  const first = group.items[0]
  if (group.from === -1) return true
  if (first === undefined) return false
  if (first.kind === 'group') return isQuery(first)
  return isWord(first, 'SELECT', 'WITH', 'FROM', 'VALUES', 'PIVOT', 'UNPIVOT')
}

export function isWordItem(item: Item | undefined, ...words: readonly string[]): boolean {
  return item !== undefined && item.kind !== 'group' && isWord(item, ...words)
}

export function isSymbol(item: Item | undefined, ...symbols: readonly string[]): boolean {
  return item?.kind === 'symbol' && symbols.includes(item.text)
}

/** The queries that a set operation puts together, each the items between two of its words. */
export function branchesOf(group: Group): readonly (readonly Item[])[] {
  const branches: Item[][] = [[]]
  for (const [index, item] of group.items.entries()) {
    const before = group.items[index - 1]
    // `* EXCEPT (…)` of other engines is no set operation.
    const isStarExcept = isWordItem(item, 'EXCEPT') && isSymbol(before, '*')
    if (isWordItem(item, 'UNION', 'EXCEPT', 'INTERSECT') && !isStarExcept) branches.push([])
    else branches.at(-1)?.push(item)
  }
  return branches
}
