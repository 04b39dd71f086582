import {
  add,
  and,
  and64,
  type Code,
  call,
  choose,
  copyWords,
  eq,
  eq64,
  extend64,
  type FunctionBuilder,
  get,
  geU,
  gtU,
  i32,
  i64,
  type Local,
  leave,
  load8,
  load16,
  load32,
  load64,
  loopWhile,
  ltU,
  type ModuleBuilder,
  mul,
  mul64,
  ne64,
  or64,
  set,
  shl,
  shl64,
  shrU,
  shrU64,
  store8,
  store16,
  store32,
  store64,
  sub,
  when,
  wrap32,
  xor,
  xor64,
} from './assembler.ts'
import { layout } from './layout.ts'
import { swapBytes } from './sha256.ts'

const { scratchBlock, outerBlock, chainingValue, digest } = layout
const blockSize = 64
const digestSize = 32
const endMark = 0x80

export interface HmacFunctions {
  readonly finish: FunctionBuilder
  readonly hmac: FunctionBuilder
}

/**
 * `hmac(key, message, length)`: HMAC-SHA-256 of a message of any length into `layout.digest`, from the two chaining
 * values of a prepared key.
 *
 * @source RFC 2104; FIPS 180-4, section 5.1.1 for the padding
 */
export function defineHmac(module: ModuleBuilder, compress: FunctionBuilder): HmacFunctions {
  const finish = defineFinish(module, compress)
  const hmac = module.func('hmac', { params: 3, hasResult: false })
  const [key, message, length] = [hmac.param(0), hmac.param(1), hmac.param(2)]
  const [from, left, index] = [hmac.local(), hmac.local(), hmac.local()]
  const scratch = i32(scratchBlock)
  hmac.body(
    set(from, get(key)),
    set(left, get(length)),
    loopWhile(
      geU(get(left), i32(blockSize)),
      call(compress, get(from), get(message), i32(chainingValue)),
      set(from, i32(chainingValue)),
      set(message, add(get(message), i32(blockSize))),
      set(left, sub(get(left), i32(blockSize))),
    ),
    clearBlock(),
    copyBytes({ to: scratch, from: get(message), length: get(left), index }),
    store8(add(scratch, get(left)), i32(endMark)),
    when(
      gtU(get(left), i32(blockSize - 9)),
      call(compress, get(from), scratch, i32(chainingValue)),
      set(from, i32(chainingValue)),
      clearBlock(),
    ),
    storeBitLength(add(get(length), i32(blockSize))),
    call(finish, get(key), get(from)),
  )
  return { finish, hmac }
}

/** `finish(key, from)`: compress the padded block, then the outer hash, and leave the digest's bytes. */
function defineFinish(module: ModuleBuilder, compress: FunctionBuilder): FunctionBuilder {
  const finish = module.func('finish', { params: 2, hasResult: false })
  const [key, from, scratch] = [finish.param(0), finish.param(1), finish.local()]
  finish.body(
    call(compress, get(from), i32(scratchBlock), i32(chainingValue)),
    storeBigEndian(outerBlock, scratch),
    call(compress, add(get(key), i32(digestSize)), i32(outerBlock), i32(chainingValue)),
    storeBigEndian(digest, scratch),
  )
  return finish
}

/** `hex(to, length)`: the first bytes of the digest as lower-case digits. */
export function defineHex(module: ModuleBuilder): FunctionBuilder {
  const hex = module.func('hex', { params: 2, hasResult: false })
  const [to, length, index] = [hex.param(0), hex.param(1), hex.local()]
  hex.body(
    set(index, i32(0)),
    loopWhile(
      ltU(get(index), get(length)),
      store16(
        add(get(to), shl(get(index), i32(1))),
        load16(shl(load8(add(i32(digest), get(index))), i32(1)), layout.hexDigits),
      ),
      set(index, add(get(index), i32(1))),
    ),
  )
  return hex
}

/**
 * `pseudonym(context, value, length, to)`: 32 hex digits of the HMAC of the context's prefix and a value of 1 to 16
 * bytes, through a cache in which two slots serve each hash, the older making room; returns the address of its cache slot, or 0 when the value is not ASCII and
 * nothing was done.
 */
