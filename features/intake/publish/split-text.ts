import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { bucketOf } from './buckets.ts'

const newline = 0x0a
const bar = 0x7c
const chunkBytes = 4 << 20

/** Where in a line of canonical text the hospital stands, and into how many buckets lines go. */
export interface Split {
  /** Columns before HOSPCODE. */
  readonly hospcodeColumn: number
  readonly buckets: number
}

/**
 * Copy the lines of canonical text into one file per bucket of hospitals, in their order.
 *
 * @returns paths of the buckets' files by bucket; undefined where a bucket has no line.
 */
export async function splitText(
  paths: readonly string[],
  split: Split,
): Promise<readonly (string | undefined)[]> {
  const target = new BucketFiles(paths[0] ?? '', split)
  for (const path of paths) await splitFile(path, target)
  return target.close()
}

async function splitFile(path: string, target: BucketFiles): Promise<void> {
  let rest = Buffer.alloc(0)
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) {
    const bytes = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer])
    const end = bytes.lastIndexOf(newline) + 1
    await target.writeLines(bytes.subarray(0, end))
    rest = Buffer.from(bytes.subarray(end))
  }
}

class BucketFiles {
  readonly #base: string
  readonly #split: Split
  readonly #files: (FileHandle | undefined)[]
  #lastHospcode = Buffer.alloc(0)
  #lastBucket = 0

  constructor(base: string, split: Split) {
    this.#base = base
    this.#split = split
    this.#files = Array.from({ length: split.buckets }, () => undefined)
  }

  /** Write whole lines; runs of lines of one bucket are written at once. */
  async writeLines(bytes: Buffer): Promise<void> {
    let runStart = 0
    let runBucket = -1
    for (let start = 0; start < bytes.length; start = bytes.indexOf(newline, start) + 1) {
      const bucket = this.#bucketAt(bytes, start)
      if (bucket === runBucket) continue
      await this.#write(runBucket, bytes.subarray(runStart, start))
      runStart = start
      runBucket = bucket
    }
    await this.#write(runBucket, bytes.subarray(runStart))
  }

  async close(): Promise<readonly (string | undefined)[]> {
    for (const file of this.#files) await file?.close()
    return this.#files.map((file, bucket) => file && this.#path(bucket))
  }

  #bucketAt(bytes: Buffer, lineStart: number): number {
    let start = lineStart
    for (let column = 0; column < this.#split.hospcodeColumn; column++) {
      while (bytes[start] !== bar) start++
      start++
    }
    if (!this.#isLastHospcode(bytes, start)) {
      this.#lastHospcode = Buffer.from(bytes.subarray(start, bytes.indexOf(bar, start)))
      this.#lastBucket = bucketOf(this.#lastHospcode.toString(), this.#split.buckets)
    }
    return this.#lastBucket
  }

  #isLastHospcode(bytes: Buffer, start: number): boolean {
    const last = this.#lastHospcode
    for (let index = 0; index < last.length; index++) {
      if (bytes[start + index] !== last[index]) return false
    }
    return bytes[start + last.length] === bar
  }

  async #write(bucket: number, bytes: Buffer): Promise<void> {
    if (bytes.length === 0) return
    const file = this.#files[bucket] ?? (await open(this.#path(bucket), 'w', 0o600))
    this.#files[bucket] = file
    await file.writeFile(bytes)
  }

  #path(bucket: number): string {
    return `${this.#base}.bucket-${bucket}of${this.#split.buckets}`
  }
}
