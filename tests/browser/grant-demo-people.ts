import { execFile } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { productPath } from '../../apps/composition/settings.ts'
import { demoOffices, demoRoster } from '../../apps/server/demo-people.ts'

/** Entitle the demo people as an operator does: by a roster file and the command line. */
export function grantDemoPeople(homePath: string): Promise<void> {
  return applyList(homePath, 'grant', demoRoster())
}

/** A home in which nobody works on Phayao, and its admin has yet to apply; all others of the demo are what they are. */
export async function leavePhayaoFree(homePath: string): Promise<void> {
  await rm(path.join(homePath, 'demo.json'))
  const others = demoRoster()
    .split('\n')
    .filter((line) => !line.includes(',56,'))
  await applyList(homePath, 'grant', others.join('\n'))
  await applyList(homePath, 'grant-role', demoOffices())
}

async function applyList(homePath: string, verb: string, list: string): Promise<void> {
  const file = path.join(path.dirname(homePath), 'list.csv')
  await writeFile(file, list, { mode: 0o600 })
  const program = path.join(productPath, 'apps/cli/main.ts')
  const env = { ...process.env, HIPPO_HOME: homePath }
  await promisify(execFile)(process.execPath, [program, verb, file], { env })
  await rm(file)
}
