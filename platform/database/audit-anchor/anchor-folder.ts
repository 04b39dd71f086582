import { type KeyObject, randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import { Fault } from '#domain/outcome'
import { giveToOwnerOf, type Home } from '#platform/home'
import { systemCode } from '../embedded/system-code.ts'
import { type Anchor, unseal } from './anchor.ts'

/** A file among anchors. */
export interface AnchorFile {
  readonly file: string
  /** Undefined when the file is not what was written. */
  readonly anchor: Anchor | undefined
}

export function anchorFolder(home: Home): string {
  return path.join(home.path, 'anchors')
}

/** The anchors in a folder by name; none when there is no such folder. */
export async function readAnchors(folder: string, key: KeyObject): Promise<readonly AnchorFile[]> {
  const names = (await namesIn(folder)).filter((name) => name.endsWith('.json')).sort()
  return Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name)
      return { file, anchor: unseal(key, await readFile(file, 'utf8')) }
    }),
  )
}

/** Write a file of the anchors' folder: whole and durable, or not at all. */
export async function writeDurably(file: string, text: string): Promise<void> {
  const folder = path.dirname(file)
  await makeFolder(folder)
  const unfinished = `${file}.new-${randomBytes(6).toString('hex')}`
  const handle = await open(unfinished, 'wx', 0o600)
  try {
    await handle.writeFile(text)
    await giveToOwnerOf(folder, handle)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(unfinished, file)
  const names = await open(folder, 'r')
  await names.sync().finally(() => names.close())
}

async function makeFolder(folder: string): Promise<void> {
  if ((await mkdir(folder, { recursive: true, mode: 0o700 })) === undefined) return
  const handle = await open(folder, 'r')
  await giveToOwnerOf(path.dirname(folder), handle).finally(() => handle.close())
}

/** Names of what is in a folder; none when there is no such folder. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return []
    throw new Fault('file-unreadable', `the folder of anchors ${folder} cannot be read`, {
      cause: error,
    })
  }
}
