import {
  add,
  and64,
  type Code,
  copyWords,
  type FunctionBuilder,
  get,
  i32,
  i64,
  type Local,
  leave,
  load32,
  load64,
  loopWhile,
  ltU,
  type ModuleBuilder,
  ne64,
  or64,
  set,
  shl,
  shrU,
  store8,
  store32,
  store64,
  sub,
  when,
} from './assembler.ts'
import { layout } from './layout.ts'
import { type Arithmetic, roundsCode, type Variables } from './sha256.ts'
import {
  add32x4,
  and128,
  constant128,
  loadLane32,
  or128,
  shl32x4,
  shr8x16,
  shr32x4,
  shuffle,
  splat8,
  splat32,
  store128,
  swizzle,
  xor128,
} from './simd.ts'

const bar = 0x7c
const highBits = 0x8080_8080_8080_8080n
const lanes = [0, 1, 2, 3]
const blockSize = 64
const outerKey = 32
/** A digest of eight words and its padding: 96 bytes with the pad block. */
const outerPadding = [0x80000000, 0, 0, 0, 0, 0, 0, 96 * 8]

const fourfold: Arithmetic = {
  add: add32x4,
  and: and128,
  xor: xor128,
  rotateRight: (word, bits) => or128(shr32x4(word, i32(bits)), shl32x4(word, i32(32 - bits))),
  shiftRight: (word, bits) => shr32x4(word, i32(bits)),
  constant: (value) => splat32(i32(value | 0)),
}

/**
 * `rowKeys(key)`: four HMAC-SHA-256 at once, of the four padded messages of one block each at `layout.rowBlocks`, to the
 * four addresses at `layout.rowTargets` as the 32 digits of their first sixteen bytes.
 */
export function defineRowKeys(module: ModuleBuilder): FunctionBuilder {
  const rowKeys = module.func('rowKeys', { params: 1, hasResult: false })
  const key = get(rowKeys.param(0))
  const variables: Variables = {
    words: Array.from({ length: 16 }, () => rowKeys.local('v128')),
    state: Array.from({ length: 8 }, () => rowKeys.local('v128')),
    spare: rowKeys.local('v128'),
  }
  const { words, state } = variables
  const chained = (index: number, offset: number) =>
    add32x4(get(state[index] as Local), splat32(load32(key, offset + index * 4)))
  const begin = (offset: number) =>
    state.flatMap((word, index) => set(word, splat32(load32(key, offset + index * 4))))
  rowKeys.body(
    ...words.map((word, index) => set(word, swapBytes(loadColumn(index * 4)))),
    begin(0),
    roundsCode(variables, fourfold),
    ...state.map((_, index) => set(words[index] as Local, chained(index, 0))),
    ...outerPadding.map((value, index) => set(words[8 + index] as Local, splat32(i32(value | 0)))),
    begin(outerKey),
    roundsCode(variables, fourfold),
    ...lanes.map((index) => set(words[index] as Local, swapBytes(chained(index, outerKey)))),
    storeDigits(words),
  )
  return rowKeys
}

/**
 * `appendKey(length, from, to)`: append a part of a key to the message at `layout.message`, with a bar before all but
 * the first; returns the new length, or -1 when a byte of
 * the part, or of the few behind it, is not ASCII.
 */
export function defineAppendKey(module: ModuleBuilder): FunctionBuilder {
  const append = module.func('appendKey', { params: 3, hasResult: true })
  const [length, from, to] = [append.param(0), append.param(1), append.param(2)]
  const [at, end] = [append.local(), append.local()]
  const seen = append.local('i64')
  append.body(
    set(at, add(i32(layout.message), get(length))),
    when(get(length), store8(get(at), i32(bar)), set(at, add(get(at), i32(1)))),
    set(end, add(get(at), sub(get(to), get(from)))),
    set(seen, i64(0n)),
    loopWhile(
      ltU(get(at), get(end)),
      store64(get(at), load64(get(from))),
      set(seen, or64(get(seen), load64(get(from)))),
      set(at, add(get(at), i32(8))),
      set(from, add(get(from), i32(8))),
    ),
    when(ne64(and64(get(seen), i64(highBits)), i64(0n)), leave(i32(-1))),
    sub(get(end), i32(layout.message)),
  )
  return append
}

