import type { Part } from '#platform/lake'
import { type Correction, findCorrections } from './corrections.ts'
import { countHospitals, type HospitalRows } from './gather.ts'
import { list, parquetSource, quoted } from './shape.ts'
import { oldSource, type Target } from './targets.ts'
import type { Workshop } from './workshop.ts'

/** What became of a target: its part stands as it was, or its rows are in a new, unfinished Parquet file. */
export type Merged =
  | { readonly kind: 'carried'; readonly target: Target; readonly part: Part }
  | {
      readonly kind: 'rows'
      readonly target: Target
      readonly path: string
      readonly hospitals: readonly HospitalRows[]
    }

/** SQL relations of one target; an absent one has no rows. */
interface Sources {
  readonly old: string | undefined
  readonly incoming: string | undefined
}

/**
 * Merge what came into what was there: of two rows of one key the newer wins whole.
 *
 * The new file has the columns of canonical text; those that need the whole province are filled afterwards.
 */
export async function merge(shop: Workshop, target: Target): Promise<Merged> {
  const { old, incoming } = target
  const [first, ...others] = incoming
  if (old === undefined && first !== undefined && others.length === 0) {
    return { kind: 'rows', target, path: first.path, hospitals: first.hospitals }
  }
  const sources: Sources = {
    old: old && oldSource(shop, old),
    incoming: first && parquetSource(incoming.map((rows) => rows.path)),
  }
  const correction = old && (await findCorrections(shop, oldSource(shop, old), old.hospcodes))
  const won = await findLosers(shop, sources)
  if (old?.isWhole === true && won === 0 && correction === undefined) {
    return { kind: 'carried', target, part: old.part }
  }
  const path = shop.newFile()
  await shop.lane.writeParquet(
    `SELECT * FROM (${winners(shop, sources, correction)}) ORDER BY ${shop.shape.order}`,
    path,
  )
  for (const rows of incoming) await shop.discard(rows.path)
  return { kind: 'rows', target, path, hospitals: await countHospitals(shop, path) }
}

/**
 * Fill the table `loser` with the keys that both sides have, and the side whose row loses (0 old, 1 incoming).
 *
 * @returns how many incoming rows stay.
 */
async function findLosers(shop: Workshop, { old, incoming }: Sources): Promise<number> {
  const { lane, shape } = shop
  await lane.run('CREATE OR REPLACE TEMP TABLE loser (_ROWKEY UUID, side INTEGER)')
  if (incoming === undefined) return 0
  const rows = await lane.count(`SELECT count(*) FROM ${incoming}`)
  if (old === undefined) return rows
  await lane.run(
    `CREATE OR REPLACE TEMP TABLE repeated AS
     SELECT _ROWKEY FROM ${incoming} SEMI JOIN ${old} AS held USING (_ROWKEY)`,
  )
  if ((await lane.count('SELECT count(*) FROM repeated')) === 0) return rows
  const columns = list(shape.textColumns)
  await lane.run(
    `INSERT INTO loser SELECT _ROWKEY, side FROM (
       SELECT _ROWKEY, side,
         row_number() OVER (PARTITION BY _ROWKEY ORDER BY ${shape.winner}, side) AS place
       FROM (SELECT 0 AS side, ${columns} FROM ${old} AS held SEMI JOIN repeated USING (_ROWKEY)
             UNION ALL
             SELECT 1 AS side, ${columns} FROM ${incoming} SEMI JOIN repeated USING (_ROWKEY)))
     WHERE place > 1`,
  )
  return rows - (await lane.count('SELECT count(*) FROM loser WHERE side = 1'))
}

function winners(shop: Workshop, sources: Sources, correction: Correction | undefined): string {
  const columns = list(shop.shape.textColumns)
  const rows = [sources.old, sources.incoming].flatMap((source, side) =>
    source === undefined
      ? []
      : [
          `SELECT ${columns} FROM ${source} AS side_${side}
           ANTI JOIN (SELECT _ROWKEY FROM loser WHERE side = ${side}) USING (_ROWKEY)`,
        ],
  )
  const union = rows.join(' UNION ALL ')
  return correction === undefined ? union : corrected(shop, union, correction)
}

function corrected({ shape }: Workshop, rows: string, { on, replaced }: Correction): string {
  const columns = shape.textColumns.map(({ name }) => {
    const value = replaced.get(name)
    return value === undefined
      ? `s.${quoted(name)}`
      : `CASE WHEN c.PID IS NULL THEN s.${quoted(name)} ELSE ${value} END AS ${quoted(name)}`
  })
  return `SELECT ${columns.join(', ')} FROM (${rows}) AS s LEFT JOIN correction AS c ON ${on}`
}
