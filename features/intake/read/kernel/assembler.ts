/**
 * A very small WebAssembly assembler: expressions are byte sequences that nest as function calls do, so that a kernel
 * reads like code and no binary lies in the repository.
 *
 * @source WebAssembly Core Specification 2.0, chapter 5 (binary format)
 */
export type Code = readonly number[]

/** A local variable or parameter of a function, an i32 unless said otherwise. */
export interface Local {
  readonly index: number
}

type ValueType = 'i32' | 'i64' | 'v128'
const typeBytes: Readonly<Record<ValueType, number>> = { i32: 0x7f, i64: 0x7e, v128: 0x7b }

/** One function under construction: its parameters (all i32), its locals and, at the end, its body. */
export class FunctionBuilder {
  readonly name: string
  readonly index: number
  readonly params: readonly Local[]
  readonly hasResult: boolean
  #locals: ValueType[] = []
  #body: Code = []

  constructor(name: string, index: number, shape: { params: number; hasResult: boolean }) {
    this.name = name
    this.index = index
    this.hasResult = shape.hasResult
    this.params = Array.from({ length: shape.params }, (_, position) => ({ index: position }))
  }

  param(position: number): Local {
    return this.params[position] ?? { index: position }
  }

  local(type: ValueType = 'i32'): Local {
    return { index: this.params.length + this.#locals.push(type) - 1 }
  }

  body(...code: readonly Code[]): void {
    this.#body = code.flat()
  }

  typeCode(): Code {
    const params = this.params.map(() => typeBytes.i32)
    return [
      0x60,
      ...vector(params.map((type) => [type])),
      ...vector(this.hasResult ? [[0x7f]] : []),
    ]
  }

  bodyCode(): Code {
    const locals = vector(this.#locals.map((type) => [1, typeBytes[type]]))
    return sized([...locals, ...this.#body, 0x0b])
  }
}

/** A module with one memory of fixed size, exported as `memory`, and functions exported by name. */
export class ModuleBuilder {
  readonly #functions: FunctionBuilder[] = []

  func(name: string, shape: { params: number; hasResult: boolean }): FunctionBuilder {
    const built = new FunctionBuilder(name, this.#functions.length, shape)
    this.#functions.push(built)
    return built
  }

  /** @param pages memory size in pages of 64 KiB. */
  encode(pages: number): Uint8Array<ArrayBuffer> {
    const all = this.#functions
    const exports = [
      [...text('memory'), 0x02, 0x00],
      ...all.map((one) => [...text(one.name), 0x00, ...unsigned(one.index)]),
    ]
    return Uint8Array.from([
      ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
      ...section(1, vector(all.map((one) => one.typeCode()))),
      ...section(3, vector(all.map((one) => unsigned(one.index)))),
      ...section(5, vector([[0x01, ...unsigned(pages), ...unsigned(pages)]])),
      ...section(7, vector(exports)),
      ...section(10, vector(all.map((one) => one.bodyCode()))),
    ])
  }
}

export const get = (local: Local): Code => [0x20, ...unsigned(local.index)]
export const set = (local: Local, value: Code): Code => [...value, 0x21, ...unsigned(local.index)]
export const tee = (local: Local, value: Code): Code => [...value, 0x22, ...unsigned(local.index)]
export const i32 = (value: number): Code => [0x41, ...signed(value)]

const binary =
  (opcode: number) =>
  (left: Code, right: Code): Code => [...left, ...right, opcode]
export const add = binary(0x6a)
export const sub = binary(0x6b)
export const mul = binary(0x6c)
export const and = binary(0x71)
export const or = binary(0x72)
export const xor = binary(0x73)
export const shl = binary(0x74)
export const shrU = binary(0x76)
export const rotl = binary(0x77)
export const rotr = binary(0x78)
export const eq = binary(0x46)
export const ne = binary(0x47)
export const ltU = binary(0x49)
export const gtU = binary(0x4b)
export const geU = binary(0x4f)

const load =
  (opcode: number) =>
  (address: Code, offset = 0): Code => [...address, opcode, 0, ...unsigned(offset)]
export const load32 = load(0x28)
export const load8 = load(0x2d)
export const load16 = load(0x2f)
const store =
  (opcode: number) =>
  (address: Code, value: Code, offset = 0): Code => [
    ...address,
    ...value,
    opcode,
    0,
    ...unsigned(offset),
  ]
export const store32 = store(0x36)
export const store8 = store(0x3a)
export const store16 = store(0x3b)
export const load64 = load(0x29)
export const store64 = store(0x37)
export const ctz = (value: Code): Code => [...value, 0x68]

/** A 64-bit constant, signed or unsigned. */
export const i64 = (value: bigint): Code => [0x42, ...signed64(BigInt.asIntN(64, value))]
export const extend64 = (value: Code): Code => [...value, 0xad]
export const wrap32 = (value: Code): Code => [...value, 0xa7]
export const eq64 = binary(0x51)
export const ne64 = binary(0x52)
export const mul64 = binary(0x7e)
export const and64 = binary(0x83)
export const or64 = binary(0x84)
export const xor64 = binary(0x85)
export const shl64 = binary(0x86)
export const shrU64 = binary(0x88)

const voidBlock = 0x40
export const when = (condition: Code, ...then: readonly Code[]): Code => [
  ...condition,
  0x04,
  voidBlock,
  ...then.flat(),
  0x0b,
]
/** Repeats while the condition, tested first, holds. */
export const choose = (condition: Code, then: Code, otherwise: Code): Code => [
  ...condition,
  0x04,
  voidBlock,
  ...then,
  0x05,
  ...otherwise,
  0x0b,
]
export const loopWhile = (condition: Code, ...body: readonly Code[]): Code => [
  0x03,
  voidBlock,
  ...condition,
  0x04,
  voidBlock,
  ...body.flat(),
  0x0c,
  0x01,
  0x0b,
  0x0b,
]
export const call = (target: FunctionBuilder, ...args: readonly Code[]): Code => [
  ...args.flat(),
  0x10,
  ...unsigned(target.index),
]
export const leave = (value: Code = []): Code => [...value, 0x0f]

/** Copy words of eight bytes. */
export function copyWords(at: { to: Code; from: Code; fromOffset: number; words: number }): Code {
  return Array.from({ length: at.words }, (_, index) =>
    store64(at.to, load64(at.from, at.fromOffset + index * 8), index * 8),
  ).flat()
}

function section(id: number, content: Code): Code {
  return [id, ...sized(content)]
}

function sized(content: Code): Code {
  return [...unsigned(content.length), ...content]
}

function vector(items: readonly Code[]): Code {
  return [...unsigned(items.length), ...items.flat()]
}

function text(name: string): Code {
  return sized([...new TextEncoder().encode(name)])
}

/** LEB128. */
export function unsigned(value: number): Code {
  const low = value & 0x7f
  const rest = value >>> 7
  return rest === 0 ? [low] : [low | 0x80, ...unsigned(rest)]
}

function signed(value: number): Code {
  const low = value & 0x7f
  const rest = value >> 7
  const isLast = rest === ((low & 0x40) === 0 ? 0 : -1)
  return isLast ? [low] : [low | 0x80, ...signed(rest)]
}

function signed64(value: bigint): Code {
  const low = Number(value & 0x7fn)
  const rest = value >> 7n
  const isLast = rest === ((low & 0x40) === 0 ? 0n : -1n)
  return isLast ? [low] : [low | 0x80, ...signed64(rest)]
}
