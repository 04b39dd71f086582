/**
 * Where something that is read as one piece ends: a string, a quoted name, a dollar-quoted text, a comment (block
 * comments nest). What is not closed runs to the end of the text.
 *
 * @returns the offset behind it, or -1 when no such piece begins at `at`.
 */
export function pieceEnd(text: string, at: number): number {
  const char = text[at]
  if (char === "'") return isEscaping(text, at) ? escapedEnd(text, at) : quoteEnd(text, at, "'")
  if (char === '"') return quoteEnd(text, at, '"')
  if (char === '$') return dollarEnd(text, at)
  if (char === '-' && text[at + 1] === '-') return lineEnd(text, at)
  if (char === '/' && text[at + 1] === '*') return blockEnd(text, at)
  return -1
}

/** Whether a piece that begins like this is a comment. */
export function isComment(text: string, at: number): boolean {
  return text.startsWith('--', at) || text.startsWith('/*', at)
}

function quoteEnd(text: string, at: number, quote: string): number {
  let end = text.indexOf(quote, at + 1)
  while (end !== -1 && text[end + 1] === quote) end = text.indexOf(quote, end + 2)
  return end === -1 ? text.length : end + 1
}

/** `E'it\'s'`: the E stands alone before the quote. */
function isEscaping(text: string, at: number): boolean {
  const mark = text[at - 1]
  return (mark === 'E' || mark === 'e') && !isWordPart(text[at - 2])
}

function escapedEnd(text: string, at: number): number {
  for (let end = at + 1; end < text.length; end += 1) {
    if (text[end] === '\\') end += 1
    else if (text[end] === "'" && text[end + 1] === "'") end += 1
    else if (text[end] === "'") return end + 1
  }
  return text.length
}

const dollarMark = /\$(?:[\p{L}_][\p{L}\p{M}\p{N}_]*)?\$/uy

function dollarEnd(text: string, at: number): number {
  if (isWordPart(text[at - 1])) return -1
  dollarMark.lastIndex = at
  const mark = dollarMark.exec(text)?.[0]
  if (mark === undefined) return -1
  const end = text.indexOf(mark, at + mark.length)
  return end === -1 ? text.length : end + mark.length
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end
}

const blockMark = /\/\*|\*\//g

function blockEnd(text: string, at: number): number {
  blockMark.lastIndex = at
  let depth = 0
  for (let mark = blockMark.exec(text); mark !== null; mark = blockMark.exec(text)) {
    depth += mark[0] === '/*' ? 1 : -1
    if (depth === 0) return blockMark.lastIndex
  }
  return text.length
}

const wordPart = /[\p{L}\p{M}\p{N}_$]/u

function isWordPart(char: string | undefined): boolean {
  return char !== undefined && wordPart.test(char)
}
