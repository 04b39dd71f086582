import { list, literal, parquetOptions, parquetSource, textSource } from './shape.ts'
import type { Workshop } from './workshop.ts'

/** Sorted rows of one file and year with one row per key, in a Parquet file of the building folder. */
export interface Gathered {
  readonly path: string
  readonly rows: number
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
  await lane.run(
    `COPY (SELECT ${columns} FROM ${textSource(shape, texts)} ORDER BY ${shape.order})
     TO ${literal(written)} (${parquetOptions})`,
  )
  const rows = await lane.count(`SELECT count(*) FROM ${parquetSource([written])}`)
  const losers = await findRepeated(shop, written)
  if (losers === 0) return { path: written, rows }
  const cleaned = shop.newFile()
  await lane.run(
    `COPY (SELECT ${columns} FROM ${numbered(written)} ANTI JOIN loser USING (file_row_number)
           ORDER BY ${shape.order})
     TO ${literal(cleaned)} (${parquetOptions})`,
  )
  await shop.discard(written)
  return { path: cleaned, rows: rows - losers }
}

/** Fill the table `loser` with the numbers of rows that lose; @returns how many. */
async function findRepeated({ lane, shape }: Workshop, path: string): Promise<number> {
  await lane.run(
    `CREATE OR REPLACE TEMP TABLE repeated AS
     SELECT _ROWKEY FROM ${parquetSource([path])} GROUP BY _ROWKEY HAVING count(*) > 1`,
  )
  if ((await lane.count('SELECT count(*) FROM repeated')) === 0) return 0
  await lane.run(
    `CREATE OR REPLACE TEMP TABLE loser AS
     SELECT file_row_number FROM (
       SELECT file_row_number, row_number() OVER (PARTITION BY _ROWKEY ORDER BY ${shape.winner}) AS place
       FROM ${numbered(path)} SEMI JOIN repeated USING (_ROWKEY))
     WHERE place > 1`,
  )
  return lane.count('SELECT count(*) FROM loser')
}

function numbered(path: string): string {
  return `read_parquet(${literal(path)}, file_row_number = true)`
}
