import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Database } from '#platform/database'
import type { Home, ProvinceKeys } from '#platform/home'
import { intakeFolder, type Manifest } from '#platform/lake'
import { newestFiscalYear, newestStampDay } from './fiscal-year.ts'
import type { ArchiveReport } from './fragments.ts'
import { publish } from './publish/publish.ts'
import type { ArchiveIdentity, ReadResult } from './read/plan.ts'
import { readHospitals } from './read/read-hospitals.ts'

/** How far an intake is; `total` is 0 where it is not known. */
export interface IntakeProgress {
  readonly stage: 'reading' | 'publishing'
  readonly province: string
  /** Bytes of archives while reading, rows while publishing. */
  readonly done: number
  readonly total: number
  /** Rows read so far. */
  readonly rows: number
}

/** One province's share of an intake. */
export interface ProvinceLoad {
  readonly home: Home
  readonly database: Database
  readonly province: string
  readonly keys: ProvinceKeys
  readonly archives: readonly ArchiveIdentity[]
  /** The data version before. */
  readonly previous: Manifest | undefined
  readonly now: Date
  readonly onProgress: (progress: IntakeProgress) => void
}

export interface LoadedProvince {
  readonly manifest: Manifest
  readonly reports: readonly ArchiveReport[]
}

/** Read archives into the lake. Everything is durable on disk afterwards, and nothing is visible yet. */
export async function loadProvince(load: ProvinceLoad): Promise<LoadedProvince> {
  const { home, database, province, archives, previous } = load
  const workPath = path.join(intakeFolder(home), province)
  await mkdir(workPath, { recursive: true, mode: 0o700 })
  const stamps = archives.map((archive) => archive.stamp)
  const today = load.now.toISOString().slice(0, 10)
  const fiscalYear = newestFiscalYear(stamps, previous?.newestFiscalYear, today)
  const read = await readArchives(load, { workPath, fiscalYear })
  const rows = read.reports.reduce((sum, report) => sum + report.rows, 0)
  const manifest = await publish({
    home,
    province,
    workPath,
    previous,
    newestFiscalYear: fiscalYear,
    fragments: read.fragments,
    changedBirths: read.changed,
    vaultShards: read.shards,
    findings: { paths: read.findingsPaths, archives },
    facilities: await database.db.selectFrom('facility').selectAll().orderBy('hospcode').execute(),
    until: newestStampDay([...stamps, ...(await stampsOf(database, province))]) ?? today,
    onProgress: ({ rowsDone: done, rowsTotal: total }) =>
      load.onProgress({ stage: 'publishing', province, done, total, rows }),
  })
  return { manifest, reports: read.reports }
}

async function readArchives(
  load: ProvinceLoad,
  at: { workPath: string; fiscalYear: number },
): Promise<ReadResult> {
  const { home, province, keys, archives, previous } = load
  const oldShards = previous?.vaultShards ?? []
  if (archives.length === 0) {
    return { fragments: [], reports: [], changed: [], shards: oldShards, findingsPaths: [] }
  }
  const held = new Set(previous?.parts.flatMap((part) => part.hospcodes))
  const byHospital = Map.groupBy(archives, (archive) => archive.hospcode)
  return readHospitals(
    {
      province,
      hospitals: [...byHospital].map(([hospcode, own]) => ({ hospcode, archives: own })),
      acceptedHospcodes: new Set([...held, ...byHospital.keys(), ...(await facilitiesOf(load))]),
      heldHospcodes: held,
      keys,
      newestFiscalYear: at.fiscalYear,
      previousFiscalYear: previous?.newestFiscalYear ?? null,
      workPath: at.workPath,
      vaultPath: home.vault,
      oldShards,
    },
    ({ bytesDone: done, bytesTotal: total, rows }) =>
      load.onProgress({ stage: 'reading', province, done, total, rows }),
  )
}

async function facilitiesOf({ database, province }: ProvinceLoad): Promise<readonly string[]> {
  const rows = await database.db
    .selectFrom('facility')
    .select('hospcode')
    .where('provcode', '=', province)
    .execute()
  return rows.map((row) => row.hospcode)
}

async function stampsOf(database: Database, province: string): Promise<readonly (string | null)[]> {
  const rows = await database.db
    .selectFrom('archive')
    .select('stamp')
    .where('province', '=', province)
    .execute()
  return rows.map((row) => row.stamp)
}
