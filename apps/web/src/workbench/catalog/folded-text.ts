/** Text as it is compared: NFC, lower case, `_` as a space. Character by character as long as the NFC text. */
export function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('_', ' ')
}

/** A query as it is compared; without spaces at its ends. */
export function foldedQuery(query: string): string {
  return folded(query).replaceAll(/\s+/g, ' ').trim()
}

/** The query, and its words where it has several. */
export function termsOf(query: string): readonly string[] {
  const phrase = foldedQuery(query)
  const words = phrase.split(' ').filter((word) => word !== '')
  return words.length > 1 ? [phrase, ...words] : words
}

/** The query, and its words as a reader of Thai would part them. */
export function thaiTermsOf(query: string): readonly string[] {
  const phrase = foldedQuery(query)
  const words = [...new Intl.Segmenter('th', { granularity: 'word' }).segment(phrase)]
    .filter(({ isWordLike, segment }) => isWordLike === true && segment.length > 1)
    .map(({ segment }) => segment)
  return words.length > 1 ? [phrase, ...words] : words
}

/**
 * Where a term begins in folded text; -1 where it does not stand.
 *
 * Latin terms count from the beginning of a word (`ht` is not in `height`), Thai ones anywhere: Thai has no spaces.
 */
export function placeOf(text: string, term: string): number {
  const isLatin = /^[a-z]/.test(term)
  let at = text.indexOf(term)
  while (isLatin && at > 0 && /[a-z]/.test(text[at - 1] ?? '')) at = text.indexOf(term, at + 1)
  return at
}
