import { type Refusal, refuse, type TextPosition } from '#domain/outcome'
import type { Node } from './node.ts'
import { positionAt, positionOfCharacter } from './positions.ts'
import { safeText } from './safe-detail.ts'
import { type Token, tokenize } from './tokens.ts'

/** Why the engine could not make a tree: a syntax error, or something other than a query. */
export function refusalOfTreeError(text: string, tree: Node): Refusal {
  const reason = String(tree.error_message ?? '')
  if (tree.error_type === 'not implemented') return notAQuery(text)
  const position = positionOfCharacter(text, Number(tree.position ?? Number.NaN))
  return syntaxRefusal(reason, position)
}

const near = /^syntax error at or near "([\s\S]*)"$/

function syntaxRefusal(reason: string, position: TextPosition | undefined): Refusal {
  const token = near.exec(reason)?.[1]
  if (token !== undefined)
    return refuse('sql-syntax-near', { token: safeText(token) }, position).refusal
  if (reason === 'syntax error at end of input')
    return refuse('sql-syntax-end', {}, position).refusal
  return refuse('sql-syntax', { reason: safeText(reason) }, position).refusal
}

const queryWords = new Set([
  ...['SELECT', 'WITH', 'FROM', 'VALUES', 'TABLE', '('],
  ...['SHOW', 'DESCRIBE', 'DESC', 'SUMMARIZE', 'EXPLAIN', 'PIVOT', 'UNPIVOT'],
])

/** The engine makes trees of queries alone, and of PIVOT only with a list of values. */
function notAQuery(text: string): Refusal {
  const tokens = tokenize(text)
  const begins = statementStarts(tokens)
  const odd = begins.find((token) => !queryWords.has(token.text.toUpperCase()))
  if (odd !== undefined) {
    const statement = safeText(odd.text.toUpperCase())
    return refuse('sql-only-select', { statement }, positionAt(text, odd.start)).refusal
  }
  const pivot = tokens.find((token) => isWord(token, 'PIVOT'))
  if (pivot !== undefined) {
    return refuse('sql-pivot-needs-values', {}, positionAt(text, pivot.start)).refusal
  }
  const [first] = begins
  const statement = safeText(first?.text.toUpperCase() ?? '')
  return refuse('sql-only-select', { statement }, positionAt(text, first?.start ?? 0)).refusal
}

function statementStarts(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter((token, index) => !isEnd(token) && (index === 0 || isEnd(tokens[index - 1])))
}

function isEnd(token: Token | undefined): boolean {
  return token?.kind === 'symbol' && token.text === ';'
}

function isWord(token: Token, word: string): boolean {
  return token.kind === 'word' && token.text.toUpperCase() === word
}
