import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { DirectorySettings } from '#platform/directory'
import type { Home } from '#platform/home'
import { demoPeople } from './demo-people.ts'

/** The directory of a trial without one: a roster of the demo people, in the home, read like any other. */
export async function demoDirectory({ path: folder }: Home): Promise<DirectorySettings> {
  const file = path.join(folder, 'demo-directory.csv')
  const lines = demoPeople.flatMap(({ citizenId, adminOf }) =>
    adminOf === null ? [] : [`${citizenId},${adminOf}`],
  )
  await writeFile(file, `${['citizen_id,province', ...lines].join('\n')}\n`, { mode: 0o600 })
  return { kind: 'roster', file }
}
