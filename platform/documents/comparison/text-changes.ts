/** Words that were replaced; one side is empty where words were only added or only taken out. */
export interface TextChange {
  readonly was: string
  readonly is: string
}

/** `unlike`: hardly a word in common, as with the text that a scanner guessed, or another document. */
export type TextComparison = readonly TextChange[] | 'no-text' | 'unlike'

const leastCharacters = 20
const leastAlike = 0.5
const mostTokens = 3000
/** Longer text than this many times the form's own is another document, and is not gone through. */
const mostLonger = 3
const alwaysCharacters = 2000
const mostChanges = 50
const mostCharacters = 200

/**
 * What was changed between the text of an issued page and that of an uploaded one, in words.
 *
 * Spaces and line ends do not count, since every program puts them elsewhere, nor do dotted lines.
 */
export function textChanges(issued: string, found: string): TextComparison {
  if (found.length > mostLonger * issued.length + alwaysCharacters) return 'unlike'
  const [before, after] = [words(issued), words(found)]
  if (after.join('').length < leastCharacters) return 'no-text'
  if (after.length > mostTokens || before.length > mostTokens) return 'unlike'
  const steps = alignment(before, after)
  const kept = steps.filter(({ kind }) => kind === 'kept').length
  if ((2 * kept) / (before.length + after.length) < leastAlike) return 'unlike'
  return grouped(steps).slice(0, mostChanges)
}

/** A number between Thai letters is a word of its own, whether or not it has spaces around it. */
const sameKind = /[0-9๐-๙]+|[ก-๎]+|[^0-9๐-๙ก-๎]+/g
const thaiWords = new Intl.Segmenter('th', { granularity: 'word' })

function words(text: string): readonly string[] {
  const plain = text
    .normalize('NFC')
    .replaceAll('\u0e4d\u0e32', '\u0e33')
    .replaceAll(/[\s\p{Cf}\p{Cc}\ufffe\uffff]+/gu, '')
    // PDF readers see a Thai letter with two marks twice, now and then.
    .replaceAll(/((?:[ก-ฮ])?\p{M}+)\1+/gu, '$1')
    .replaceAll(/[.…_]{3,}/g, '')
  return (plain.match(sameKind) ?? []).flatMap((run) =>
    Array.from(thaiWords.segment(run), ({ segment }) => segment),
  )
}

interface Step {
  readonly kind: 'kept' | 'was' | 'is'
  readonly word: string
}

/** The shortest way from one list of words to the other, by the longest common subsequence. */
function alignment(before: readonly string[], after: readonly string[]): readonly Step[] {
  const head = commonHead(before, after)
  const tail = commonHead(before.slice(head).reverse(), after.slice(head).reverse())
  const kept = (list: readonly string[]) => list.map((word): Step => ({ kind: 'kept', word }))
  return [
    ...kept(before.slice(0, head)),
    ...middle(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...kept(before.slice(before.length - tail)),
  ]
}

function commonHead(before: readonly string[], after: readonly string[]): number {
  let at = 0
  while (at < before.length && at < after.length && before[at] === after[at]) at += 1
  return at
}

function middle(before: readonly string[], after: readonly string[]): readonly Step[] {
  const width = after.length + 1
  const longest = new Uint16Array((before.length + 1) * width)
  const at = (row: number, column: number) => longest[row * width + column] ?? 0
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      longest[row * width + column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  return walk(before, after, at)
}

function walk(
  before: readonly string[],
  after: readonly string[],
  longest: (row: number, column: number) => number,
): readonly Step[] {
  const steps: Step[] = []
  let [row, column] = [0, 0]
  while (row < before.length || column < after.length) {
    const [was, is] = [before[row], after[column]]
    if (was !== undefined && was === is) {
      steps.push({ kind: 'kept', word: was })
      row += 1
      column += 1
    } else if (
      was !== undefined &&
      (is === undefined || longest(row + 1, column) >= longest(row, column + 1))
    ) {
      steps.push({ kind: 'was', word: was })
      row += 1
    } else if (is !== undefined) {
      steps.push({ kind: 'is', word: is })
      column += 1
    }
  }
  return steps
}

/** Neighbouring steps as one change. */
function grouped(steps: readonly Step[]): readonly TextChange[] {
  const changes: TextChange[] = []
  let [was, is] = ['', '']
  for (const step of [...steps, { kind: 'kept', word: '' } as const]) {
    if (step.kind === 'was') was += step.word
    else if (step.kind === 'is') is += step.word
    else if (was !== '' || is !== '') {
      changes.push({ was: was.slice(0, mostCharacters), is: is.slice(0, mostCharacters) })
      was = ''
      is = ''
    }
  }
  return changes
}
