import { maskCitizenIds } from '#domain/privacy'

/** No statement longer than this is ever run; of a refused one so much is kept. */
const longest = 65_536

/** A statement as it is kept: without citizen ids, and without what a database cannot hold. */
export function storedText(text: string): string {
  return keepable(text.slice(0, longest))
}

/** A text of any length as it is kept. */
export function keepable(text: string): string {
  return maskCitizenIds(text).replaceAll('\0', '\uFFFD').toWellFormed()
}
