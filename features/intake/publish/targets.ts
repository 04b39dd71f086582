import { rm } from 'node:fs/promises'
import type { Part } from '#platform/lake'
import type { Fragment } from '../fragments.ts'
import { bucketOf, bucketsFor } from './buckets.ts'
import { type Gathered, gather } from './gather.ts'
import { literal, parquetSource } from './shape.ts'
import { splitText } from './split-text.ts'
import type { Workshop } from './workshop.ts'

/** One file and year: its parts so far, and the text that came. */
export interface Unit {
  readonly file: string
  readonly year: number | null
  readonly oldParts: readonly Part[]
  readonly fragments: readonly Fragment[]
}

/** One part to be: where its rows are now. */
export interface Target {
  readonly bucket: number
  readonly buckets: number
  readonly old: OldRows | undefined
  readonly incoming: readonly Gathered[]
}

export interface OldRows {
  readonly part: Part
  /** Hospitals whose rows of that part belong to the target, when not all do. */
  readonly hospcodes: readonly string[]
  readonly isWhole: boolean
}

/**
 * Read what came, and say which parts the unit consists of now.
 *
 * The number of buckets follows from the rows that remain after merging, so that any order of loads ends in the same
 * parts. Text is first split by the number that all rows would need if none were a repeat.
 */
export async function planTargets(shop: Workshop, unit: Unit): Promise<readonly Target[]> {
  const { oldParts, fragments } = unit
  if (fragments.length === 0) return oldParts.map(carried)
  const oldRows = rowsOf(oldParts)
  const oldBuckets = oldParts[0]?.buckets ?? 1
  const atMost = bucketsFor(oldRows + rowsOf(fragments), shop.rowsPerPart)
  const gathered = await gatherBuckets(shop, unit, atMost)
  const buckets =
    atMost === oldBuckets
      ? atMost
      : bucketsFor(await mergedRows(shop, oldParts, gathered), shop.rowsPerPart)
  return Array.from({ length: buckets }, (_, bucket) => ({
    bucket,
    buckets,
    old: oldRowsOf(oldParts, bucket, buckets),
    incoming: gathered.filter((rows, index) => rows.rows > 0 && (index & (buckets - 1)) === bucket),
  })).filter((target) => target.old !== undefined || target.incoming.length > 0)
}

/** SQL relation of the rows of a target that are in the lake already. */
export function oldSource(shop: Workshop, old: OldRows): string {
  const source = parquetSource([`${shop.lakePath}/${old.part.path}`])
  if (old.isWhole) return source
  return `(SELECT * FROM ${source} WHERE HOSPCODE IN (${old.hospcodes.map(literal).join(', ')}))`
}

function carried(part: Part): Target {
  const { bucket, buckets, hospcodes } = part
  return { bucket, buckets, old: { part, hospcodes, isWhole: true }, incoming: [] }
}

const noRows: Gathered = { path: '', rows: 0, hospitals: [] }

/** The unit's text by bucket; its files are removed as soon as they are read. */
async function gatherBuckets(
  shop: Workshop,
  unit: Unit,
  buckets: number,
): Promise<readonly Gathered[]> {
  const paths = unit.fragments.map((fragment) => fragment.path)
  const texts = buckets === 1 ? [paths] : await splitPaths(shop, paths, buckets)
  const gathered: Gathered[] = []
  for (const text of texts) {
    gathered.push(text.length === 0 ? noRows : await gather(shop, text))
    await removeAll(text)
  }
  return gathered
}

async function splitPaths(
  shop: Workshop,
  paths: readonly string[],
  buckets: number,
): Promise<readonly (readonly string[])[]> {
  const hospcodeColumn = shop.shape.textColumns.findIndex(({ name }) => name === 'HOSPCODE')
  const split = await splitText(paths, { hospcodeColumn, buckets })
  await removeAll(paths)
  return split.map((path) => (path === undefined ? [] : [path]))
}

async function removeAll(paths: readonly string[]): Promise<void> {
  for (const path of paths) await rm(path)
}

/** How many keys old and new rows have together. */
async function mergedRows(
  shop: Workshop,
  oldParts: readonly Part[],
  gathered: readonly Gathered[],
): Promise<number> {
  let rows = rowsOf(oldParts)
  for (const [bucket, { path, rows: incoming }] of gathered.entries()) {
    const part = oldParts.find((old) => old.bucket === (bucket & (old.buckets - 1)))
    if (part === undefined || incoming === 0) rows += incoming
    else {
      rows += await shop.lane.count(
        `SELECT count(*) FROM ${parquetSource([path])}
         ANTI JOIN ${parquetSource([`${shop.lakePath}/${part.path}`])} USING (_ROWKEY)`,
      )
    }
  }
  return rows
}

function oldRowsOf(
  oldParts: readonly Part[],
  bucket: number,
  buckets: number,
): OldRows | undefined {
  const part = oldParts.find((old) => old.bucket === (bucket & (old.buckets - 1)))
  if (part === undefined) return undefined
  const hospcodes = part.hospcodes.filter((hospcode) => bucketOf(hospcode, buckets) === bucket)
  if (hospcodes.length === 0) return undefined
  return { part, hospcodes, isWhole: part.buckets === buckets }
}

function rowsOf(counted: readonly { readonly rows: number }[]): number {
  return counted.reduce((sum, { rows }) => sum + rows, 0)
}
