import { readdir } from 'node:fs/promises'
import path from 'node:path'

/** The folders that hold code, in the order of the arrows. */
export const codeFolders = [
  'domain',
  'platform',
  'features',
  'contract',
  'apps',
  'tools',
  'tests',
] as const

const generatedFolders = new Set(['node_modules', '.git', '.cache', '.hippo', 'dist', 'coverage'])

/** Every file of a tree that a person wrote, relative to its root, with `/`, sorted. */
export async function writtenFiles(root: string): Promise<readonly string[]> {
  const files: string[] = []
  const walk = async (folder: string): Promise<void> => {
    for (const entry of await readdir(path.join(root, folder), { withFileTypes: true })) {
      const relative = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isFile()) files.push(relative)
      if (entry.isDirectory() && !generatedFolders.has(entry.name)) await walk(relative)
    }
  }
  await walk('')
  return files.sort()
}

/** The written files that are code. */
export async function sourceFiles(root: string): Promise<readonly string[]> {
  return (await writtenFiles(root)).filter((file) => /\.(ts|tsx|mjs|cjs)$/.test(file))
}

/** Tests, and what only tests use. */
export function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file) || file.startsWith('tests/')
}
