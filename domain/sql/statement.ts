import { type Outcome, ok, refuse, type TextPosition } from '#domain/outcome'
import { lowerAscii } from './ascii.ts'
import { positionAt } from './positions.ts'
import { type Token, tokenize } from './tokens.ts'

/** What one text asks for. The product answers the first two itself; the engine answers the others, guarded. */
export type Asked =
  | { readonly kind: 'tables' }
  /** Columns of one table; lower case. */
  | { readonly kind: 'columns'; readonly table: string; readonly position: TextPosition }
  | { readonly kind: 'query' }
  /** The plan of a query: `inner` is the query alone, with blanks before it, so that places stay the same. */
  | { readonly kind: 'plan'; readonly inner: string }

/** Longest statement taken, in UTF-8 bytes. */
const maxBytes = 65_536

/**
 * Recognise SHOW TABLES, DESCRIBE and EXPLAIN; everything else is a query for the engine's tree to judge.
 *
 * @returns what is asked, or a refusal of a text that no engine should see: empty, too long, or with a zero character
 * (which the engine would take for the end, and so judge one text and run another).
 */
export function readStatement(text: string): Outcome<Asked> {
  const zero = text.indexOf('\0')
  if (zero !== -1) return refuse('sql-zero-character', {}, positionAt(text, zero))
  if (new TextEncoder().encode(text).length > maxBytes) {
    return refuse('sql-too-long', { maxKilobytes: maxBytes / 1024 })
  }
  const tokens = withoutEnd(tokenize(text))
  if (tokens.length === 0) return refuse('sql-empty')
  return ok(askedBy(text, tokens))
}

function withoutEnd(tokens: readonly Token[]): readonly Token[] {
  const isEnd = (token: Token) => token.kind === 'symbol' && token.text === ';'
  const last = tokens.findLastIndex((token) => !isEnd(token))
  return tokens.slice(0, last + 1)
}

function askedBy(text: string, tokens: readonly Token[]): Asked {
  const [first, second, third] = tokens
  if (isWord(first, 'SHOW') && isWord(second, 'TABLES') && third === undefined) {
    return { kind: 'tables' }
  }
  if (isOneName(second) && third === undefined) {
    const asksColumns = ['DESCRIBE', 'DESC', 'SHOW'].some((word) => isWord(first, word))
    const position = positionAt(text, second.start)
    if (asksColumns) return { kind: 'columns', table: lowerAscii(second.text), position }
  }
  if (isWord(first, 'EXPLAIN') && second !== undefined) {
    const start = isWord(second, 'ANALYZE') && third !== undefined ? third.start : second.start
    return { kind: 'plan', inner: text.slice(0, start).replaceAll(/\S/g, ' ') + text.slice(start) }
  }
  return { kind: 'query' }
}

function isWord(token: Token | undefined, word: string): boolean {
  return token?.kind === 'word' && token.text.toUpperCase() === word
}

function isOneName(token: Token | undefined): token is Token {
  return token?.kind === 'word' || token?.kind === 'quoted'
}
