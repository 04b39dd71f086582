import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Home } from '#platform/home'
import { buildingFolder, type Manifest, type Part, type VaultShard } from '#platform/lake'
import type { ChangedBirth, Fragment } from '../fragments.ts'
import { rowsPerPart } from './buckets.ts'
import { ChangedBirths } from './changed-births.ts'
import type { FrequentClasses } from './classes.ts'
import { type FindingTexts, writeFindings } from './findings.ts'
import type { Lane } from './lane.ts'
import { inLanes, withLanes } from './lanes.ts'
import { latestService } from './latest-service.ts'
import { buildReference, type Facility } from './reference.ts'
import { buildServing, planServing } from './serving.ts'
import { shapeOf } from './shape.ts'
import type { Unit } from './targets.ts'
import { rebuildUnit } from './unit.ts'
import { filesIn } from './workshop.ts'

/** Everything that one new data version of a province is made from. */
export interface Publication {
  readonly home: Home
  readonly province: string
  /** A private folder for what does not fit in memory, which the caller makes and wipes. */
  readonly workPath: string
  /** The data version before. */
  readonly previous: Manifest | undefined
  readonly newestFiscalYear: number
  /** Read once and removed. */
  readonly fragments: readonly Fragment[]
  readonly changedBirths: readonly ChangedBirth[]
  readonly vaultShards: readonly VaultShard[]
  readonly findings: FindingTexts
  /** In the order of their codes. */
  readonly facilities: readonly Facility[]
  /** `YYYY-MM-DD`; dates of service after it are mistakes and do not say how far the data reach. */
  readonly until: string
  readonly onProgress?: (progress: PublishProgress) => void
  /** For tests: rows that a part may hold. */
  readonly rowsPerPart?: number
}

export interface PublishProgress {
  readonly rowsDone: number
  readonly rowsTotal: number
}

/**
 * Merge fragments into the lake and make the serving files of a new data version.
 *
 * All its files are durable on disk when this returns, and nobody sees them until the manifest is committed. Files of
 * the version before are never changed.
 */
export async function publish(publication: Publication): Promise<Manifest> {
  const { home, province } = publication
  for (const root of [home.lake, home.serving]) {
    await mkdir(path.join(root, buildingFolder(province)), { recursive: true, mode: 0o700 })
  }
  return withLanes(publication.workPath, (lanes) => publishIn(lanes, publication))
}

async function publishIn(lanes: readonly Lane[], publication: Publication): Promise<Manifest> {
  const { home, province, previous, newestFiscalYear, vaultShards } = publication
  const [lane] = lanes
  if (lane === undefined) throw new TypeError('defect: no lane')
  const { parts, frequentClasses } = await rebuildParts(lanes, publication)
  const folders = {
    lakePath: home.lake,
    servingPath: home.serving,
    building: path.join(home.serving, buildingFolder(province)),
  }
  const plans = planServing(province, parts).toSorted((a, b) => sizeOf(b.parts) - sizeOf(a.parts))
  const servingFiles = await inLanes(lanes, plans, (free, plan) =>
    buildServing(free, plan, folders),
  )
  const reference = await buildReference(lane, home.serving, publication.facilities)
  const findings = await writeFindings(lane, publication)
  return {
    format: 1,
    province,
    version: (previous?.version ?? 0) + 1,
    newestFiscalYear,
    reachesTo: await latestService(lane, { lakePath: home.lake, parts, until: publication.until }),
    parts,
    servingFiles: [...servingFiles.toSorted(byPath), reference],
    vaultShards: vaultShards.toSorted(byPath),
    frequentClasses,
    findings: [...(previous?.findings ?? []), ...findings],
  }
}

async function rebuildParts(
  lanes: readonly Lane[],
  publication: Publication,
): Promise<{ parts: readonly Part[]; frequentClasses: FrequentClasses }> {
  const { home, province, previous, newestFiscalYear } = publication
  const births = new ChangedBirths(publication.changedBirths)
  const knownClasses = previous?.frequentClasses ?? {}
  const { touched, untouched } = unitsOf(publication, births)
  const rowsTotal = sizeOf(publication.fragments)
  let rowsDone = 0
  const results = await inLanes(lanes, touched, async (lane, unit) => {
    const result = await rebuildUnit(
      {
        ...filesIn(path.join(home.lake, buildingFolder(province))),
        lane,
        shape: shapeOf(unit.file),
        births,
        newestFiscalYear,
        rowsPerPart: publication.rowsPerPart ?? rowsPerPart,
        lakePath: home.lake,
      },
      { ...unit, province, knownClasses },
    )
    rowsDone += sizeOf(unit.fragments)
    publication.onProgress?.({ rowsDone, rowsTotal })
    return result
  })
  const counted = results.find((result) => result.frequentClasses !== undefined)
  return {
    parts: [...untouched, ...results.flatMap((result) => result.parts)].toSorted(byPath),
    frequentClasses: counted?.frequentClasses ?? knownClasses,
  }
}

/** Files and years that must be looked at, the largest first; parts of all others stay as they are. */
function unitsOf(
  publication: Publication,
  births: ChangedBirths,
): { touched: readonly Unit[]; untouched: readonly Part[] } {
  const isTouched = ({ fragments, oldParts }: Unit) =>
    fragments.length > 0 || oldParts.some((part) => births.among(part.hospcodes).length > 0)
  const units = allUnits(publication)
  return {
    touched: units.filter(isTouched).toSorted((a, b) => sizeOf(b.fragments) - sizeOf(a.fragments)),
    untouched: units.filter((unit) => !isTouched(unit)).flatMap((unit) => unit.oldParts),
  }
}

function allUnits({ previous, fragments }: Publication): readonly Unit[] {
  const keyOf = ({ file, year }: Part | Fragment) => `${file} ${year}`
  const partsByKey = Map.groupBy(previous?.parts ?? [], keyOf)
  const textByKey = Map.groupBy(fragments, keyOf)
  return [...new Set([...partsByKey.keys(), ...textByKey.keys()])].flatMap((key) => {
    const oldParts = partsByKey.get(key) ?? []
    const texts = textByKey.get(key) ?? []
    const first = oldParts[0] ?? texts[0]
    if (first === undefined) return []
    return [{ file: first.file, year: first.year, oldParts, fragments: texts }]
  })
}

function sizeOf(counted: readonly { readonly rows: number }[]): number {
  return counted.reduce((sum, { rows }) => sum + rows, 0)
}

function byPath(one: { readonly path: string }, other: { readonly path: string }): number {
  return one.path < other.path ? -1 : 1
}
