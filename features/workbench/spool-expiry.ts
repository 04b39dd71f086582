import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'

export interface SpoolKeeping {
  readonly keepMs: number
  readonly maxBytes: number
}

/** Results stay for a day, and for less when all of them together take more than this. */
export const defaultKeeping: SpoolKeeping = {
  keepMs: 24 * 3600 * 1000,
  maxBytes: 4 * 1024 ** 3,
}

/**
 * Remove results that are too old, then the oldest ones above the size that all may take.
 *
 * @param inUse run ids whose spools must stay.
 * @param now milliseconds since 1970, in the last argument.
 */
export async function expireSpools(
  spoolPath: string,
  inUse: ReadonlySet<string>,
  { keepMs, maxBytes, now }: SpoolKeeping & { readonly now: number },
): Promise<void> {
  const spools = await Promise.all(
    (await readdir(spoolPath)).filter((id) => !inUse.has(id)).map((id) => measure(spoolPath, id)),
  )
  const newestFirst = spools.toSorted((one, other) => other.changedAt - one.changedAt)
  let bytes = 0
  for (const spool of newestFirst) {
    bytes += spool.bytes
    if (now - spool.changedAt > keepMs || bytes > maxBytes) {
      await rm(spool.folder, { recursive: true, force: true })
    }
  }
}

async function measure(spoolPath: string, id: string) {
  const folder = path.join(spoolPath, id)
  const names = await readdir(folder)
  const stats = await Promise.all(
    [folder, ...names.map((name) => path.join(folder, name))].map((file) => stat(file)),
  )
  return {
    folder,
    bytes: stats.reduce((sum, { size }) => sum + size, 0),
    changedAt: Math.max(...stats.map(({ mtimeMs }) => mtimeMs)),
  }
}
