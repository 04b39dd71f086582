import { isComment, pieceEnd } from './lexemes.ts'

/** A statement of a text: what would be sent, and where it stands. */
export interface Statement {
  readonly text: string
  /** Offset in the document. */
  readonly from: number
  /** 1 is the first of the document; 0 when there is none. */
  readonly number: number
  readonly of: number
  readonly isSelection: boolean
}

/** A statement's place: from its first sign to before its semicolon. */
export interface Span {
  readonly from: number
  readonly to: number
}

/**
 * The statements of a text, without those that are only space and comments.
 *
 * @param known the first statements, where they are known already and a semicolon follows them.
 */
export function statementSpans(text: string, known: readonly Span[] = []): readonly Span[] {
  const spans = [...known]
  const next = /--|\/\*|\S/g
  const last = known.at(-1)
  let start = last === undefined ? 0 : text.indexOf(';', last.to) + 1
  let says = false
  next.lastIndex = start
  const close = (end: number) => {
    if (says) spans.push(trimmed(text, start, end))
    start = end + 1
    says = false
  }
  for (let found = next.exec(text); found !== null; found = next.exec(text)) {
    const at = found.index
    if (found[0] === ';') {
      close(at)
      continue
    }
    const end = pieceEnd(text, at)
    says ||= end === -1 || !isComment(text, at)
    next.lastIndex = end === -1 ? plainEnd(text, at + 1) : end
  }
  close(text.length)
  return spans
}

/** The statements that a change at a place cannot have touched. */
export function spansBefore(spans: readonly Span[], place: number): readonly Span[] {
  const behind = spans.findIndex(({ to }) => to >= place)
  const count = behind === -1 ? spans.length : behind
  return spans.slice(0, Math.max(0, count - 1))
}

const plain = /[^'"$;/-]*/y

/** Skip what cannot begin or end anything. */
function plainEnd(text: string, at: number): number {
  plain.lastIndex = at
  plain.exec(text)
  return plain.lastIndex
}

function trimmed(text: string, from: number, to: number): Span {
  let first = from
  let last = to
  while (first < last && isSpace(text, first)) first += 1
  while (last > first && isSpace(text, last - 1)) last -= 1
  return { from: first, to: last }
}

function isSpace(text: string, at: number): boolean {
  return text.charCodeAt(at) <= 32 || text[at] === '\u00a0' || text[at] === '\ufeff'
}

/**
 * Which statement a caret is in: the one around it; behind a semicolon, the one that ends on this line; in the space
 * between, the next; at the end, the last.
 *
 * @returns an index into `spans`, or -1 when there are none.
 */
export function spanIndexAt(spans: readonly Span[], text: string, caret: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.to ?? 0) < caret) low = middle + 1
    else high = middle
  }
  const next = spans[low]
  if (next !== undefined && next.from <= caret) return low
  const before = spans[low - 1]
  if (before === undefined) return next === undefined ? -1 : low
  const sameLine = !text.slice(before.to, caret).includes('\n')
  return sameLine || next === undefined ? low - 1 : low
}

/** Every statement of a text, in its order. */
export function allStatements(text: string, spans: readonly Span[]): readonly Statement[] {
  return spans.map(({ from, to }, index) => {
    const place = { number: index + 1, of: spans.length }
    return { text: text.slice(from, to), from, ...place, isSelection: false }
  })
}

/** What would run: the selection where something is selected, else the statement at the caret. */
export function currentStatement(
  text: string,
  spans: readonly Span[],
  selection: { readonly from: number; readonly to: number; readonly head: number },
): Statement {
  const index = spanIndexAt(spans, text, selection.head)
  const place = { number: index + 1, of: spans.length }
  const chosen = trimmed(text, selection.from, selection.to)
  if (chosen.from < chosen.to) {
    const { from, to } = chosen
    return { text: text.slice(from, to), from, ...place, isSelection: true }
  }
  const span = spans[index] ?? { from: 0, to: 0 }
  return { text: text.slice(span.from, span.to), from: span.from, ...place, isSelection: false }
}
