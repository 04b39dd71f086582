import type { RunPage } from '../../run-types.ts'

export type Cell = RunPage['rows'][number][number]

/** What stands in a cell, and whether it stands for a missing or an empty value. */
export interface CellText {
  readonly text: string
  readonly mark: 'null' | 'empty' | undefined
}

const longest = 300
const nothing: CellText = { text: 'NULL', mark: 'null' }
const empty: CellText = { text: "''", mark: 'empty' }

/** A value on one line: NULL and the empty text seen, control characters shown, long text cut. */
export function cellText(value: Cell): CellText {
  if (value === null) return nothing
  if (value === '') return empty
  return { text: visible(short(rawText(value))), mark: undefined }
}

/** The value as the data have it; NULL is empty. */
export function rawText(value: Cell): string {
  return value === null ? '' : String(value)
}

/** Never cut between a letter and its marks. */
function short(text: string): string {
  if (text.length <= longest) return text
  let end = longest
  while (end > 0 && /[\p{M}\u{DC00}-\u{DFFF}]/u.test(text.charAt(end))) end -= 1
  return `${text.slice(0, end)}…`
}

/** C0, DEL, C1, invisible spaces and marks of direction. */
const hidden = /[\p{Cc}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu

function visible(text: string): string {
  return text.replaceAll(hidden, (character) => {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x20) return String.fromCodePoint(0x2400 + code)
    if (code === 0x7f) return '␡'
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`
  })
}