export function definePseudonym(
  module: ModuleBuilder,
  { finish, hex }: { finish: FunctionBuilder; hex: FunctionBuilder },
): FunctionBuilder {
  const pseudonym = module.func('pseudonym', { params: 4, hasResult: true })
  const [context, value, length, to] = [0, 1, 2, 3].map((i) => pseudonym.param(i)) as Four
  const [slot, prefix, index] = [pseudonym.local(), pseudonym.local(), pseudonym.local()]
  const [low, high] = [pseudonym.local('i64'), pseudonym.local('i64')]
  const scratch = i32(scratchBlock)
  const useIfHere = (at: Local) =>
    when(
      isInSlot({ slot: at, context, length, low, high }),
      copyDigits(to, at),
      store32(get(context), get(at), layout.contextLastSlot),
      leave(get(at)),
    )
  pseudonym.body(
    loadValue({ value, length, low, high }),
    when(hasHighBit(low, high), leave(i32(0))),
    set(slot, load32(get(context), layout.contextLastSlot)),
    useIfHere(slot),
    set(slot, slotOf(context, low, high)),
    useIfHere(slot),
    set(index, xor(get(slot), i32(layout.slotSize))),
    useIfHere(index),
    copyWords({ to: get(index), from: get(slot), fromOffset: 0, words: layout.slotSize / 8 }),
    set(prefix, load32(get(context), 4)),
    copyWords({ to: scratch, from: get(context), fromOffset: 16, words: 8 }),
    copyBytes({ to: add(scratch, get(prefix)), from: get(value), length: get(length), index }),
    set(prefix, add(get(prefix), get(length))),
    store8(add(scratch, get(prefix)), i32(endMark)),
    storeBitLength(add(get(prefix), i32(blockSize))),
    call(finish, i32(layout.keys), i32(layout.keys)),
    call(hex, add(get(slot), i32(layout.slotDigits)), i32(16)),
    store32(get(slot), load32(get(context))),
    store32(get(slot), i32(-1), layout.slotBirth),
    store64(get(slot), get(low), 8),
    store64(get(slot), get(high), 16),
    store32(get(slot), get(length), 24),
    copyDigits(to, slot),
    store32(get(context), get(slot), layout.contextLastSlot),
    get(slot),
  )
  return pseudonym
}

type Four = [Local, Local, Local, Local]

/** The value's bytes in two words, zero beyond its length. */
function loadValue({ value, length, low, high }: ValueLocals): Code {
  const unusedBits = (bytes: number) => extend64(shl(sub(i32(bytes), get(length)), i32(3)))
  const keepFirst = (word: Code, bits: Code) => shrU64(shl64(word, bits), bits)
  return choose(
    gtU(get(length), i32(8)),
    [
      ...set(low, load64(get(value))),
      ...set(high, keepFirst(load64(get(value), 8), unusedBits(16))),
    ],
    [...set(low, keepFirst(load64(get(value)), unusedBits(8))), ...set(high, i64(0n))],
  )
}

/** True when a byte is beyond ASCII. */
function hasHighBit(low: Local, high: Local): Code {
  return ne64(and64(or64(get(low), get(high)), i64(0x8080_8080_8080_8080n)), i64(0n))
}

interface ValueLocals {
  readonly value: Local
  readonly length: Local
  readonly low: Local
  readonly high: Local
}

function slotOf(context: Local, low: Local, high: Local): Code {
  const mixed = mul64(
    xor64(
      xor64(get(low), mul64(get(high), i64(0x2545f491n))),
      mul64(extend64(load32(get(context))), i64(0x61c88647n)),
    ),
    i64(0x7fb5d329n),
  )
  const bits = Math.log2(layout.cacheSlots)
  const index = and(
    wrap32(shrU64(mul64(xor64(mixed, shrU64(mixed, i64(29n))), i64(0x5bd1e995n)), i64(20n))),
    i32(2 ** bits - 1),
  )
  return add(load32(get(context), layout.contextRegion), mul(index, i32(layout.slotSize)))
}

function isInSlot(at: { slot: Local; context: Local } & Omit<ValueLocals, 'value'>): Code {
  const { slot, context, length, low, high } = at
  return and(
    and(eq64(load64(get(slot), 8), get(low)), eq64(load64(get(slot), 16), get(high))),
    and(eq(load32(get(slot)), load32(get(context))), eq(load32(get(slot), 24), get(length))),
  )
}

function copyDigits(to: Local, slot: Local): Code {
  return copyWords({ to: get(to), from: get(slot), fromOffset: layout.slotDigits, words: 4 })
}

function clearBlock(): Code {
  return Array.from({ length: 8 }, (_, index) =>
    store64(i32(scratchBlock), i64(0n), index * 8),
  ).flat()
}

function copyBytes(at: { to: Code; from: Code; length: Code; index: Local }): Code {
  return [
    ...set(at.index, i32(0)),
    ...loopWhile(
      ltU(get(at.index), at.length),
      store8(add(at.to, get(at.index)), load8(add(at.from, get(at.index)))),
      set(at.index, add(get(at.index), i32(1))),
    ),
  ]
}

/** The message's length in bits at the end of the block, big-endian; messages are shorter than 64 KiB. */
function storeBitLength(bytes: Code): Code {
  const bits = shl(bytes, i32(3))
  return [
    ...store8(i32(scratchBlock), shrU(bits, i32(16)), 61),
    ...store8(i32(scratchBlock), shrU(bits, i32(8)), 62),
    ...store8(i32(scratchBlock), bits, 63),
  ]
}

function storeBigEndian(to: number, scratch: Local): Code {
  return Array.from({ length: 8 }, (_, index) =>
    store32(i32(to), swapBytes(scratch, load32(i32(chainingValue), index * 4)), index * 4),
  ).flat()
}
