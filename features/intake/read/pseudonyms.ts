import { createHmac } from 'node:crypto'
import { files } from '#domain/standard'
import { hasOnlyAscii, readText } from './bytes.ts'
import { prefixOf } from './contexts.ts'
import { type Kernel, prepareKey } from './kernel/kernel.ts'
import { layout } from './kernel/layout.ts'

const bar = 0x7c

/** How the text of an entry is encoded; decided only when a hashed value has bytes beyond ASCII. */
export type TextEncodingName = 'utf-8' | 'windows-874'

/** Keyed hashes of one province, written as hex digits into the kernel's memory. */
export class Pseudonyms {
  readonly #kernel: Kernel
  readonly #pseudonymKey: number
  readonly #tieKey: number
  readonly #rowKeys: ReadonlyMap<string, number>
  encoding: TextEncodingName | undefined
  /** Set when a value could not be hashed before the encoding is known. */
  needsEncoding = false

  /** Row keys and ties have keys of their own, derived from the province's key, so that their messages stay short. */
  constructor(kernel: Kernel, key: Uint8Array) {
    this.#kernel = kernel
    this.#pseudonymKey = prepareKey(kernel, 0, key)
    this.#tieKey = prepareKey(kernel, 1, derive(key, 'TIE'))
    this.#rowKeys = new Map(
      files.map(({ name }, index) => [
        name,
        prepareKey(kernel, index + 2, derive(key, `ROWKEY|${name}`)),
      ]),
    )
  }

  rowKeyOf(file: string): number {
    return this.#rowKeys.get(file) ?? 0
  }

  tie(from: number, to: number, out: number): void {
    this.#kernel.hmac(this.#tieKey, from, to - from)
    this.#kernel.hex(out, 16)
  }

  /**
   * A value too long for the cache or not in ASCII: 32 digits at `out`. The value is hashed as UTF-8, so that both
   * encodings of one text give one pseudonym.
   */
  uncached(at: {
    label: string
    hospcode: string | null
    from: number
    to: number
    out: number
  }): void {
    const { memory } = this.#kernel
    const prefix = new TextEncoder().encode(prefixOf(at.label, at.hospcode))
    const value = this.#asUtf8(at.from, at.to)
    memory.set(prefix, layout.valueMessage)
    memory.set(value, layout.valueMessage + prefix.length)
    this.#kernel.hmac(this.#pseudonymKey, layout.valueMessage, prefix.length + value.length)
    this.#kernel.hex(at.out, 16)
  }

  /** The bytes of a value in UTF-8, at most 60,000. */
  #asUtf8(from: number, to: number): Uint8Array {
    const bytes = this.#kernel.memory.slice(from, to)
    if (hasOnlyAscii(bytes, 0, bytes.length) || this.encoding === 'utf-8') return bytes
    if (this.encoding === undefined) {
      this.needsEncoding = true
      return bytes
    }
    return new TextEncoder()
      .encode(new TextDecoder(this.encoding).decode(bytes))
      .subarray(0, 60_000)
  }

  /** Append a part of a key to the message being built, in UTF-8; returns the new length. */
  appendToMessage(length: number, from: number, to: number): number {
    const appended = this.#kernel.appendKey(length, from, to)
    return appended < 0 ? this.#appendUtf8(length, from, to) : appended
  }

  #appendUtf8(length: number, from: number, to: number): number {
    const value = this.#asUtf8(from, to).subarray(0, layout.messageSize / 8)
    const at = length === 0 ? layout.message : layout.message + length + 1
    this.#kernel.memory[at - 1] = bar
    this.#kernel.memory.set(value, at)
    return at + value.length - layout.message
  }

  /** The 20 digits at `at`, as a key for births. */
  digits(at: number): string {
    return readText(this.#kernel.memory, at, at + 20)
  }
}

function derive(key: Uint8Array, label: string): Uint8Array {
  return createHmac('sha256', key).update(label).digest()
}
