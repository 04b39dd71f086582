import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { lakeColumns } from '#domain/privacy'
import { type Part, type ServingFile, type ServingTable, writeDurably } from '#platform/lake'
import { bucketsFor, stableHash } from './buckets.ts'
import { storageVersion, type TableSql, writeDatabase } from './database-file.ts'
import type { Lane } from './lane.ts'
import { list, parquetSource } from './shape.ts'

/** Raised when the same parts shall give other serving files. */
const servingFormat = 1
/** A part with so many rows has a file of its own. */
const ownFileRows = 100_000
/** Smaller parts of one year share files of at most about this many rows. */
const bundleRows = 500_000
const ownFileBlockBytes = 262_144
/** Every table takes one block at least. */
const bundleBlockBytes = 65_536

/** One serving file to be, and the parts it is made from. */
export interface ServingPlan {
  /** Relative to the serving folder. */
  readonly path: string
  readonly parts: readonly Part[]
  readonly blockBytes: number
}

/**
 * Which serving files a data version has: a pure function of its parts, so that an untouched year keeps its files.
 */
export function planServing(province: string, parts: readonly Part[]): readonly ServingPlan[] {
  const own = parts.filter((part) => part.rows >= ownFileRows)
  const small = parts.filter((part) => part.rows < ownFileRows)
  const years = Map.groupBy(small, (part) => part.year)
  return [
    ...own.map((part) => ({
      ...nameFile(province, part.file.toLowerCase(), [part]),
      blockBytes: ownFileBlockBytes,
    })),
    ...[...years].flatMap(([year, ofYear]) =>
      bundlesOf(ofYear).map((bundle) => ({
        ...nameFile(province, `bundle-${year ?? 'all'}`, bundle),
        blockBytes: bundleBlockBytes,
      })),
    ),
  ]
}

function bundlesOf(parts: readonly Part[]): readonly (readonly Part[])[] {
  const rows = parts.reduce((sum, part) => sum + part.rows, 0)
  const bundles = bucketsFor(rows, bundleRows)
  const grouped = Map.groupBy(parts, (part) => stableHash(tableName(part)) & (bundles - 1))
  return [...grouped.values()]
}

function nameFile(province: string, name: string, parts: readonly Part[]) {
  const sorted = parts.toSorted((one, other) => (one.path < other.path ? -1 : 1))
  const hash = createHash('sha256').update(`${servingFormat} ${storageVersion}`)
  for (const part of sorted) hash.update(`\n${path.basename(part.path)} ${tableName(part)}`)
  return {
    path: path.join(province, `${name}-${hash.digest('hex').slice(0, 32)}.duckdb`),
    parts: sorted,
  }
}

function tableName({ file, year, bucket }: Part): string {
  return `${file.toLowerCase()}_${year ?? 'all'}_${bucket}`
}

/** Write a serving file, rows in the order of their parts; one that stands already is taken as it is. */
export async function buildServing(
  lane: Lane,
  plan: ServingPlan,
  folders: { readonly lakePath: string; readonly servingPath: string; readonly building: string },
): Promise<ServingFile> {
  const final = path.join(folders.servingPath, plan.path)
  if (!existsSync(final)) {
    const unfinished = path.join(folders.building, path.basename(plan.path))
    await writeDatabase(lane, {
      path: unfinished,
      tables: plan.parts.map((part) => tableSql(part, folders.lakePath)),
      blockBytes: plan.blockBytes,
    })
    await writeDurably(unfinished, final)
  }
  const tables = plan.parts.map((part): ServingTable => {
    const { file, year, rows } = part
    return { file, year, table: tableName(part), rows }
  })
  return { path: plan.path, sizeBytes: (await stat(final)).size, tables }
}

function tableSql(part: Part, lakePath: string): TableSql {
  const served = lakeColumns(part.file).filter((column) => column.served)
  return {
    name: tableName(part),
    definition: `AS SELECT ${list(served)} FROM ${parquetSource([path.join(lakePath, part.path)])}`,
  }
}
