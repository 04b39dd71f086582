import { stat } from 'node:fs/promises'
import path from 'node:path'
import { type Part, partFolder, partName, sha256OfFile, writeDurably } from '#platform/lake'
import { classColumns, countClasses, type FrequentClasses, fillClasses } from './classes.ts'
import { countHospitals } from './gather.ts'
import { type Merged, merge } from './merge.ts'
import { planTargets, type Target, type Unit } from './targets.ts'
import type { Workshop } from './workshop.ts'

export interface UnitResult {
  readonly parts: readonly Part[]
  /** Of files with classes that depend on the whole province. */
  readonly frequentClasses: FrequentClasses | undefined
}

/** Merge what came for one file and year, and put its new parts into the lake under their final names. */
export async function rebuildUnit(
  shop: Workshop,
  unit: Unit & { readonly province: string; readonly knownClasses: FrequentClasses },
): Promise<UnitResult> {
  const targets = await planTargets(shop, unit)
  const merged: Merged[] = []
  for (const target of targets) merged.push(await merge(shop, target))
  const isClassified = classColumns(shop.shape).length > 0
  const classified = isClassified ? await classify(shop, merged, unit.knownClasses) : undefined
  const parts: Part[] = []
  for (const result of classified?.merged ?? merged) parts.push(await settle(shop, unit, result))
  return { parts, frequentClasses: classified?.frequent }
}

/** Fill the class columns of new files; of carried ones too when the frequent classes of the province changed. */
async function classify(
  shop: Workshop,
  merged: readonly Merged[],
  known: FrequentClasses,
): Promise<{ merged: readonly Merged[]; frequent: FrequentClasses }> {
  const frequent = await countClasses(
    shop,
    merged.map((result) => pathOf(shop, result)),
  )
  const isChanged = !isSame(frequent, known)
  const filled: Merged[] = []
  for (const result of merged) {
    if (result.kind === 'carried' && !isChanged) {
      filled.push(result)
      continue
    }
    const path = await fillClasses(shop, pathOf(shop, result), frequent)
    const hospitals = result.kind === 'rows' ? result.hospitals : await countHospitals(shop, path)
    filled.push({ kind: 'rows', target: result.target, path, hospitals })
    if (result.kind === 'rows') await shop.discard(result.path)
  }
  return { merged: filled, frequent }
}

function isSame(one: FrequentClasses, other: FrequentClasses): boolean {
  return Object.entries(one).every(([name, classes]) => classes.join() === other[name]?.join())
}

function pathOf(shop: Workshop, result: Merged): string {
  return result.kind === 'rows' ? result.path : path.join(shop.lakePath, result.part.path)
}

async function settle(
  shop: Workshop,
  unit: Unit & { readonly province: string },
  result: Merged,
): Promise<Part> {
  if (result.kind === 'carried') return result.part
  const { shape, lakePath } = shop
  const { hospitals } = result
  const { bucket, buckets }: Target = result.target
  const { size } = await stat(result.path)
  const name = partName(await sha256OfFile(result.path))
  const partPath = path.join(partFolder(unit.province, shape.file, unit.year), name)
  await writeDurably(result.path, path.join(lakePath, partPath))
  return {
    file: shape.file,
    year: unit.year,
    bucket,
    buckets,
    path: partPath,
    rows: hospitals.reduce((sum, { rows }) => sum + rows, 0),
    sizeBytes: size,
    hospcodes: hospitals.map(({ hospcode }) => hospcode),
  }
}
