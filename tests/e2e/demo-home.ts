import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runIntake } from '#features/intake'
import { synthesize } from '#features/synthetic'
import { openDatabase } from '#platform/database'
import { openHome } from '#platform/home'

/** A home with two small synthetic provinces, and the archives it was made from. */
export interface DemoHome {
  readonly homePath: string
  /** Folder of a province's archives. */
  readonly archives: (province: string) => string
  remove(): Promise<void>
}

/** Make a home with provinces 55 and 56 from zips, two years unless said otherwise, and leave it closed. */
export async function makeDemoHome(options: {
  persons: number
  dirty: number
  fromYear?: number
}): Promise<DemoHome> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hippo-e2e-'))
  const homePath = path.join(folder, 'home')
  const archives = (province: string) => path.join(folder, 'archives', province)
  for (const [index, province] of ['55', '56'].entries()) {
    await synthesize({
      fromYear: 2568,
      ...options,
      province,
      toYear: 2569,
      seed: index + 11,
      standard: '2.4.1',
      outDir: archives(province),
    })
  }
  const home = await openHome(homePath)
  if (!home.ok) throw new TypeError(home.refusal.code)
  const database = await openDatabase(home.value, { program: 'test' })
  const loaded = await runIntake(home.value, database, { paths: [path.join(folder, 'archives')] })
  await database.close()
  if (!loaded.ok) throw new TypeError(loaded.refusal.code)
  await writeFile(path.join(homePath, 'demo.json'), '{"state":"complete"}\n')
  return {
    homePath,
    archives,
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 10 }),
  }
}
