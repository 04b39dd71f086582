import { maskCitizenIds } from '#domain/privacy'

const longest = 300

/** Pieces of the person's own text in a refusal: short, on one line, and without citizen ids. */
export function safeDetail(
  detail: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(detail).map(([name, text]) => [name, safeText(text)]))
}

export function safeText(text: string): string {
  const line = maskCitizenIds(text.replaceAll(/\s+/g, ' ').trim())
  return line.length > longest ? `${line.slice(0, longest)}…` : line
}
