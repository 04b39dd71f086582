import { type Outcome, ok, refuse } from '#domain/outcome'
import { provinces } from '#domain/standard'
import type { Database } from '#platform/database'
import type { Home, ProvinceKeys } from '#platform/home'
import {
  latestManifest,
  type Manifest,
  removeUnfinished,
  removeUnreferenced,
  retainedManifests,
} from '#platform/lake'
import { commitLoad, recordStart } from './commit-load.ts'
import { diskFullAsFault } from './disk-full.ts'
import { loadFacilities } from './facilities.ts'
import { findSources, type Sources } from './find-sources.ts'
import type { ArchiveReport } from './fragments.ts'
import { keysOf } from './keys-of.ts'
import { type IntakeProgress, loadProvince } from './load-province.ts'
import type { ArchiveIdentity } from './read/plan.ts'
import { type KnownArchive, type RefusedArchive, sortArchives } from './sort-archives.ts'

export interface IntakeOptions {
  /** Archives, `chospital.csv` files, or folders that hold them at any depth. */
  readonly paths: readonly string[]
  /** Province of the hospitals that the facility table does not know. */
  readonly province?: string | undefined
  /** For the audit trail. */
  readonly actor?: string
  readonly now?: Date
  readonly onProgress?: (progress: IntakeProgress) => void
  /** Called once when another intake is at work on this home. */
  readonly onWait?: () => void
}

export interface PublishedProvince {
  readonly province: string
  readonly dataVersion: number
  readonly reports: readonly ArchiveReport[]
}

export interface IntakeResult {
  /** Provinces with a new data version; none when nothing was new. */
  readonly published: readonly PublishedProvince[]
  readonly known: readonly KnownArchive[]
  readonly refused: readonly RefusedArchive[]
}

/** Everything one call works with. */
interface Call {
  readonly home: Home
  readonly database: Database
  readonly actor: string
  readonly now: Date
  readonly onProgress: (progress: IntakeProgress) => void
  /** Aborted when the intake lock was lost. */
  readonly lost: AbortSignal
}

/**
 * Load archives: each province that gets something new has one new data version afterwards.
 *
 * One intake works on a home at a time; others wait. At any moment, also when this process is killed or the disk is
 * full, readers see the old version or the new one, whole; what was left unfinished is wiped by the next intake.
 *
 * @returns what was loaded, and archives that were not, with their reasons; or a refusal of the call as a whole, when
 * nothing was loaded.
 * @throws Fault `disk-full`, and others when the world broke.
 */
export async function runIntake(
  home: Home,
  database: Database,
  options: IntakeOptions,
): Promise<Outcome<IntakeResult>> {
  const { province } = options
  if (province !== undefined && !provinces.has(province)) {
    return refuse('province-not-in-list', { province })
  }
  const sources = await findSources(options.paths)
  if (sources.archives.length + sources.facilityFiles.length === 0) {
    return refuse('nothing-to-load', { path: options.paths.join(', ') })
  }
  const wait = options.onWait === undefined ? {} : { onWait: options.onWait }
  return database.withLock('intake', wait, (lost) => {
    const call: Call = {
      home,
      database,
      lost,
      actor: options.actor ?? 'operator',
      now: options.now ?? new Date(),
      onProgress: options.onProgress ?? (() => undefined),
    }
    return tidily(call, () => loadAll(call, sources, province))
  })
}

/** Begin and end without unfinished files, and keep only what retained data versions name. */
async function tidily<T>({ home, database }: Call, work: () => Promise<T>): Promise<T> {
  await removeUnfinished(home)
  try {
    const result = await diskFullAsFault(work)
    await removeUnreferenced(home, await retainedManifests(database.db))
    return result
  } finally {
    await removeUnfinished(home)
  }
}

async function loadAll(
  call: Call,
  sources: Sources,
  option: string | undefined,
): Promise<Outcome<IntakeResult>> {
  const { home, database } = call
  const provincesOfFacilities = new Set<string>()
  for (const file of sources.facilityFiles) {
    const loaded = await loadFacilities(database, file)
    if (!loaded.ok) return loaded
    for (const province of loaded.value) provincesOfFacilities.add(province)
  }
  const { fresh, known, refused } = await sortArchives(database, sources.archives, option)
  const wanted: Wanted[] = []
  for (const province of [...new Set([...fresh.keys(), ...provincesOfFacilities])].toSorted()) {
    const archives = fresh.get(province) ?? []
    const previous = await latestManifest(database.db, province)
    if (archives.length === 0 && previous === undefined) continue
    const keys = await keysOf(home, database, { province, hasData: previous !== undefined })
    if (!keys.ok) return keys
    wanted.push({ province, archives, previous, keys: keys.value })
  }
  const published: PublishedProvince[] = []
  for (const one of wanted) published.push(...(await publishProvince(call, one)))
  return ok({ published, known, refused })
}

/** A province with something new: archives, or facilities beside data that are there. */
interface Wanted {
  readonly province: string
  readonly archives: readonly ArchiveIdentity[]
  readonly previous: Manifest | undefined
  readonly keys: ProvinceKeys
}

async function publishProvince(call: Call, wanted: Wanted): Promise<readonly PublishedProvince[]> {
  const { database } = call
  const { province, archives, previous } = wanted
  if (archives.length > 0) await recordStart(database, province, call)
  const loaded = await loadProvince({ ...call, ...wanted })
  if (archives.length === 0 && hasSameFiles(loaded.manifest, previous)) return []
  await commitLoad(database, loaded, call)
  return [{ province, dataVersion: loaded.manifest.version, reports: loaded.reports }]
}

function hasSameFiles(one: Manifest, other: Manifest | undefined): boolean {
  const pathsOf = (manifest: Manifest) => manifest.servingFiles.map((file) => file.path).join()
  return other !== undefined && pathsOf(one) === pathsOf(other)
}
