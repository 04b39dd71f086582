import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Outcome, ok } from '#domain/outcome'
import { runIntake } from '#features/intake'
import { synthesize } from '#features/synthetic'
import type { Database } from '#platform/database'
import type { Home } from '#platform/home'

const demoProvinces = ['55', '56'] as const
const demoPersons = 1500

/** Where the making of the demo stands; a killed first start is taken up again at the next. */
const markerName = 'demo.json'

/**
 * Fill a new home with two small synthetic provinces, B.E. 2563 to the fiscal year of `today`.
 *
 * A home that already holds data, or whose demo is complete, is left as it is.
 *
 * @param today `YYYY-MM-DD`, the day at which the last fiscal year is cut.
 */
export async function ensureDemo(
  home: Home,
  database: Database,
  today: string,
): Promise<Outcome<boolean>> {
  if (!(await demoWanted(home, database))) return ok(false)
  const marker = path.join(home.path, markerName)
  await writeMarker(marker, 'started')
  for (const [index, province] of demoProvinces.entries()) {
    const outDir = await mkdtemp(path.join(home.work, 'demo-'))
    await synthesize({
      province,
      persons: demoPersons,
      fromYear: 2563,
      toYear: fiscalYearOf(today),
      until: today,
      seed: index + 1,
      standard: '2.4.1',
      dirty: 0.01,
      outDir,
      onProgress: () => undefined,
    })
    const loaded = await runIntake(home, database, { paths: [outDir] })
    await rm(outDir, { recursive: true, force: true })
    if (!loaded.ok) return loaded
  }
  await writeMarker(marker, 'complete')
  return ok(true)
}

/** The Buddhist fiscal year (1 October to 30 September) of a day `YYYY-MM-DD`. */
export function fiscalYearOf(day: string): number {
  const year = Number(day.slice(0, 4)) + 543
  return Number(day.slice(5, 7)) >= 10 ? year + 1 : year
}

async function demoWanted(home: Home, database: Database): Promise<boolean> {
  const state = await readMarker(path.join(home.path, markerName))
  if (state !== undefined) return state === 'started'
  const held = await database.db.selectFrom('data_version').select('province').limit(1).execute()
  return held.length === 0
}

async function readMarker(file: string): Promise<string | undefined> {
  try {
    const { state }: { state?: string } = JSON.parse(await readFile(file, 'utf8'))
    return state
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    return 'started'
  }
}

async function writeMarker(file: string, state: 'started' | 'complete'): Promise<void> {
  await writeFile(`${file}.tmp`, `${JSON.stringify({ state })}\n`)
  await rename(`${file}.tmp`, file)
}
