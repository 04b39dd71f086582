import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'

/** What the paths of an intake lead to, sorted by path. */
export interface Sources {
  readonly archives: readonly string[]
  readonly facilityFiles: readonly string[]
}

const facilityFileName = 'chospital.csv'

/**
 * Archives to load and facility tables to read first: folders are searched for both, and a facility table beside an
 * archive counts. A path that leads nowhere stays in the list, to be refused by name.
 */
export async function findSources(paths: readonly string[]): Promise<Sources> {
  const archives = new Set<string>()
  const facilityFiles = new Set<string>()
  for (const given of paths.map((name) => path.resolve(name))) {
    const isFolder = (await stat(given).catch(() => undefined))?.isDirectory() === true
    const found = isFolder ? await filesUnder(given) : [given]
    for (const file of found) {
      if (isFacilityFile(file)) facilityFiles.add(file)
      else if (!isFolder || /\.zip$/i.test(file)) archives.add(file)
    }
    if (!isFolder) for (const file of await besides(given)) facilityFiles.add(file)
  }
  return { archives: [...archives].toSorted(), facilityFiles: [...facilityFiles].toSorted() }
}

async function filesUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
}

async function besides(file: string): Promise<readonly string[]> {
  const folder = path.dirname(file)
  const names = await readdir(folder).catch(() => [])
  return names.filter(isFacilityFile).map((name) => path.join(folder, name))
}

function isFacilityFile(file: string): boolean {
  return path.basename(file).toLowerCase() === facilityFileName
}
