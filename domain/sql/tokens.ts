/** A piece of SQL text that is neither white space nor a comment; `start` and `end` count UTF-16 code units. */
export interface Token {
  readonly kind: 'word' | 'quoted' | 'string' | 'symbol'
  readonly start: number
  readonly end: number
  /** As typed; an identifier in double quotes without them. */
  readonly text: string
}

/** White space of other scripts, which the engine reads as one blank outside quotes and comments. */
const foreignSpace = '\\u00a0\\u2000-\\u200d\\u202f\\u205f\\u2060\\u3000\\ufeff'

const pieces = new RegExp(
  [
    `(?<blank>[\\s${foreignSpace}]+)`,
    '(?<line>--[^\\n\\r]*)',
    '(?<block>/\\*)',
    `(?<string>'[^']*(?:''[^']*)*'?)`,
    `(?<escaped>[eE]'[^'\\\\]*(?:(?:''|\\\\[\\s\\S])[^'\\\\]*)*'?)`,
    '(?<dollar>\\$(?<tag>[A-Za-z_\\u0080-\\uffff]*)\\$)',
    '(?<quoted>"[^"]*(?:""[^"]*)*"?)',
    '(?<word>[\\p{L}\\p{M}\\p{N}_]+)',
    '(?<symbol>[\\s\\S])',
  ].join('|'),
  'uy',
)

/**
 * Split SQL text into tokens.
 *
 * A courtesy reader: it finds SHOW, DESCRIBE and EXPLAIN and says where things are. What may run is decided on the
 * engine's own tree, never on these tokens.
 */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = []
  for (const { kind, start, end } of scan(text)) {
    if (kind === 'blank' || kind === 'comment') continue
    const raw = text.slice(start, end)
    tokens.push({ kind, start, end, text: kind === 'quoted' ? unquoted(raw) : raw })
  }
  return tokens
}

/** The text as the engine's own positions count it: foreign white space outside quotes became one blank each. */
export function engineText(text: string): string {
  let seen = ''
  for (const { kind, start, end } of scan(text)) {
    const raw = text.slice(start, end)
    seen +=
      kind === 'blank'
        ? raw.replace(/[^\s]|[\u00a0\u2000-\u200a\u202f\u205f\u3000\ufeff]/g, ' ')
        : raw
  }
  return seen
}

interface Piece {
  readonly kind: Token['kind'] | 'blank' | 'comment'
  readonly start: number
  readonly end: number
}

function* scan(text: string): Generator<Piece> {
  for (let start = 0; start < text.length; ) {
    pieces.lastIndex = start
    const groups = pieces.exec(text)?.groups ?? {}
    const { kind, end } = pieceAt(text, start, groups)
    yield { kind, start, end }
    start = end
  }
}

function pieceAt(
  text: string,
  start: number,
  groups: Readonly<Record<string, string | undefined>>,
): Omit<Piece, 'start'> {
  const end = pieces.lastIndex
  if (groups.blank !== undefined) return { kind: 'blank', end }
  if (groups.line !== undefined) return { kind: 'comment', end }
  if (groups.block !== undefined) return { kind: 'comment', end: endOfComment(text, start) }
  if (groups.dollar !== undefined) {
    const close = text.indexOf(groups.dollar, end)
    return { kind: 'string', end: close === -1 ? text.length : close + groups.dollar.length }
  }
  if (groups.string !== undefined || groups.escaped !== undefined) return { kind: 'string', end }
  if (groups.quoted !== undefined) return { kind: 'quoted', end }
  return { kind: groups.word === undefined ? 'symbol' : 'word', end: Math.max(end, start + 1) }
}

/** Block comments nest. */
function endOfComment(text: string, start: number): number {
  const marks = /\/\*|\*\//g
  marks.lastIndex = start
  let depth = 0
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    depth += mark[0] === '/*' ? 1 : -1
    if (depth === 0) return marks.lastIndex
  }
  return text.length
}

function unquoted(raw: string): string {
  return raw.slice(1, raw.endsWith('"') && raw.length > 1 ? -1 : undefined).replaceAll('""', '"')
}
