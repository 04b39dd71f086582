/** A stretch of a text beside another one. */
export interface Piece {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Beyond so many pairs of words the whole text counts as changed. */
const mostPairs = 4_000_000

/** The words of two texts, what was removed before what was added. Thai has no spaces: words are found by the browser. */
export function wordDiff(before: string, after: string): readonly Piece[] {
  const old = wordsOf(before)
  const made = wordsOf(after)
  if (old.length * made.length > mostPairs) {
    return joined([piece('removed', before), piece('added', after)])
  }
  const longest = longestCommon(old, made)
  const pieces: Piece[] = []
  let at = 0
  let to = 0
  for (const [oldAt, madeAt] of longest) {
    pieces.push(piece('removed', old.slice(at, oldAt).join('')))
    pieces.push(piece('added', made.slice(to, madeAt).join('')))
    pieces.push(piece('same', old[oldAt] ?? ''))
    at = oldAt + 1
    to = madeAt + 1
  }
  pieces.push(piece('removed', old.slice(at).join('')), piece('added', made.slice(to).join('')))
  return joined(pieces)
}

function wordsOf(text: string): readonly string[] {
  const segmenter = new Intl.Segmenter('th', { granularity: 'word' })
  return [...segmenter.segment(text)].map(({ segment }) => segment)
}

function piece(kind: Piece['kind'], text: string): Piece {
  return { kind, text }
}

/** Places of the words that both have, in order. */
function longestCommon(
  old: readonly string[],
  made: readonly string[],
): readonly (readonly [number, number])[] {
  const lengths = lengthsOf(old, made)
  const width = made.length + 1
  const lengthAt = (at: number, to: number) => lengths[at * width + to] ?? 0
  const found: (readonly [number, number])[] = []
  let at = 0
  let to = 0
  while (at < old.length && to < made.length) {
    if (old[at] === made[to]) {
      found.push([at, to])
      at += 1
      to += 1
    } else if (lengthAt(at + 1, to) >= lengthAt(at, to + 1)) at += 1
    else to += 1
  }
  return found
}

/** How many words in order the rests of both have in common, from each place on. */
function lengthsOf(old: readonly string[], made: readonly string[]): Uint32Array {
  const width = made.length + 1
  const lengths = new Uint32Array((old.length + 1) * width)
  for (let at = old.length - 1; at >= 0; at -= 1) {
    for (let to = made.length - 1; to >= 0; to -= 1) {
      const isSame = old[at] === made[to]
      const next = (at + 1) * width
      lengths[at * width + to] = isSame
        ? (lengths[next + to + 1] ?? 0) + 1
        : Math.max(lengths[next + to] ?? 0, lengths[at * width + to + 1] ?? 0)
    }
  }
  return lengths
}

/** Neighbours of a kind made one. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = []
  for (const { kind, text } of pieces) {
    const last = out.at(-1)
    if (text === '') continue
    if (last?.kind === kind) out[out.length - 1] = piece(kind, last.text + text)
    else out.push(piece(kind, text))
  }
  return out
}
