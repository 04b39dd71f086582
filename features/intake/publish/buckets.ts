/** A part holds at most about this many rows, so that what a load must rewrite does not grow with the lake. */
export const rowsPerPart = 1_000_000

/** The smallest power of two that leaves at most `limit` rows to a part, taken evenly. */
export function bucketsFor(rows: number, limit: number): number {
  let buckets = 1
  while (rows / buckets > limit) buckets *= 2
  return buckets
}

/** The bucket of a hospital; doubling `buckets` splits every bucket in two. */
export function bucketOf(hospcode: string, buckets: number): number {
  return stableHash(hospcode) & (buckets - 1)
}

/** FNV-1a, 32 bits, folded so that its low bits depend on all of it. Changing it moves rows between files. */
export function stableHash(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return (hash ^ (hash >>> 15)) >>> 0
}
