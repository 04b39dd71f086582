import { type Code, unsigned } from './assembler.ts'

/** Instructions on sixteen bytes or four words at a time. @source WebAssembly Core Specification 2.0, section 5.4.8 */
const simd = (opcode: number): Code => [0xfd, ...unsigned(opcode)]
const binary =
  (opcode: number) =>
  (left: Code, right: Code): Code => [...left, ...right, ...simd(opcode)]

export const load128 = (address: Code, offset = 0): Code => [
  ...address,
  ...simd(0),
  0,
  ...unsigned(offset),
]
export const store128 = (address: Code, value: Code, offset = 0): Code => [
  ...address,
  ...value,
  ...simd(11),
  0,
  ...unsigned(offset),
]
/** Load a word into one of the four lanes, the others stay. */
export const loadLane32 = (
  address: Code,
  into: Code,
  { offset, lane }: { offset: number; lane: number },
): Code => [...address, ...into, ...simd(86), 0, ...unsigned(offset), lane]

/** The same word in all four lanes. */
export const splat32 = (value: Code): Code => [...value, ...simd(17)]
export const splat8 = (value: Code): Code => [...value, ...simd(15)]
export const constant128 = (bytes: readonly number[]): Code => [...simd(12), ...bytes]
/** Sixteen bytes of the thirty-two of both operands, by their places. */
export const shuffle = (left: Code, right: Code, places: readonly number[]): Code => [
  ...left,
  ...right,
  ...simd(13),
  ...places,
]
export const swizzle = binary(14)
export const eq8x16 = binary(35)
export const and128 = binary(78)
export const or128 = binary(80)
export const xor128 = binary(81)
export const add32x4 = binary(174)
export const bitmask8x16 = (value: Code): Code => [...value, ...simd(100)]
export const shr8x16 = binary(109)
export const shl32x4 = binary(171)
export const shr32x4 = binary(173)
