import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'

/** Lower-case hex SHA-256 of a file's bytes. */
export async function sha256OfFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash)
  return hash.digest('hex')
}

/**
 * Give a finished file its final name so that it survives a power cut: fsync, rename, fsync of the folder.
 *
 * A final file that exists already is left as it is, since names follow content; the temporary one goes.
 */
export async function writeDurably(temporary: string, final: string): Promise<void> {
  if (existsSync(final)) return rm(temporary)
  await sync(temporary)
  await makeFolderDurably(path.dirname(final))
  await rename(temporary, final)
  await sync(path.dirname(final))
}

/** Make a folder with its parents, for its owner alone, so that their entries are on disk too. */
async function makeFolderDurably(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 })
  if (first === undefined) return
  for (let made = folder; made.length >= first.length; made = path.dirname(made)) {
    await sync(path.dirname(made))
  }
}

async function sync(fileOrFolder: string): Promise<void> {
  const handle = await open(fileOrFolder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
