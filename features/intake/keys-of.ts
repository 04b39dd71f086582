import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { type Outcome, refuse } from '#domain/outcome'
import type { Database } from '#platform/database'
import { type Home, type ProvinceKeys, provinceKeys } from '#platform/home'
import { wasStarted } from './commit-load.ts'

/**
 * The keys of a province, before anything of it is read or written.
 *
 * @returns the keys; or `key-missing` and `key-damaged`; or `home-damaged` when the home holds files of the province of
 * which the database knows nothing: then the database was lost or replaced, and loading would make these files garbage.
 */
export async function keysOf(
  home: Home,
  database: Database,
  { province, hasData }: { readonly province: string; readonly hasData: boolean },
): Promise<Outcome<ProvinceKeys>> {
  const isForgotten =
    !hasData && (await holdsFiles(home, province)) && !(await wasStarted(database, province))
  if (isForgotten) {
    return refuse('home-damaged', {
      path: home.path,
      reasonTh: `มีไฟล์ข้อมูลของจังหวัด ${province} แต่ฐานข้อมูลไม่มีบันทึกของจังหวัดนี้`,
      reasonEn: `it holds data files of province ${province}, but the database has no record of them.`,
    })
  }
  return provinceKeys(home, province, { hasData })
}

async function holdsFiles(home: Home, province: string): Promise<boolean> {
  for (const root of [home.lake, home.vault]) {
    const folder = path.join(root, province)
    if (existsSync(folder) && (await readdir(folder)).length > 0) return true
  }
  return false
}
