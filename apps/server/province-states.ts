import { provinces } from '#domain/standard'
import type { Database } from '#platform/database'

/** What the public may know of a province's data. */
export interface ProvinceState {
  readonly province: string
  readonly nameTh: string
  readonly nameEn: string
  readonly dataVersion: number
  readonly committedAt: string
  readonly reachesTo: string | null
}

/** The newest data version of every province, by province code. */
export async function provinceStates(database: Database): Promise<readonly ProvinceState[]> {
  return (await newestVersions(database).execute()).map(stateOf)
}

/** The newest data version of one province, undefined while it has none. */
export async function provinceState(
  database: Database,
  province: string,
): Promise<ProvinceState | undefined> {
  const row = await newestVersions(database).where('province', '=', province).executeTakeFirst()
  return row && stateOf(row)
}

function newestVersions(database: Database) {
  return database.db
    .selectFrom('data_version')
    .distinctOn('province')
    .select(['province', 'version', 'committed_at', 'reaches_to'])
    .orderBy('province')
    .orderBy('version', 'desc')
}

function stateOf(row: {
  readonly province: string
  readonly version: number
  readonly committed_at: Date
  readonly reaches_to: string | null
}): ProvinceState {
  return {
    province: row.province,
    nameTh: provinces.get(row.province)?.nameTh ?? row.province,
    nameEn: provinces.get(row.province)?.nameEn ?? row.province,
    dataVersion: row.version,
    committedAt: row.committed_at.toISOString(),
    reachesTo: row.reaches_to,
  }
}
