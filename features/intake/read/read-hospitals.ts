import { availableParallelism } from 'node:os'
import type { VaultShard } from '#platform/lake'
import type { ArchiveReport, ChangedBirth, FindingCount } from '../fragments.ts'
import type { ArchiveIdentity, ReadPlan, ReadProgress, ReadResult } from './plan.ts'
import type { ArchiveCounts, ForeignBirths } from './reader.ts'
import { WorkerPool } from './worker-pool.ts'

const mostWorkers = 2
/** A hospital's archives are read together up to this size, so that one hospital can keep all workers busy. */
const batchBytes = 64 << 20

/**
 * Read all archives of a load: fragments of de-identified canonical text, births sealed in the vault, findings.
 *
 * PERSON of every hospital comes first, because ages in all other files need the births. The result depends on what is
 * in the archives, not on their order. Throws a Fault when the world broke; then fragments are to be wiped.
 */
export async function readHospitals(
  plan: ReadPlan,
  onProgress: (progress: ReadProgress) => void,
): Promise<ReadResult> {
  const count = plan.workers ?? Math.min(availableParallelism(), mostWorkers)
  const { hospitals, workers: _, oldShards: __, ...settings } = plan
  const pool = new WorkerPool(settings, count, progressOf(plan, onProgress))
  try {
    const births = await readPersons(pool, plan)
    await pool.runOnAll('useShards', births.shards)
    const batches = hospitals.flatMap(({ archives }) => batchesOf(archives))
    const rows = await Promise.all(largestFirst(batches).map((batch) => pool.run('rows', batch)))
    const finished = await pool.runOnAll('finish', null)
    return {
      fragments: finished.flatMap(({ fragments }) => fragments),
      findingsPaths: finished.map(({ findingsPath }) => findingsPath),
      reports: reportsOf(plan, [...births.counts, ...rows.flat()]),
      changed: births.changed,
      shards: births.shards,
    }
  } finally {
    await pool.close()
  }
}

interface Births {
  readonly counts: readonly ArchiveCounts[]
  readonly changed: readonly ChangedBirth[]
  readonly shards: readonly VaultShard[]
}

async function readPersons(pool: WorkerPool, plan: ReadPlan): Promise<Births> {
  const old = new Map(plan.oldShards.map((shard) => [shard.hospcode, shard]))
  const shards = new Map(old)
  const changed = new Map<string, readonly ChangedBirth[]>()
  const foreign = new Map<string, ForeignBirths>()
  const keep = (
    hospcode: string,
    shard: VaultShard | undefined,
    births: readonly ChangedBirth[],
  ) => {
    if (shard !== undefined) shards.set(hospcode, shard)
    changed.set(hospcode, births)
  }
  const counts = await Promise.all(
    plan.hospitals.map(async ({ hospcode, archives }) => {
      const oldShard = old.get(hospcode)
      const result = await pool.run('persons', { hospcode, archives, oldShard })
      keep(hospcode, result.shard, result.changed)
      for (const births of result.foreign) foreign.set(births.hospcode, join(foreign, births))
      return result.archives
    }),
  )
  for (const births of foreign.values()) {
    const { hospcode } = births
    const shard = shards.get(hospcode)
    const ask = { foreign: births, shard, oldShard: old.get(hospcode) }
    const result = await pool.run('addBirths', ask)
    keep(hospcode, result.shard, result.changed)
  }
  if (plan.previousFiscalYear !== null && plan.previousFiscalYear < plan.newestFiscalYear) {
    for (const [hospcode, shard] of old) {
      if (!changed.has(hospcode)) changed.set(hospcode, await pool.run('agesMoved', shard))
    }
  }
  return {
    counts: counts.flat(),
    changed: [...changed.values()].flat(),
    shards: [...shards.values()],
  }
}

function join(all: ReadonlyMap<string, ForeignBirths>, { hospcode, births }: ForeignBirths) {
  return { hospcode, births: [...(all.get(hospcode)?.births ?? []), ...births] }
}

function batchesOf(archives: readonly ArchiveIdentity[]): ArchiveIdentity[][] {
  const batches: ArchiveIdentity[][] = []
  let room = 0
  for (const archive of archives) {
    if (archive.sizeBytes > room) {
      batches.push([])
      room = batchBytes
    }
    batches.at(-1)?.push(archive)
    room -= archive.sizeBytes
  }
  return batches
}

function largestFirst(batches: readonly ArchiveIdentity[][]): readonly ArchiveIdentity[][] {
  const sizeOf = (batch: readonly ArchiveIdentity[]) =>
    batch.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  return [...batches].sort((a, b) => sizeOf(b) - sizeOf(a))
}

function progressOf(plan: ReadPlan, onProgress: (progress: ReadProgress) => void) {
  const archives = plan.hospitals.flatMap((hospital) => hospital.archives)
  const bytesTotal = archives.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  let bytesDone = 0
  let rowsDone = 0
  return (bytes: number, rows: number) => {
    bytesDone = Math.min(bytesDone + bytes, bytesTotal)
    rowsDone += rows
    onProgress({ bytesDone: Math.round(bytesDone), bytesTotal, rows: rowsDone })
  }
}

function reportsOf(plan: ReadPlan, counts: readonly ArchiveCounts[]): readonly ArchiveReport[] {
  const archives = plan.hospitals.flatMap((hospital) => hospital.archives)
  return archives.map((archive) => {
    const parts = counts.filter(({ path }) => path === archive.path)
    const total = (value: (part: ArchiveCounts) => number) =>
      parts.reduce((sum, part) => sum + value(part), 0)
    return {
      ...archive,
      textBytes: total(({ textBytes }) => textBytes),
      rows: total(({ rows }) => rows),
      setAside: total(({ setAside }) => setAside),
      nulled: total(({ nulled }) => nulled),
      notTaken: parts.flatMap(({ notTaken }) => notTaken),
      counts: parts.flatMap((part): readonly FindingCount[] => part.counts),
    }
  })
}
