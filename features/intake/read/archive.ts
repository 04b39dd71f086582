import type { Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import type { FileSpec } from '#domain/standard'
import { fileOfEntry } from './entry-name.ts'

const stored = 0
const deflated = 8
const chunkSize = 262_144
/** No package of 52 files has more entries than this, folders and strangers included. */
const entryLimit = 2_000

/** The bytes of an entry are not what the archive's directory says. */
export class DamagedEntry extends Error {
  constructor(cause?: unknown) {
    super('entry damaged', { cause })
    this.name = 'DamagedEntry'
  }
}

export interface ArchiveEntry {
  /** Path inside the archive. */
  readonly name: string
  /** File of the standard, by the name. */
  readonly file: FileSpec | undefined
  readonly sizeBytes: number
  readonly compressedBytes: number
  readonly isEncrypted: boolean
  readonly zipEntry: Entry
}

/** An open archive: its directory is known, its entries are read one at a time, as streams. */
export interface Archive {
  readonly entries: readonly ArchiveEntry[]
  /** More entries than any package has: the rest was not looked at. */
  readonly hasTooMany: boolean
  readonly zip: ZipFile
}

/** Throws what yauzl or the file system throw. */
export async function openArchive(path: string): Promise<Archive> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false, decodeStrings: false })
  try {
    const entries: ArchiveEntry[] = []
    for await (const entry of zip.eachEntry()) {
      if (entries.length === entryLimit) return { entries, hasTooMany: true, zip }
      entries.push(describe(entry))
    }
    return { entries: entries.filter(({ name }) => !name.endsWith('/')), hasTooMany: false, zip }
  } catch (error) {
    zip.close()
    throw error
  }
}

function describe(entry: Entry): ArchiveEntry {
  const name = entry.fileNameRaw.toString('latin1')
  return {
    name,
    file: fileOfEntry(name),
    sizeBytes: entry.uncompressedSize,
    compressedBytes: entry.compressedSize,
    isEncrypted: entry.isEncrypted(),
    zipEntry: entry,
  }
}

/**
 * The bytes of an entry in pieces; never more than its declared size.
 *
 * Throws `DamagedEntry` when they cannot be inflated, or size or checksum differ; the pieces given before stand.
 */
export async function* readEntry(archive: Archive, entry: ArchiveEntry): AsyncGenerator<Buffer> {
  let sizeBytes = 0
  let checksum = 0
  const stream = await openEntry(archive, entry)
  try {
    for await (const chunk of wrapDamage(stream)) {
      sizeBytes += chunk.length
      if (sizeBytes > entry.sizeBytes) throw new DamagedEntry()
      checksum = crc32(chunk, checksum)
      yield chunk
    }
  } finally {
    stream.destroy()
  }
  if (sizeBytes !== entry.sizeBytes || checksum !== entry.zipEntry.crc32) throw new DamagedEntry()
}

async function* wrapDamage(stream: Readable): AsyncGenerator<Buffer> {
  const chunks = stream[Symbol.asyncIterator]()
  while (true) {
    const next = await chunks.next().catch(damaged)
    if (next.done === true) return
    yield next.value as Buffer
  }
}

async function openEntry({ zip }: Archive, { zipEntry }: ArchiveEntry): Promise<Readable> {
  const method = zipEntry.compressionMethod
  if (method !== stored && method !== deflated) throw new DamagedEntry()
  const raw = await zip.openReadStreamPromise(zipEntry, { decodeFileData: false }).catch(damaged)
  if (method === stored) return raw
  const inflate = createInflateRaw({ chunkSize })
  raw.once('error', (error) => inflate.destroy(error))
  inflate.once('close', () => raw.destroy())
  return raw.pipe(inflate)
}

function damaged(cause: unknown): never {
  throw new DamagedEntry(cause)
}
