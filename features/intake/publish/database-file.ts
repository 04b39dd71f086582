import { rm } from 'node:fs/promises'
import type { Lane } from './lane.ts'
import { literal, quoted } from './shape.ts'

/** The engine's file format; its newer compression halves the files. */
export const storageVersion = 'v1.5.0'

export interface TableSql {
  readonly name: string
  /** What follows the name in CREATE TABLE. */
  readonly definition: string
}

/** A database file to be written. */
export interface DatabaseFile {
  readonly path: string
  readonly tables: readonly TableSql[]
  /** Space is taken in blocks of this size, per table at least one: small for many small tables, 262144 for large. */
  readonly blockBytes: number
}

/** Write a database file that is closed and whole. */
export async function writeDatabase(lane: Lane, file: DatabaseFile): Promise<void> {
  await rm(file.path, { force: true })
  await lane.run(
    `ATTACH ${literal(file.path)} AS serving
     (STORAGE_VERSION ${literal(storageVersion)}, BLOCK_SIZE ${file.blockBytes})`,
  )
  for (const { name, definition } of file.tables) {
    await lane.run(`CREATE TABLE serving.${quoted(name)} ${definition}`)
  }
  await lane.run('CHECKPOINT serving')
  await lane.run('DETACH serving')
  await lane.flush()
}
