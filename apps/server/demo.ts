import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Language, type Outcome, ok } from '#domain/outcome'
import { runIntake } from '#features/intake'
import { synthesize } from '#features/synthetic'
import type { Database } from '#platform/database'
import type { Home } from '#platform/home'

const demoProvinces = ['55', '56'] as const
const demoPersons = 800

/** Where the making of the demo stands; a killed first start is taken up again at the next. */
const markerName = 'demo.json'

export interface DemoOptions {
  readonly note: (line: string) => void
  readonly language: Language
}

/**
 * Fill a new home with two small synthetic provinces, B.E. 2563 to the current fiscal year.
 *
 * A home that already holds data, or whose demo is complete, is left as it is.
 */
export async function ensureDemo(
  home: Home,
  database: Database,
  options: DemoOptions,
): Promise<Outcome<undefined>> {
  if (!(await demoWanted(home, database))) return ok(undefined)
  options.note(making[options.language])
  const marker = path.join(home.path, markerName)
  await writeMarker(marker, 'started')
  const folders = path.join(home.work, 'demo')
  await rm(folders, { recursive: true, force: true })
  try {
    const today = new Date().toISOString().slice(0, 10)
    await Promise.all(
      demoProvinces.map((province, index) =>
        writeProvince(province, index + 1, { folders, today }),
      ),
    )
    const loaded = await runIntake(home, database, { paths: [folders] })
    if (!loaded.ok) return loaded
  } finally {
    await rm(folders, { recursive: true, force: true })
  }
  await writeMarker(marker, 'complete')
  return ok(undefined)
}

const making = {
  th: 'กำลังสร้างข้อมูลสังเคราะห์ของสองจังหวัดเพื่อการทดลอง…',
  en: 'Making synthetic data of two provinces to try things with…',
} as const

async function writeProvince(
  province: string,
  seed: number,
  at: { readonly folders: string; readonly today: string },
): Promise<void> {
  await synthesize({
    province,
    persons: demoPersons,
    fromYear: 2563,
    toYear: fiscalYearOf(at.today),
    until: at.today,
    seed,
    standard: '2.4.1',
    dirty: 0.01,
    outDir: path.join(at.folders, province),
  })
}

/** The Buddhist fiscal year (1 October to 30 September) of a day `YYYY-MM-DD`. */
function fiscalYearOf(day: string): number {
  const year = Number(day.slice(0, 4)) + 543
  return Number(day.slice(5, 7)) >= 10 ? year + 1 : year
}

/** Whether this home was made to try things with; one that somebody loaded data into was not. */
export async function isDemoHome(home: Home): Promise<boolean> {
  return (await readMarker(path.join(home.path, markerName))) !== undefined
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
  await writeFile(`${file}.tmp`, `${JSON.stringify({ state })}\n`, { mode: 0o600 })
  await rename(`${file}.tmp`, file)
}
