import path from 'node:path'
import type { Anchor } from '../audit-anchor/anchor.ts'
import type { AnchorFile } from '../audit-anchor/anchor-folder.ts'
import type { FindingList } from './finding-list.ts'

interface NamedAnchor extends Anchor {
  readonly name: string
}

interface LookedAt {
  readonly sequence: number
  readonly hash: string
  readonly sound: boolean
}

/** Holds the events against what anchors saw at their places. */
export class AnchorCheck {
  readonly #findings: FindingList
  readonly #waiting: NamedAnchor[]
  readonly #seen: NamedAnchor[] = []
  #before = 0

  constructor(files: readonly AnchorFile[], findings: FindingList) {
    this.#findings = findings
    this.#waiting = files
      .flatMap(({ file, anchor }) => (anchor ? [{ ...anchor, name: nameOf(file) }] : []))
      .sort((a, b) => b.last - a.last)
    for (const { file, anchor } of files) {
      if (anchor !== undefined) continue
      findings.add({ kind: 'anchor-changed', first: 0, last: 0, anchor: nameOf(file) })
    }
  }

  /** Look at an event; one that is not sound is broken already, whatever an anchor says. */
  look({ sequence, hash, sound }: LookedAt): void {
    for (;;) {
      const next = this.#waiting.at(-1)
      if (next === undefined || next.last > sequence) return
      this.#waiting.pop()
      // Where the anchored event itself is missing, the chain has said so.
      if (next.last < sequence) continue
      if (next.head === hash) this.#seen.push(next)
      else if (sound) this.#rewritten(next)
      this.#before = next.last
    }
  }

  /** Anchors that reach beyond the newest event. */
  end(last: number): void {
    const furthest = this.#waiting[0]
    if (furthest === undefined) return
    this.#findings.add({ kind: 'cut', first: last + 1, last: furthest.last, anchor: furthest.name })
  }

  /** The anchor that reaches furthest within events that are sound. */
  furthestWithin(soundTo: number): { readonly last: number; readonly name: string } | undefined {
    return this.#seen.findLast(({ last }) => last <= soundTo)
  }

  #rewritten({ last, name }: NamedAnchor): void {
    this.#findings.add({ kind: 'rewritten', first: this.#before + 1, last, anchor: name })
  }
}

/** The last folder says whose copy it is. */
function nameOf(file: string): string {
  return path.join(path.basename(path.dirname(file)), path.basename(file))
}
