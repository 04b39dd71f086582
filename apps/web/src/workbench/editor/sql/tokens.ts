import { isComment, pieceEnd } from './lexemes.ts'

/** A piece of SQL. Comments are pieces too; space is not. */
export interface Token {
  readonly kind: 'word' | 'quoted' | 'string' | 'number' | 'comment' | 'symbol'
  readonly text: string
  readonly from: number
  readonly to: number
}

const space = /[\s\u00a0\ufeff]+/y
const word = /[\p{L}_][\p{L}\p{M}\p{N}_$]*/uy
const number = /(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y
const symbol = /<>|<=|>=|!=|==|::|\|\||->>?|[\s\S]/uy

/** Read a statement into its pieces; nothing is refused. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  let at = skip(space, text, 0)
  while (at < text.length) {
    const token = tokenAt(text, at)
    tokens.push(token)
    at = skip(space, text, token.to)
  }
  return tokens
}

function tokenAt(text: string, from: number): Token {
  const end = pieceEnd(text, from)
  if (end !== -1) return piece(pieceKind(text, from), text, { from, to: end })
  for (const [kind, pattern] of patterns) {
    const to = skip(pattern, text, from)
    if (to > from) return piece(kind, text, { from, to: withEscape(text, { from, to }) })
  }
  return piece('symbol', text, { from, to: from + 1 })
}

const patterns = [
  ['word', word],
  ['number', number],
  ['symbol', symbol],
] as const

/** The E of `E'…'` belongs to the string. */
function withEscape(text: string, { from, to }: { from: number; to: number }): number {
  const isMark = to === from + 1 && /[eE]/.test(text[from] ?? '') && text[to] === "'"
  return isMark ? pieceEnd(text, to) : to
}

function piece(kind: Token['kind'], text: string, place: { from: number; to: number }): Token {
  const said = text.slice(place.from, place.to)
  return { kind: kind === 'word' && said.endsWith("'") ? 'string' : kind, text: said, ...place }
}

function pieceKind(text: string, at: number): Token['kind'] {
  if (isComment(text, at)) return 'comment'
  return text[at] === '"' ? 'quoted' : 'string'
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/** The name that a word or a quoted name says. */
export function nameOf(token: Token): string {
  if (token.kind !== 'quoted') return token.text
  const closed = token.text.length > 1 && token.text.endsWith('"')
  return token.text.slice(1, closed ? -1 : undefined).replaceAll('""', '"')
}

/** Whether a piece is this word, whatever its case. */
export function isWord(token: Token | undefined, ...words: readonly string[]): boolean {
  return token?.kind === 'word' && words.includes(token.text.toUpperCase())
}
