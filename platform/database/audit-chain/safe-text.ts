import { maskCitizenIds } from '#domain/privacy'

/** Line breaks, escape sequences, and marks that turn the direction of writing. */
const unsafe = /[\p{Cc}\p{Bidi_Control}\u2028\u2029\uFEFF]/gu
/** In a detail, JSON escapes these. */
const unsafeInDetail = /[^\P{Cc}\t\n\r]|[\p{Bidi_Control}\u2028\u2029\uFEFF]/gu

/** UUIDs and hashes: what looks like a citizen id in them is chance. */
const identifier = /^(?:[0-9a-f]{32,128}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i

const longestDetailText = 131_072
const longestDetail = 262_144

/** A text of one line that harms no log, terminal or page that shows it, and holds no citizen id. */
export function safeLine(text: string, longest: number): string {
  return cut(masked(text.slice(0, longest * 2)).replaceAll(unsafe, '\uFFFD'), longest)
}

/** A detail as the JSON text that is kept. Text in it may have several lines, since JSON escapes them. */
export function safeDetail(detail: object): string {
  const text = JSON.stringify(detail, (_, value: unknown) =>
    typeof value === 'string' ? safeText(value) : value,
  )
  return text.length <= longestDetail ? text : JSON.stringify({ leftOut: text.length })
}

function safeText(text: string): string {
  const shortened = text.slice(0, longestDetailText)
  return cut(masked(shortened).replaceAll(unsafeInDetail, '\uFFFD'), longestDetailText)
}

function masked(text: string): string {
  return identifier.test(text) ? text : maskCitizenIds(text)
}

function cut(text: string, longest: number): string {
  const whole = text.length <= longest ? text : `${text.slice(0, longest - 1)}…`
  return whole.toWellFormed()
}
