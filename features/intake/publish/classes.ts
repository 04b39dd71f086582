import { rareClassMinimum } from '#domain/privacy'
import { list, literal, parquetSource, quoted, type Shape } from './shape.ts'
import type { Workshop } from './workshop.ts'

/** Classes that are served under their own code, by column; sorted. */
export type FrequentClasses = Readonly<Record<string, readonly string[]>>

interface ClassColumn {
  readonly name: string
  readonly other: string
  readonly alwaysKept: readonly string[]
}

export function classColumns(shape: Shape): readonly ClassColumn[] {
  return shape.columns.flatMap(({ name, treatment }) =>
    treatment?.kind === 'rare-class'
      ? [{ name, other: treatment.other, alwaysKept: treatment.alwaysKept }]
      : [],
  )
}

/**
 * Count persons (a citizen in two hospitals is one) by class over the whole province.
 *
 * @param paths Parquet files that together hold all merged rows.
 */
export async function countClasses(
  { lane, shape }: Workshop,
  paths: readonly string[],
): Promise<FrequentClasses> {
  const frequent: Record<string, readonly string[]> = {}
  for (const { name } of classColumns(shape)) {
    const rows = await lane.rows(
      `SELECT ${hidden(name)} AS class FROM ${parquetSource(paths)} WHERE ${hidden(name)} IS NOT NULL
       GROUP BY class HAVING count(DISTINCT hash(coalesce(CID, HOSPCODE || PID))) >= ${rareClassMinimum}
       ORDER BY class`,
    )
    frequent[name] = rows.map((row) => String(row.class))
  }
  return frequent
}

/** Write the rows again with the served class columns: the class where it is frequent, else the policy's other code. */
export async function fillClasses(
  shop: Workshop,
  source: string,
  frequent: FrequentClasses,
): Promise<string> {
  const { lane, shape } = shop
  const filled = new Map(
    classColumns(shape).map((column) => [column.name, servedClass(column, frequent)]),
  )
  const columns = shape.columns.map(({ name }) => filled.get(name) ?? quoted(name))
  const path = shop.newFile()
  await lane.writeParquet(
    `SELECT ${list(shape.columns)} FROM (SELECT ${columns.join(', ')} FROM ${parquetSource([source])})
           ORDER BY ${shape.order}`,
    path,
  )
  return path
}

function servedClass(column: ClassColumn, frequent: FrequentClasses): string {
  const { name, other, alwaysKept } = column
  const kept = [...new Set([...alwaysKept, ...(frequent[name] ?? [])])].map(literal)
  const isKept = kept.length === 0 ? 'false' : `${hidden(name)} IN (${kept.join(', ')})`
  return `CASE WHEN ${hidden(name)} IS NULL OR ${isKept} THEN ${hidden(name)} ELSE ${literal(other)} END AS ${quoted(name)}`
}

function hidden(name: string): string {
  return quoted(`_${name}`)
}
