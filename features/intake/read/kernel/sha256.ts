import {
  add,
  and,
  type Code,
  type FunctionBuilder,
  get,
  i32,
  type Local,
  load32,
  type ModuleBuilder,
  or,
  rotl,
  rotr,
  set,
  shrU,
  store32,
  tee,
  xor,
} from './assembler.ts'

/** First 32 bits of the fractional parts of the roots of the first primes. @source FIPS 180-4, sections 4.2.2, 5.3.3 */
const primes = firstPrimes(64)
const roundConstants = primes.map((prime) => fraction(Math.cbrt(prime)))
export const initialState: readonly number[] = primes.slice(0, 8).map((p) => fraction(Math.sqrt(p)))

/** Arithmetic on words: single ones, or four at a time. */
export interface Arithmetic {
  add(left: Code, right: Code): Code
  and(left: Code, right: Code): Code
  xor(left: Code, right: Code): Code
  rotateRight(word: Code, bits: number): Code
  shiftRight(word: Code, bits: number): Code
  constant(value: number): Code
}

/** Variables of a compression: the sixteen words of the message schedule, the eight working ones, and a spare. */
export interface Variables {
  readonly words: readonly Local[]
  readonly state: readonly Local[]
  readonly spare: Local
}

/**
 * The 64 rounds, written out so that the working variables stay in registers.
 *
 * @source FIPS 180-4, section 6.2.2
 */
export function roundsCode(variables: Variables, arithmetic: Arithmetic): Code {
  return roundConstants.flatMap((constant, round) =>
    roundCode({ ...variables, round, constant }, arithmetic),
  )
}

/** Instead of moving a to b, b to c and so on, every round renames the eight variables. */
function roundCode(
  { words, state, spare, round, constant }: Variables & { round: number; constant: number },
  arithmetic: Arithmetic,
): Code {
  const { add, and, xor } = arithmetic
  const sum = (...terms: readonly Code[]) => terms.reduce(add)
  const variable = (letter: number) => localAt(state, letter - round + 64)
  const [a, b, c, e, f, g] = [0, 1, 2, 4, 5, 6].map((letter) => get(variable(letter))) as Six
  const [d, h] = [variable(3), variable(7)]
  const chosen = xor(and(xor(f, g), e), g)
  const majority = xor(and(xor(a, b), xor(a, c)), a)
  const first = sum(
    get(h),
    rotations(e, [6, 11, 25], arithmetic),
    chosen,
    arithmetic.constant(constant),
    get(localAt(words, round)),
  )
  return [
    ...(round < 16 ? [] : scheduleCode(words, round, arithmetic)),
    ...set(spare, first),
    ...set(d, add(get(d), get(spare))),
    ...set(h, sum(get(spare), rotations(a, [2, 13, 22], arithmetic), majority)),
  ]
}

type Six = [Code, Code, Code, Code, Code, Code]

function scheduleCode(words: readonly Local[], round: number, arithmetic: Arithmetic): Code {
  const { add, xor, rotateRight, shiftRight } = arithmetic
  const word = (index: number) => get(localAt(words, index))
  const sigma = (of: Code, [x, y]: readonly [number, number], shift: number) =>
    xor(xor(rotateRight(of, x), rotateRight(of, y)), shiftRight(of, shift))
  const terms = [
    word(round),
    sigma(word(round + 1), [7, 18], 3),
    word(round + 9),
    sigma(word(round + 14), [17, 19], 10),
  ]
  return set(localAt(words, round), terms.reduce(add))
}

function rotations(
  word: Code,
  [x, y, z]: readonly [number, number, number],
  { xor, rotateRight }: Arithmetic,
): Code {
  return xor(xor(rotateRight(word, x), rotateRight(word, y)), rotateRight(word, z))
}

function localAt(list: readonly Local[], index: number): Local {
  return list[index % list.length] as Local
}

const single: Arithmetic = {
  add,
  and,
  xor,
  rotateRight: (word, bits) => rotr(word, i32(bits)),
  shiftRight: (word, bits) => shrU(word, i32(bits)),
  constant: (value) => i32(value | 0),
}

/**
 * `compress(from, block, to)`: one SHA-256 compression of the 64 bytes at `block`, from the chaining value at `from`
 * (eight native words) into `to`.
 */
export function defineCompress(module: ModuleBuilder): FunctionBuilder {
  const compress = module.func('compress', { params: 3, hasResult: false })
  const [from, block, to] = [compress.param(0), compress.param(1), compress.param(2)]
  const words = Array.from({ length: 16 }, () => compress.local())
  const state = Array.from({ length: 8 }, () => compress.local())
  const spare = compress.local()
  compress.body(
    ...words.map((word, index) => set(word, swapBytes(spare, load32(get(block), index * 4)))),
    ...state.map((word, index) => set(word, load32(get(from), index * 4))),
    roundsCode({ words, state, spare }, single),
    ...state.map((word, index) =>
      store32(get(to), add(load32(get(from), index * 4), get(word)), index * 4),
    ),
  )
  return compress
}

/** The big-endian reading of a little-endian word, and the reverse. */
export function swapBytes(scratch: Local, word: Code): Code {
  return or(
    and(rotl(tee(scratch, word), i32(8)), i32(0x00ff00ff)),
    and(rotr(get(scratch), i32(8)), i32(0xff00ff00 | 0)),
  )
}

function firstPrimes(count: number): readonly number[] {
  const found: number[] = []
  for (let candidate = 2; found.length < count; candidate++) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate)
  }
  return found
}

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32)
}
