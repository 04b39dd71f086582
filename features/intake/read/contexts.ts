import type { Kernel } from './kernel/kernel.ts'
import { layout } from './kernel/layout.ts'

const visitLabels = ['SEQ', 'AN']

/**
 * The spaces of pseudonyms in use: a label and, for most, the hospital whose number it is.
 *
 * The message of a pseudonym's HMAC is `LABEL|HOSPCODE|value`, or `LABEL|value`; a value never holds a bar.
 */
export class Contexts {
  readonly #kernel: Kernel
  readonly #addresses = new Map<string, number>()
  #number = 0

  constructor(kernel: Kernel) {
    this.#kernel = kernel
  }

  /** Address of a context, or 0 when all places are taken: then the pseudonym is made without the cache. */
  addressOf(label: string, hospcode: string | null): number {
    const prefix = prefixOf(label, hospcode)
    return this.#addresses.get(prefix) ?? this.#place(label, prefix)
  }

  /** Forget all: cached pseudonyms of before, and what was noted beside them, can no longer be found. */
  reset(): void {
    this.#addresses.clear()
  }

  #place(label: string, prefix: string): number {
    const { memory, words } = this.#kernel
    if (this.#addresses.size === layout.contextCount) return 0
    const address = layout.contexts + this.#addresses.size * layout.contextSize
    memory.fill(0, address, address + layout.contextSize)
    memory.set(new TextEncoder().encode(prefix), address + layout.contextPrefix)
    this.#number++
    words[address >> 2] = this.#number
    words[(address >> 2) + 1] = prefix.length
    words[(address + layout.contextRegion) >> 2] = visitLabels.includes(label)
      ? layout.visitsCache
      : layout.peopleCache
    this.#addresses.set(prefix, address)
    return address
  }
}

export function prefixOf(label: string, hospcode: string | null): string {
  return hospcode === null ? `${label}|` : `${label}|${hospcode}|`
}
