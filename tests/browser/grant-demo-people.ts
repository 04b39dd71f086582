import { execFile } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { productPath } from '../../apps/composition/settings.ts'
import { demoRoster } from '../../apps/server/demo-people.ts'

/** Entitle the demo people as an operator does: by a roster file and the command line. */
export async function grantDemoPeople(homePath: string): Promise<void> {
  const roster = path.join(path.dirname(homePath), 'roster.csv')
  await writeFile(roster, demoRoster(), { mode: 0o600 })
  const program = path.join(productPath, 'apps/cli/main.ts')
  const env = { ...process.env, HIPPO_HOME: homePath }
  await promisify(execFile)(process.execPath, [program, 'grant', roster], { env })
  await rm(roster)
}
