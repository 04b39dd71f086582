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
  const rows = await database.db
    .selectFrom('data_version')
    .distinctOn('province')
    .select(['province', 'version', 'committed_at', 'reaches_to'])
    .orderBy('province')
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => ({
    province: row.province,
    nameTh: provinces.get(row.province)?.nameTh ?? row.province,
    nameEn: provinces.get(row.province)?.nameEn ?? row.province,
    dataVersion: row.version,
    committedAt: new Date(row.committed_at).toISOString(),
    reachesTo: row.reaches_to,
  }))
}
