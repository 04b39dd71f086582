import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Import the modules of a folder one after another, in the order of their names; each prints its own lines.
 *
 * @param names only modules whose name contains one of these; all when empty.
 */
export async function runModules(folder: string, names: readonly string[]): Promise<void> {
  const files = (await readdir(folder)).filter((file) => /^[^.]+\.ts$/.test(file)).sort()
  const chosen = files.filter(
    (file) => names.length === 0 || names.some((name) => file.includes(name)),
  )
  for (const file of chosen) {
    process.stdout.write(`\n${file.replace(/\.ts$/, '')}\n`)
    await import(pathToFileURL(path.join(folder, file)).href)
  }
}
