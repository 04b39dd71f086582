/** A page as it is searched. */
export interface SearchedPage {
  readonly page: string
  readonly title: string
  readonly text: string
}

/** A place where the words stand, with what is around it. */
export interface Snippet {
  readonly before: string
  readonly match: string
  readonly after: string
}

export interface PageHit {
  readonly page: string
  readonly title: string
  /** How often the words stand on the page, its title included. */
  readonly count: number
  readonly snippets: readonly Snippet[]
}

const snippetsShown = 3
const around = 48

/** The pages on which all words of a query stand, those with the words in their title first. */
export function searchManual(pages: readonly SearchedPage[], query: string): readonly PageHit[] {
  const terms = folded(query)
    .split(/\s+/)
    .filter((term) => term !== '')
  if (terms.length === 0) return []
  return pages
    .flatMap((page) => {
      const hit = hitOf(page, terms)
      return hit === undefined ? [] : [hit]
    })
    .toSorted(
      (one, other) => Number(other.inTitle) - Number(one.inTitle) || other.count - one.count,
    )
    .map(({ page, title, count, snippets }) => ({ page, title, count, snippets }))
}

function hitOf({ page, title, text }: SearchedPage, terms: readonly string[]) {
  const plain = text.normalize('NFC')
  const [foldedTitle, foldedText] = [folded(title), folded(plain)]
  const places = terms.map((term) => ({ term, at: placesOf(foldedText, term) }))
  const inTitle = terms.every((term) => foldedTitle.includes(term))
  const everywhere = places.every(({ term, at }) => at.length > 0 || foldedTitle.includes(term))
  if (!everywhere) return undefined
  const count = places.reduce((sum, { at }) => sum + at.length, inTitle ? 1 : 0)
  const snippets = places
    .flatMap(({ term, at }) => at.map((start) => ({ start, end: start + term.length })))
    .toSorted((one, other) => one.start - other.start)
    .filter(isApart)
    .slice(0, snippetsShown)
    .map((place) => snippetAt(plain, place))
  return { page, title, count, snippets, inTitle }
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** Whether a place is not yet seen around the one before it. */
function isApart({ start }: Stretch, index: number, all: readonly Stretch[]): boolean {
  const before = all[index - 1]
  return before === undefined || start - before.end > around
}

function placesOf(text: string, term: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
    places.push(at)
  }
  return places
}

function snippetAt(text: string, { start, end }: Stretch): Snippet {
  const from = wordStart(text, Math.max(0, start - around))
  const to = clusterStart(text, Math.min(text.length, end + around))
  const oneLine = (part: string) => part.replaceAll('\n', ' · ')
  return {
    before: (from > 0 ? '…' : '') + oneLine(text.slice(from, start)),
    match: text.slice(start, end),
    after: oneLine(text.slice(end, to)) + (to < text.length ? '…' : ''),
  }
}

/** Forward to the next space, where there is one near; else to the next letter. */
function wordStart(text: string, at: number): number {
  const space = at === 0 ? -1 : text.slice(at, at + around / 3).search(/\s/)
  return space < 0 ? clusterStart(text, at) : at + space + 1
}

/** Forward to where a letter begins, so that no mark stands without its letter. */
function clusterStart(text: string, at: number): number {
  let place = at
  while (/\p{M}/u.test(text[place] ?? '')) place++
  return place
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase()
}
