import { describe, expect, it } from 'vitest'
import { bucketOf, bucketsFor } from './buckets.ts'

describe('buckets of hospitals', () => {
  it.each([
    [0, 1],
    [100, 1],
    [101, 2],
    [200, 2],
    [201, 4],
    [401, 8],
  ])('%i rows at most 100 to a part need %i', (rows, buckets) => {
    expect(bucketsFor(rows, 100)).toBe(buckets)
  })

  it('doubling their number splits every bucket in two', () => {
    for (let code = 10_000; code < 10_200; code++) {
      expect(bucketOf(String(code), 8) & 3).toBe(bucketOf(String(code), 4))
    }
  })

  it('neighbouring hospitals are spread over all of them', () => {
    const counts = new Map<number, number>()
    for (let code = 10_000; code < 10_800; code++) {
      const bucket = bucketOf(String(code), 8)
      counts.set(bucket, (counts.get(bucket) ?? 0) + 1)
    }
    expect(Math.min(...counts.values())).toBeGreaterThan(70)
    expect(counts.size).toBe(8)
  })

  it('never move: a hospital keeps its bucket from one release to the next', () => {
    expect(['10670', '11001', '99999'].map((code) => bucketOf(code, 16))).toEqual([14, 12, 13])
  })
})
