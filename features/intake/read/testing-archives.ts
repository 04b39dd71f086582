import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { inspectArchive } from './inspect-archive.ts'
import type { ArchiveIdentity, ReadPlan } from './plan.ts'

/** For tests: write an archive of these entries. */
export async function makeArchive(
  folder: string,
  name: string,
  entries: Readonly<Record<string, string | Buffer>>,
): Promise<string> {
  const path = join(folder, name)
  const zip = new ZipFile()
  for (const [entry, text] of Object.entries(entries)) zip.addBuffer(Buffer.from(text), entry)
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path))
  return path
}

/** For tests: a plan that loads these archives into an empty province. */
export async function planFor(
  folder: string,
  paths: readonly string[],
  changes: Partial<ReadPlan> = {},
): Promise<ReadPlan> {
  const archives = new Map<string, ArchiveIdentity[]>()
  for (const path of paths) {
    const inspected = await inspectArchive(path)
    if (!inspected.ok) throw new RangeError(inspected.refusal.code)
    const { hospcode } = inspected.value
    archives.set(hospcode, [...(archives.get(hospcode) ?? []), inspected.value])
  }
  return {
    province: '55',
    hospitals: [...archives].map(([hospcode, list]) => ({ hospcode, archives: list })),
    acceptedHospcodes: new Set(['55001', '55002']),
    heldHospcodes: new Set(),
    keys: { pseudonymKey: Buffer.alloc(32, 1), vaultKey: Buffer.alloc(32, 2) },
    newestFiscalYear: 2026,
    previousFiscalYear: null,
    workPath: join(folder, 'work'),
    vaultPath: join(folder, 'vault'),
    oldShards: [],
    ...changes,
  }
}
