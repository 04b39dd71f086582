import type { Transaction } from 'kysely'
import { type Database, inTransaction, recordAudit, type Schema } from '#platform/database'
import { commitManifest } from '#platform/lake'
import type { ArchiveReport } from './fragments.ts'
import type { LoadedProvince } from './load-province.ts'

const batchRows = 1_000

/** Who loads, and when. */
export interface Occasion {
  readonly actor: string
  readonly now: Date
}

/** Say in the audit trail that a province's files are about to be written. */
export async function recordStart(
  database: Database,
  province: string,
  { actor, now }: Occasion,
): Promise<void> {
  await inTransaction(database, (tx) =>
    recordAudit(tx, {
      at: now,
      actor,
      action: 'intake.started',
      scope: province,
      outcome: 'started',
    }),
  )
}

/** True when an intake of the province was ever begun, whether it came to an end or not. */
export async function wasStarted(database: Database, province: string): Promise<boolean> {
  const row = await database.db
    .selectFrom('audit_event')
    .select('id')
    .where('action', '=', 'intake.started')
    .where('scope', '=', province)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Make a load visible: data version, ledger of archives, counts of findings and audit in one transaction. */
export async function commitLoad(
  database: Database,
  { manifest, reports }: LoadedProvince,
  { actor, now }: Occasion,
): Promise<void> {
  const { province, version } = manifest
  await inTransaction(database, async (tx) => {
    await commitManifest(tx, manifest, now)
    for (const batch of batches(reports)) await insertArchives(tx, batch, { province, version })
    for (const batch of batches(reports.flatMap((report) => findingRows(province, report)))) {
      await tx.insertInto('finding_count').values(batch).execute()
    }
    await recordAudit(tx, {
      at: now,
      actor,
      action: 'intake.published',
      scope: province,
      dataVersion: version,
      outcome: 'done',
      detail: {
        archives: reports.length,
        rows: sum(reports.map((report) => report.rows)),
        setAside: sum(reports.map((report) => report.setAside)),
        nulled: sum(reports.map((report) => report.nulled)),
      },
    })
  })
}

async function insertArchives(
  tx: Transaction<Schema>,
  reports: readonly ArchiveReport[],
  at: { readonly province: string; readonly version: number },
): Promise<void> {
  await tx
    .insertInto('archive')
    .values(
      reports.map((report) => ({
        ...at,
        sha256: report.sha256,
        name: report.name,
        hospcode: report.hospcode,
        stamp: report.stamp,
        size_bytes: report.sizeBytes,
        text_bytes: report.textBytes,
        rows: report.rows,
        set_aside: report.setAside,
        nulled: report.nulled,
      })),
    )
    .execute()
}

function findingRows(province: string, { sha256, counts }: ArchiveReport) {
  const places = Map.groupBy(counts, ({ file, column, code }) => `${file}|${column}|${code}`)
  return [...places.values()].flatMap((same) =>
    same.slice(0, 1).map(({ file, column, code }) => ({
      province,
      sha256,
      file,
      column_name: column,
      code,
      rows: sum(same.map((count) => count.rows)),
    })),
  )
}

function* batches<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += batchRows) {
    yield rows.slice(start, start + batchRows)
  }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
