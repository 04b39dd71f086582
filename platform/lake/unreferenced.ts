import { readdir, rm, rmdir } from 'node:fs/promises'
import path from 'node:path'
import type { Home } from '#platform/home'
import { buildingFolder } from './layout.ts'
import type { Manifest } from './manifest.ts'

/**
 * Remove what no retained data version names from lake, serving files and vault. Files that a reader holds open stay
 * readable to it.
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
  const removed = [
    await sweep(home.lake, lake),
    await sweep(home.serving, serving),
    await sweep(home.vault, vault),
  ]
  return removed.reduce((sum, count) => sum + count, 0)
}

/** Remove what killed intakes left half-written. Only while the intake lock is held. */
export async function removeUnfinished(home: Home): Promise<void> {
  for (const root of [home.lake, home.serving]) {
    for (const province of await folderNames(root)) {
      await rm(path.join(root, buildingFolder(province)), { recursive: true, force: true })
    }
  }
  for (const entry of await readdir(home.work)) {
    await rm(path.join(home.work, entry), { recursive: true, force: true })
  }
}

async function sweep(root: string, kept: readonly string[]): Promise<number> {
  return sweepFolder(root, new Set(kept.map((file) => path.join(root, file))))
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

async function folderNames(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
}
