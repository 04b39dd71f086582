import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Outcome, ok, type RefusalCode, refuse } from '#domain/outcome'
import { sha256OfFile } from '#platform/lake'
import { type Archive, type ArchiveEntry, DamagedEntry, openArchive, readEntry } from './archive.ts'
import { readArchiveName } from './entry-name.ts'
import { readHeader } from './header.ts'
import type { ArchiveIdentity } from './plan.ts'

/** Text of hospitals shrinks to a tenth; what shrinks more than this was made to fill the disk. */
const largestRatio = 250
const ratioFreeBytes = 64 << 20
const largestTextBytes = 256 * 2 ** 30

/**
 * Know an archive without reading its rows: whole and readable, whose it is, and the hash of its bytes.
 *
 * The hospital is in the name (`F43_<HOSPCODE>_…`), otherwise in the first row of a file inside.
 */
export async function inspectArchive(path: string): Promise<Outcome<ArchiveIdentity>> {
  const name = basename(path)
  const size = await stat(path).catch(() => undefined)
  if (size === undefined || !size.isFile()) return refuse('archive-unreadable', { archive: name })
  const archive = await openArchive(path).catch(() => undefined)
  if (archive === undefined) return refuse(await whyNotOpen(path), { archive: name })
  try {
    const why = whyNotTaken(archive, size.size)
    if (why !== undefined) return refuse(why, { archive: name })
    const { hospcode, stamp } = readArchiveName(name)
    const owner = hospcode ?? (await hospcodeInside(archive))
    if (owner === undefined) return refuse('archive-hospital-unknown', { archive: name })
    const sha256 = await sha256OfFile(path)
    return ok({ path, name, sha256, hospcode: owner, stamp, sizeBytes: size.size })
  } finally {
    archive.zip.close()
  }
}

/** The directory of a zip is at its end: a zip that was cut off has the beginning of one only. */
async function whyNotOpen(path: string): Promise<RefusalCode> {
  const handle = await open(path, 'r').catch(() => undefined)
  if (handle === undefined) return 'archive-unreadable'
  try {
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0)
    return buffer.toString('latin1') === 'PK\x03\x04' ? 'archive-truncated' : 'archive-not-zip'
  } finally {
    await handle.close()
  }
}

function whyNotTaken({ entries, hasTooMany }: Archive, sizeBytes: number): RefusalCode | undefined {
  const ofStandard = entries.filter((entry) => entry.file !== undefined)
  const textBytes = ofStandard.reduce((sum, entry) => sum + entry.sizeBytes, 0)
  const compressedBytes = entries.reduce((sum, entry) => sum + entry.compressedBytes, 0)
  if (hasTooMany || textBytes > largestTextBytes || compressedBytes > sizeBytes) {
    return 'archive-too-large'
  }
  if (ofStandard.some(isBomb)) return 'archive-too-large'
  if (entries.some((entry) => entry.isEncrypted)) return 'archive-encrypted'
  return ofStandard.length === 0 ? 'archive-empty' : undefined
}

function isBomb({ sizeBytes, compressedBytes }: ArchiveEntry): boolean {
  return sizeBytes > ratioFreeBytes && sizeBytes > compressedBytes * largestRatio
}

async function hospcodeInside(archive: Archive): Promise<string | undefined> {
  for (const entry of archive.entries) {
    if (entry.file === undefined) continue
    const [first = '', second = ''] = await firstLines(archive, entry)
    const header = readHeader(entry.file, first.replace(/^\uFEFF/, ''))
    const row = (header?.isLine ? second : first).split('|')
    const hospcode = row[header?.sources.get('HOSPCODE') ?? -1]?.trim() ?? ''
    if (/^[0-9A-Z]{5}$/i.test(hospcode)) return hospcode.toUpperCase()
  }
  return undefined
}

async function firstLines(archive: Archive, entry: ArchiveEntry): Promise<string[]> {
  try {
    for await (const chunk of readEntry(archive, entry)) {
      return chunk.subarray(0, 65_536).toString('utf8').split(/\r?\n/)
    }
  } catch (error) {
    if (!(error instanceof DamagedEntry)) throw error
  }
  return []
}
