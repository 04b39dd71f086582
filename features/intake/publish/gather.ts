import { list, literal, parquetSource, textSource } from './shape.ts'
import type { Workshop } from './workshop.ts'

/** Sorted rows of one file and year with one row per key, in a Parquet file of the building folder. */
export interface Gathered {
  readonly path: string
  readonly rows: number
  readonly hospitals: readonly HospitalRows[]
}

/** How many rows and keys a hospital has; a key holds its hospital. */
export interface HospitalRows {
  readonly hospcode: string
  readonly rows: number
  readonly keys: number
}

/**
 * Read canonical text into one sorted Parquet file in which the winner of every key stands alone.
 *
 * Repeated keys are looked for in what was written, and only then written again without the losers.
 */
export async function gather(shop: Workshop, texts: readonly string[]): Promise<Gathered> {
  const { lane, shape } = shop
  const columns = list(shape.textColumns)
  const written = shop.newFile()
  await lane.writeParquet(
    `SELECT ${columns} FROM ${textSource(shape, texts)} ORDER BY ${shape.order}`,
    written,
  )
  const hospitals = await countHospitals(shop, written)
  const rows = sum(hospitals.map((hospital) => hospital.rows))
  const keys = sum(hospitals.map((hospital) => hospital.keys))
  if (keys === rows) return { path: written, rows, hospitals }
  await findLosers(shop, written)
  const winners = shop.newFile()
  await lane.writeParquet(
    `SELECT ${columns} FROM ${numbered(written)} ANTI JOIN loser USING (file_row_number)
     ORDER BY ${shape.order}`,
    winners,
  )
  await shop.discard(written)
  const left = hospitals.map((hospital) => ({ ...hospital, rows: hospital.keys }))
  return { path: winners, rows: keys, hospitals: left }
}

/** Hospitals with rows in a Parquet file of one file and year, by their codes. */
export async function countHospitals(
  { lane }: Workshop,
  path: string,
): Promise<readonly HospitalRows[]> {
  const rows = await lane.rows(
    `SELECT HOSPCODE AS hospcode, CAST(count(*) AS INTEGER) AS rows,
            CAST(count(DISTINCT _ROWKEY) AS INTEGER) AS keys
     FROM ${parquetSource([path])} GROUP BY HOSPCODE ORDER BY HOSPCODE`,
  )
  return rows.map((row) => ({
    hospcode: String(row.hospcode),
    rows: Number(row.rows),
    keys: Number(row.keys),
  }))
}

/** Fill the table `loser` with the numbers of the rows that lose; only rows of repeated keys are compared. */
async function findLosers({ lane, shape }: Workshop, path: string): Promise<void> {
  await lane.run(
    `CREATE OR REPLACE TEMP TABLE loser AS
     WITH repeated AS MATERIALIZED (
       SELECT _ROWKEY FROM ${parquetSource([path])} GROUP BY _ROWKEY HAVING count(*) > 1)
     SELECT file_row_number FROM (
       SELECT file_row_number, row_number() OVER (PARTITION BY _ROWKEY ORDER BY ${shape.winner}) AS place
       FROM ${numbered(path)} SEMI JOIN repeated USING (_ROWKEY))
     WHERE place > 1`,
  )
}

function numbered(path: string): string {
  return `read_parquet(${literal(path)}, file_row_number = true)`
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
