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
  sum,
  tee,
  xor,
} from './assembler.ts'

/** First 32 bits of the fractional parts of the roots of the first primes. @source FIPS 180-4, sections 4.2.2, 5.3.3 */
const primes = firstPrimes(64)
const roundConstants = primes.map((prime) => fraction(Math.cbrt(prime)))
export const initialState: readonly number[] = primes.slice(0, 8).map((p) => fraction(Math.sqrt(p)))

/**
 * `compress(from, block, to)`: one SHA-256 compression of the 64 bytes at `block`, from the chaining value at `from`
 * (eight native words) into `to`. All rounds are written out, so that the working variables stay in registers.
 *
 * @source FIPS 180-4, section 6.2.2
 */
export function defineCompress(module: ModuleBuilder): FunctionBuilder {
  const compress = module.func('compress', { params: 3, hasResult: false })
  const [from, block, to] = [compress.param(0), compress.param(1), compress.param(2)]
  const words = Array.from({ length: 16 }, () => compress.local())
  const state = Array.from({ length: 8 }, () => compress.local())
  const scratch = compress.local()
  compress.body(
    ...words.map((word, index) => set(word, swapBytes(scratch, load32(get(block), index * 4)))),
    ...state.map((word, index) => set(word, load32(get(from), index * 4))),
    ...roundConstants.map((constant, round) =>
      roundCode({ words, state, scratch, round, constant }),
    ),
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

interface Round {
  readonly words: readonly Local[]
  readonly state: readonly Local[]
  readonly scratch: Local
  readonly round: number
  readonly constant: number
}

/** Instead of moving a to b, b to c and so on, every round renames the eight variables. */
function roundCode({ words, state, scratch, round, constant }: Round): Code {
  const at = (list: readonly Local[], index: number) => get(localAt(list, index))
  const variable = (letter: number) => localAt(state, letter - round + 64)
  const [a, b, c, d, e, f, g, h] = [0, 1, 2, 3, 4, 5, 6, 7].map(variable) as [
    Local,
    Local,
    Local,
    Local,
    Local,
    Local,
    Local,
    Local,
  ]
  const word = localAt(words, round)
  const schedule =
    round < 16
      ? []
      : set(
          word,
          sum(
            get(word),
            sigma(at(words, round + 1), [7, 18], 3),
            at(words, round + 9),
            sigma(at(words, round + 14), [17, 19], 10),
          ),
        )
  return [
    ...schedule,
    ...set(
      scratch,
      sum(get(h), bigSigma(get(e), [6, 11, 25]), choose(e, f, g), i32(constant | 0), get(word)),
    ),
    ...set(d, add(get(d), get(scratch))),
    ...set(h, sum(get(scratch), bigSigma(get(a), [2, 13, 22]), majority(a, b, c))),
  ]
}

function localAt(list: readonly Local[], index: number): Local {
  return list[index % list.length] as Local
}

function choose(e: Local, f: Local, g: Local): Code {
  return xor(and(xor(get(f), get(g)), get(e)), get(g))
}

function majority(a: Local, b: Local, c: Local): Code {
  return xor(and(xor(get(a), get(b)), xor(get(a), get(c))), get(a))
}

function bigSigma(word: Code, [x, y, z]: readonly [number, number, number]): Code {
  return xor(xor(rotr(word, i32(x)), rotr(word, i32(y))), rotr(word, i32(z)))
}

function sigma(word: Code, [x, y]: readonly [number, number], shift: number): Code {
  return xor(xor(rotr(word, i32(x)), rotr(word, i32(y))), shrU(word, i32(shift)))
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
