import type { Kernel } from './kernel/kernel.ts'

const space = 0x20

/** The columns of the line at hand, as ranges of the kernel's memory between the cuts that `findCuts` left. */
export class LineColumns {
  readonly #bytes: Uint8Array
  readonly #words: Int32Array
  /** Index into words of the cut before the first column: the byte before the line. */
  #first = 0
  lineStart = 0
  lineEnd = 0
  /** The range opened last, trimmed. */
  from = 0
  to = 0

  constructor(kernel: Kernel) {
    this.#bytes = kernel.memory
    this.#words = kernel.words
  }

  /** @param first index of the cut before the line; the cut after its last column is the line's end. */
  enter(first: number, count: number): void {
    this.#first = first
    this.lineStart = (this.#words[first] as number) + 1
    this.lineEnd = this.#words[first + count] as number
  }

  /** Trim a column into `from` and `to`; false when it is empty, or -1, which stands for a column not in the text. */
  open(column: number): boolean {
    if (column < 0) return false
    const bytes = this.#bytes
    const at = this.#first + column
    let from = (this.#words[at] as number) + 1
    let to = this.#words[at + 1] as number
    while (from < to && bytes[from] === space) from++
    while (from < to && bytes[to - 1] === space) to--
    this.from = from
    this.to = to
    return from < to
  }
}
