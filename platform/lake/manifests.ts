import type { Kysely, Transaction } from 'kysely'
import { z } from 'zod'
import type { Schema } from '#platform/database'
import type { Manifest } from './manifest.ts'

/** Newest data versions of a province whose files are kept: the one being read, and the one before it. */
const retainedVersions = 2

const ManifestShape: z.ZodType<Manifest> = z.object({
  format: z.literal(1),
  province: z.string(),
  version: z.int(),
  newestFiscalYear: z.int(),
  reachesTo: z.string().nullable(),
  parts: z.array(
    z.object({
      file: z.string(),
      year: z.int().nullable(),
      bucket: z.int(),
      buckets: z.int(),
      path: z.string(),
      rows: z.int(),
      sizeBytes: z.int(),
      hospcodes: z.array(z.string()),
    }),
  ),
  servingFiles: z.array(
    z.object({
      path: z.string(),
      sizeBytes: z.int(),
      tables: z.array(
        z.object({
          file: z.string(),
          year: z.int().nullable(),
          table: z.string(),
          rows: z.int(),
        }),
      ),
    }),
  ),
  vaultShards: z.array(z.object({ hospcode: z.string(), path: z.string() })),
  frequentClasses: z.record(z.string(), z.array(z.string())),
  findings: z.array(z.string()),
})

/** The newest data version of a province, or undefined when it has none. */
export async function latestManifest(
  db: Kysely<Schema>,
  province: string,
): Promise<Manifest | undefined> {
  const row = await db
    .selectFrom('data_version')
    .select('manifest')
    .where('province', '=', province)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && ManifestShape.parse(row.manifest)
}

/** One data version of a province, whether its files are still kept or not. */
export async function manifestOf(
  db: Kysely<Schema>,
  province: string,
  version: number,
): Promise<Manifest | undefined> {
  const row = await db
    .selectFrom('data_version')
    .select('manifest')
    .where('province', '=', province)
    .where('version', '=', version)
    .executeTakeFirst()
  return row && ManifestShape.parse(row.manifest)
}

/** The data versions of all provinces whose files must stay. */
export async function retainedManifests(db: Kysely<Schema>): Promise<readonly Manifest[]> {
  const rows = await db
    .selectFrom('data_version as held')
    .select('held.manifest')
    .where('held.version', '>', (expression) =>
      expression
        .selectFrom('data_version as newest')
        .select(({ fn, lit, eb }) =>
          eb(fn.max('newest.version'), '-', lit(retainedVersions)).as('oldest'),
        )
        .whereRef('newest.province', '=', 'held.province'),
    )
    .execute()
  return rows.map((row) => ManifestShape.parse(row.manifest))
}

/** Make a data version the newest of its province, in the transaction of everything else that it brings. */
export async function commitManifest(
  tx: Transaction<Schema>,
  manifest: Manifest,
  committedAt: Date,
): Promise<void> {
  await tx
    .insertInto('data_version')
    .values({
      province: manifest.province,
      version: manifest.version,
      committed_at: committedAt,
      reaches_to: manifest.reachesTo,
      newest_fiscal_year: manifest.newestFiscalYear,
      manifest,
    })
    .execute()
}
