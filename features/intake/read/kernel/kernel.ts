import { ModuleBuilder } from './assembler.ts'
import { defineFindCuts } from './cuts.ts'
import { defineHex, defineHmac, definePseudonym } from './hmac.ts'
import { layout } from './layout.ts'
import { defineAppendKey, defineQueueRowKey, defineRowKeys } from './row-keys.ts'
import { defineCompress, initialState } from './sha256.ts'

/** The functions of the kernel; addresses and lengths are bytes of `memory`. */
export interface Kernel {
  readonly memory: Uint8Array
  readonly words: Int32Array
  compress(from: number, block: number, to: number): void
  hmac(key: number, message: number, length: number): void
  hex(to: number, length: number): void
  pseudonym(context: number, value: number, length: number, to: number): number
  findCuts(from: number, end: number): number
  appendKey(length: number, from: number, to: number): number
  queueRowKey(place: number, length: number, target: number): void
  rowKeys(key: number): void
}

/** Assemble and start the kernel; every worker has its own. */
export function startKernel(): Kernel {
  const module = new WebAssembly.Module(assembleKernel())
  const exports = new WebAssembly.Instance(module).exports as unknown as Omit<
    Kernel,
    'memory' | 'words'
  > & { readonly memory: WebAssembly.Memory }
  const memory = new Uint8Array(exports.memory.buffer)
  const words = new Int32Array(exports.memory.buffer)
  fillConstants(memory, words)
  const { memory: _, ...functions } = exports
  return { ...functions, memory, words }
}

function assembleKernel(): Uint8Array<ArrayBuffer> {
  const module = new ModuleBuilder()
  const compress = defineCompress(module)
  const { finish } = defineHmac(module, compress)
  const hex = defineHex(module)
  definePseudonym(module, { finish, hex })
  defineFindCuts(module)
  defineAppendKey(module)
  defineQueueRowKey(module)
  defineRowKeys(module)
  return module.encode(layout.end >> 16)
}

function fillConstants(memory: Uint8Array, words: Int32Array): void {
  const digits = new TextEncoder().encode('0123456789abcdef')
  for (let byte = 0; byte < 256; byte++) {
    memory[layout.hexDigits + byte * 2] = digits[byte >> 4] ?? 0
    memory[layout.hexDigits + byte * 2 + 1] = digits[byte & 15] ?? 0
  }
  words.set(initialState, layout.initialState >> 2)
  // The outer hash reads 64 bytes of pad and 32 of digest: 768 bits.
  memory[layout.outerBlock + 32] = 0x80
  memory[layout.outerBlock + 62] = 768 >> 8
}

/** Prepare the key in a place of `layout.keys`, and return its address. */
export function prepareKey(kernel: Kernel, place: number, key: Uint8Array): number {
  const address = layout.keys + place * layout.keySize
  pad(0x36, address)
  pad(0x5c, address + 32)
  kernel.memory.fill(0, layout.scratchBlock, layout.scratchBlock + 64)
  return address

  function pad(byte: number, to: number): void {
    for (let index = 0; index < 64; index++) {
      kernel.memory[layout.scratchBlock + index] = (key[index] ?? 0) ^ byte
    }
    kernel.compress(layout.initialState, layout.scratchBlock, to)
  }
}
