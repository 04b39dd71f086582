import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

const folder = 'docs/reference'

/** The pages on disk that are not what the generator writes, and those that no generator writes. */
export async function driftedPages(
  root: string,
  pages: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  const names = await readdir(path.join(root, folder)).catch(noFolder)
  const present = names.map((name) => `${folder}/${name}`)
  const drifted = present.filter((file) => !pages.has(file))
  for (const [file, text] of pages) {
    const same = present.includes(file) && (await readFile(path.join(root, file), 'utf8')) === text
    if (!same) drifted.push(file)
  }
  return drifted
}

function noFolder(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return []
  throw error
}
