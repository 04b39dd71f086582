import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { type FileHandle, link, open, rm, stat } from 'node:fs/promises'
import path from 'node:path'

/**
 * Write a file that only its owner can read, unless it is there already.
 *
 * The file appears whole and durable or not at all: of two processes that race, one makes it and both read the same.
 */
export async function makePrivateFileOnce(file: string, text: string): Promise<void> {
  if (existsSync(file)) return
  const unfinished = `${file}.new-${randomBytes(6).toString('hex')}`
  try {
    await writeDurably(unfinished, text)
    await linkUnlessThere(unfinished, file)
  } finally {
    await rm(unfinished, { force: true })
  }
  await makeNamesDurable(path.dirname(file))
}

/** Make the names in a folder survive a power cut. */
async function makeNamesDurable(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The operating system's code of an error, such as `ENOENT`; undefined for any other error. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined
}

async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(text)
    await giveToOwnerOf(path.dirname(file), handle)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** What root makes in an ordinary user's home is that user's. */
export async function giveToOwnerOf(folder: string, handle: FileHandle): Promise<void> {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = await stat(folder)
  if (uid !== 0) await handle.chown(uid, gid)
}

async function linkUnlessThere(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error
  }
}
