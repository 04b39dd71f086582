import type { Kernel } from './kernel/kernel.ts'
import { layout } from './kernel/layout.ts'

const places = 4
/** What fits into one block beside its padding. */
const longestInBlock = 55

/** Row keys of one file: made four at a time, so the digits of a line may come after the lines behind it. */
export class RowKeyQueue {
  readonly #kernel: Kernel
  readonly #key: number
  #queued = 0

  /** @param key address of the file's key. */
  constructor(kernel: Kernel, key: number) {
    this.#kernel = kernel
    this.#key = key
  }

  /** 32 digits of the message at `layout.message` will be written at the target, `flush` at the latest. */
  add(length: number, target: number): void {
    if (length > longestInBlock) {
      this.#kernel.hmac(this.#key, layout.message, length)
      this.#kernel.hex(target, 16)
      return
    }
    this.#kernel.queueRowKey(this.#queued, length, target)
    this.#queued++
    if (this.#queued === places) this.#make()
  }

  flush(): void {
    if (this.#queued === 0) return
    for (let place = this.#queued; place < places; place++) {
      this.#kernel.words[(layout.rowTargets >> 2) + place] = layout.rowNowhere
    }
    this.#make()
  }

  #make(): void {
    this.#kernel.rowKeys(this.#key)
    this.#queued = 0
  }
}
