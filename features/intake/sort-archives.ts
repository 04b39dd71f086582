import path from 'node:path'
import { type Outcome, ok, type Refusal, refuse } from '#domain/outcome'
import { provinces } from '#domain/standard'
import type { Database } from '#platform/database'
import { inspectArchive } from './read/inspect-archive.ts'
import type { ArchiveIdentity } from './read/plan.ts'

/** An archive that is not loaded, and why. */
export interface RefusedArchive {
  readonly path: string
  readonly name: string
  readonly refusal: Refusal
}

/** An archive that was loaded before: its content is in the lake since that data version. */
export interface KnownArchive {
  readonly path: string
  readonly name: string
  readonly province: string
  readonly version: number
}

export interface SortedArchives {
  /** New archives by province, in the order of their content. */
  readonly fresh: ReadonlyMap<string, readonly ArchiveIdentity[]>
  readonly known: readonly KnownArchive[]
  readonly refused: readonly RefusedArchive[]
}

interface PlacedArchive {
  readonly archive: ArchiveIdentity
  readonly province: string
}

/**
 * Say of every archive whose province it belongs to and whether it is new; of two with the same bytes one is taken.
 *
 * @param province where the facility table does not tell.
 */
export async function sortArchives(
  database: Database,
  paths: readonly string[],
  province: string | undefined,
): Promise<SortedArchives> {
  const refused: RefusedArchive[] = []
  const known: KnownArchive[] = []
  const fresh = new Map<string, PlacedArchive>()
  for (const archivePath of paths) {
    const placed = await placeArchive(database, archivePath, province)
    const name = path.basename(archivePath)
    if (!placed.ok) {
      refused.push({ path: archivePath, name, refusal: placed.refusal })
      continue
    }
    const version = await versionWith(database, placed.value)
    if (version === undefined) fresh.set(placed.value.archive.sha256, placed.value)
    else known.push({ path: archivePath, name, province: placed.value.province, version })
  }
  return { fresh: byProvince([...fresh.values()]), known, refused }
}

async function placeArchive(
  database: Database,
  archivePath: string,
  option: string | undefined,
): Promise<Outcome<PlacedArchive>> {
  const inspected = await inspectArchive(archivePath)
  if (!inspected.ok) return inspected
  const archive = inspected.value
  const { hospcode, name } = archive
  const facility = await database.db
    .selectFrom('facility')
    .select('provcode')
    .where('hospcode', '=', hospcode)
    .executeTakeFirst()
  const province = facility?.provcode ?? option
  if (province === undefined) return refuse('archive-province-unknown', { archive: name, hospcode })
  if (!provinces.has(province)) return refuse('province-not-in-list', { province })
  return ok({ archive, province })
}

async function versionWith(
  database: Database,
  { archive, province }: PlacedArchive,
): Promise<number | undefined> {
  const row = await database.db
    .selectFrom('archive')
    .select('version')
    .where('province', '=', province)
    .where('sha256', '=', archive.sha256)
    .executeTakeFirst()
  return row?.version
}

function byProvince(
  placed: readonly PlacedArchive[],
): ReadonlyMap<string, readonly ArchiveIdentity[]> {
  const sorted = placed.toSorted((a, b) => (a.archive.sha256 < b.archive.sha256 ? -1 : 1))
  const groups = Map.groupBy(sorted, ({ province }) => province)
  return new Map(
    [...groups].map(([province, group]) => [province, group.map(({ archive }) => archive)]),
  )
}
