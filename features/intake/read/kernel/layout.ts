/** Where things lie in the kernel's memory, in bytes. */
export const layout = {
  hexDigits: 0,
  scratchBlock: 512,
  outerBlock: 576,
  chainingValue: 640,
  digest: 704,
  initialState: 768,
  /** Messages of four row keys, padded, and where their digits go. */
  rowBlocks: 98_304,
  rowTargets: 98_560,
  /** Where the digits of an unused place go. */
  rowNowhere: 98_624,
  /** A key: chaining values after the inner and the outer pad. */
  keys: 1_024,
  keySize: 64,
  keyCount: 112,
  message: 8_192,
  messageSize: 65_536,
  /** A message of its own for a value's pseudonym: the row's key may stand at `message` meanwhile. */
  valueMessage: 1_900_544,
  cuts: 131_072,
  cutsCount: 65_536,
  /** A context: its number, length of its prefix, region of the cache, slot used last, and a first block that begins with the prefix. */
  contexts: 524_288,
  contextSize: 80,
  contextCount: 16_384,
  contextPrefix: 16,
  contextRegion: 8,
  contextLastSlot: 12,
  /** Numbers of visits come and go; they have a region of the cache of their own, away from people's. */
  peopleCache: 2 << 20,
  visitsCache: 34 << 20,
  /** Slots of a region; two neighbours hold the values of one hash. */
  cacheSlots: 1 << 19,
  slotSize: 64,
  slotBirth: 4,
  slotDigits: 32,
  input: 66 << 20,
  inputSize: 1 << 20,
  output: 67 << 20,
  outputSize: 1 << 20,
  end: 68 << 20,
} as const