/**
 * `queueRowKey(place, length, target)`: pad the message at `layout.message`, of at most 55 bytes, into one of the four
 * places that `rowKeys` works on.
 */
export function defineQueueRowKey(module: ModuleBuilder): FunctionBuilder {
  const queue = module.func('queueRowKey', { params: 3, hasResult: false })
  const [place, length, target] = [queue.param(0), queue.param(1), queue.param(2)]
  const [block, at, bits] = [queue.local(), queue.local(), queue.local()]
  queue.body(
    set(block, add(i32(layout.rowBlocks), shl(get(place), i32(6)))),
    copyWords({ to: get(block), from: i32(layout.message), fromOffset: 0, words: 7 }),
    store64(get(block), i64(0n), 56),
    set(at, add(get(block), get(length))),
    store64(get(at), i64(0x80n)),
    set(at, add(get(at), i32(8))),
    loopWhile(
      ltU(get(at), add(get(block), i32(56))),
      store8(get(at), i32(0)),
      set(at, add(get(at), i32(1))),
    ),
    set(bits, shl(add(get(length), i32(blockSize)), i32(3))),
    store8(get(block), shrU(get(bits), i32(8)), 62),
    store8(get(block), get(bits), 63),
    store32(add(i32(layout.rowTargets), shl(get(place), i32(2))), get(target)),
  )
  return queue
}

/** The word at an offset of each of the four blocks. */
function loadColumn(offset: number): Code {
  const blocks = i32(layout.rowBlocks)
  return lanes.reduce<Code>(
    (column, lane) => loadLane32(blocks, column, { offset: lane * blockSize + offset, lane }),
    constant128(Array(16).fill(0)),
  )
}

function swapBytes(words: Code): Code {
  return swizzle(words, constant128([3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12]))
}

/** The first four locals hold a word of each digest; the next four get a whole digest each, which is then written. */
function storeDigits(words: readonly Local[]): Code {
  const [w0, w1, w2, w3, ...rest] = words as [Local, Local, Local, Local, ...Local[]]
  const pick = (left: Local, right: Local, lane: number) =>
    shuffle(
      get(left),
      get(right),
      [wordBytes(lane), wordBytes(lane + 4)]
        .flat()
        .concat([wordBytes(lane), wordBytes(lane + 4)].flat()),
    )
  return lanes.flatMap((lane) => {
    const digest = rest[lane] as Local
    return [
      ...set(digest, joinHalves(pick(w0, w1, lane), pick(w2, w3, lane))),
      ...storeHex(load32(i32(layout.rowTargets), lane * 4), digest),
    ]
  })
}

function wordBytes(word: number): number[] {
  return lanes.map((byte) => word * 4 + byte)
}

function joinHalves(left: Code, right: Code): Code {
  return shuffle(left, right, [...wordBytes(0), ...wordBytes(1), ...wordBytes(4), ...wordBytes(5)])
}

const hexDigits = [...new TextEncoder().encode('0123456789abcdef')]

function storeHex(to: Code, digest: Local): Code {
  const high = swizzle(constant128(hexDigits), shr8x16(get(digest), i32(4)))
  const low = swizzle(constant128(hexDigits), and128(get(digest), splat8(i32(15))))
  const interleaved = (from: number) =>
    Array.from({ length: 8 }, (_, index) => [from + index, from + index + 16]).flat()
  return [
    ...store128(to, shuffle(high, low, interleaved(0))),
    ...store128(to, shuffle(high, low, interleaved(8)), 16),
  ]
}
