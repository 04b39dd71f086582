import { constants } from 'node:fs'
import { access, chmod, mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Refusal } from '#domain/outcome'
import { damage } from './damage.ts'
import { systemCode } from './private-file.ts'

/** Folders whose loss is a loss of data. */
export const lastingFolders = ['keys', 'vault', 'lake', 'serving'] as const

/** Folders that are made again when somebody removed them. */
export const passingFolders = ['work', 'spool', 'run', 'logs'] as const

export async function makeFolders(home: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await mkdir(path.join(home, name), { recursive: true, mode: 0o700 })
  }
}

/** Make passing folders again, narrow permissions to the owner, and say what is wrong with the rest. */
export async function findFolderDamage(home: string): Promise<Refusal | undefined> {
  for (const name of [...lastingFolders, ...passingFolders]) {
    const kind = await kindOf(path.join(home, name))
    if (kind === 'other') return damage(home, 'not-a-folder', name)
    if (kind === 'absent' && isLasting(name)) return damage(home, 'folder-missing', name)
  }
  await makeFolders(home, passingFolders)
  for (const name of ['', ...lastingFolders, ...passingFolders]) {
    await keepToOwner(path.join(home, name))
  }
  return undefined
}

function isLasting(name: string): boolean {
  return lastingFolders.some((lasting) => lasting === name)
}

async function kindOf(file: string): Promise<'folder' | 'other' | 'absent'> {
  try {
    return (await stat(file)).isDirectory() ? 'folder' : 'other'
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return 'absent'
    throw error
  }
}

async function keepToOwner(folder: string): Promise<void> {
  if (((await stat(folder)).mode & 0o077) !== 0) await chmod(folder, 0o700)
  await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
}
