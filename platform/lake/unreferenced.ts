import { readdir, rm, rmdir } from 'node:fs/promises'
import path from 'node:path'
import type { Home } from '#platform/home'
import { buildingFolder, intakeFolder } from './layout.ts'
import type { Manifest } from './manifest.ts'

/**
 * Remove what no retained data version names from lake, serving files and vault. Files that a reader holds open stay
 * readable to it; provinces without a data version are left alone.
 *
 * Only while the intake lock is held: files that are about to be committed are named by nobody yet.
 *
 * @returns how many files were removed.
 */
export async function removeUnreferenced(
  home: Home,
  retained: readonly Manifest[],
): Promise<number> {
  const lake = retained.flatMap(({ parts, findings }) => [
    ...parts.map((part) => part.path),
    ...findings,
  ])
  const serving = retained.flatMap(({ servingFiles }) => servingFiles.map((file) => file.path))
  const vault = retained.flatMap(({ vaultShards }) => vaultShards.map((shard) => shard.path))
  const provinces = new Set(retained.map((manifest) => manifest.province))
  const removed = [
    await sweep(home.lake, lake, provinces),
    await sweep(home.serving, serving, provinces),
    await sweep(home.vault, vault, provinces),
  ]
  return removed.reduce((sum, count) => sum + count, 0)
}

/** Remove what killed intakes left half-written. Only while the intake lock is held. */
export async function removeUnfinished(home: Home): Promise<void> {
  for (const root of [home.lake, home.serving]) {
    for (const entry of await readdir(root, { withFileTypes: true })) {
      if (!entry.isDirectory()) continue
      await rm(path.join(root, buildingFolder(entry.name)), { recursive: true, force: true })
    }
  }
  await rm(intakeFolder(home), { recursive: true, force: true })
}

/** Sweep the folders of these provinces, and files beside them; what belongs to another province stays. */
async function sweep(
  root: string,
  named: readonly string[],
  provinces: ReadonlySet<string>,
): Promise<number> {
  const kept = new Set(named.map((file) => path.join(root, file)))
  let removed = 0
  for (const entry of await readdir(root, { withFileTypes: true })) {
    const entryPath = path.join(root, entry.name)
    if (provinces.has(entry.name)) removed += await sweepFolder(entryPath, kept)
    else if (entry.isFile() && !kept.has(entryPath)) {
      await rm(entryPath)
      removed++
    }
  }
  return removed
}

async function sweepFolder(folder: string, kept: ReadonlySet<string>): Promise<number> {
  let removed = 0
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const entryPath = path.join(folder, entry.name)
    if (entry.isDirectory()) removed += await sweepSubfolder(entryPath, kept)
    else if (!kept.has(entryPath)) {
      await rm(entryPath)
      removed++
    }
  }
  return removed
}

async function sweepSubfolder(folder: string, kept: ReadonlySet<string>): Promise<number> {
  const removed = await sweepFolder(folder, kept)
  if ((await readdir(folder)).length === 0) await rmdir(folder)
  return removed
}
