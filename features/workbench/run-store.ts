import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { RunState } from '#domain/access'
import { type FaultCode, type RefusalCode, refusals } from '#domain/outcome'
import { maskCitizenIds } from '#domain/privacy'
import { type Database, inTransaction, recordAudit, type Schema } from '#platform/database'
import type { Run, RunRequest } from './run.ts'

const StoredRefusal = z.object({
  code: z.string().transform((code, context): RefusalCode => {
    if (code in refusals) return code as RefusalCode
    context.addIssue({ code: 'custom', message: 'unknown refusal code' })
    return z.NEVER
  }),
  detail: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
  position: z.object({ line: z.int(), column: z.int() }).exactOptional(),
})

/** Keep a run and that it was asked, in one transaction, before anything is dispatched. */
export async function storeAsked(
  database: Database,
  run: Run,
  request: RunRequest & { readonly process: string },
): Promise<void> {
  const masked = maskCitizenIds(request.sql)
  await inTransaction(database, async (tx) => {
    await tx
      .insertInto('run')
      .values({
        id: run.id,
        actor: request.actor,
        province: run.province,
        data_version: run.dataVersion,
        dialect: run.dialect,
        sql: masked,
        state: run.state,
        process: request.process,
        created_at: run.createdAt,
      })
      .execute()
    await recordAudit(tx, {
      at: run.createdAt,
      actor: request.actor,
      action: 'run.asked',
      scope: run.province,
      subject: run.id,
      dataVersion: run.dataVersion,
      outcome: 'asked',
      detail: { dialect: run.dialect, sql: masked },
    })
  })
}

const openStates: readonly RunState[] = ['queued', 'starting', 'running', 'spooling']

/** Keep how a run ended, and record it, in one transaction; a run ends once. */
export async function storeEnd(database: Database, run: Run, actor: string): Promise<void> {
  const at = run.finishedAt ?? run.createdAt
  await inTransaction(database, async (tx) => {
    const stored = await tx
      .updateTable('run')
      .set({
        state: run.state,
        limit_kind: run.limit,
        refusal: run.refusal,
        fault_code: run.fault,
        row_count: run.rows,
        started_at: run.startedAt,
        finished_at: run.finishedAt,
      })
      .where('id', '=', run.id)
      .where('state', 'in', openStates)
      .executeTakeFirst()
    if (stored.numUpdatedRows === 0n) return
    await recordAudit(tx, {
      at,
      actor,
      action: 'run.ended',
      scope: run.province,
      subject: run.id,
      dataVersion: run.dataVersion,
      outcome: outcomeOf(run),
      detail: { rows: run.rows },
    })
  })
}

/** Record that somebody asked of a province without data. */
export async function storeRefused(
  database: Database,
  request: RunRequest,
  refused: { readonly code: RefusalCode; readonly at: Date },
): Promise<void> {
  await inTransaction(database, (tx) =>
    recordAudit(tx, {
      at: refused.at,
      actor: request.actor,
      action: 'run.asked',
      scope: request.province,
      outcome: `refused ${refused.code}`,
      detail: { dialect: request.dialect, sql: maskCitizenIds(request.sql) },
    }),
  )
}

/** A run of this actor, or undefined when there is none: another person's run does not exist. */
export async function findStoredRun(
  database: Database,
  actor: string,
  id: string,
): Promise<Run | undefined> {
  const row = await database.db
    .selectFrom('run')
    .selectAll()
    .where('id', '=', id)
    .where('actor', '=', actor)
    .executeTakeFirst()
  return row && runOf(row)
}

/** Let other programs on this home see where a run stands that takes longer; its end is stored by `storeEnd`. */
export async function storeProgress(database: Database, run: Run): Promise<void> {
  await database.db
    .updateTable('run')
    .set({ state: run.state, started_at: run.startedAt })
    .where('id', '=', run.id)
    .execute()
}

/** Mark runs as failed, and record it, whose process has ended without telling. */
export async function failAbandoned(
  database: Database,
  isAtWork: (process: string) => boolean,
  now: Date,
): Promise<void> {
  const open = await database.db
    .selectFrom('run')
    .selectAll()
    .where('state', 'in', openStates)
    .execute()
  for (const row of open.filter(({ process }) => process === null || !isAtWork(process))) {
    const failed: Run = { ...runOf(row), state: 'failed', fault: 'interrupted', finishedAt: now }
    await storeEnd(database, failed, row.actor)
  }
}

function outcomeOf(run: Run): string {
  if (run.refusal !== null) return `refused ${run.refusal.code}`
  if (run.fault !== null) return `fault ${run.fault}`
  return run.limit === null ? run.state : `limit ${run.limit}`
}

function runOf(row: Selectable<Schema['run']>): Run {
  return {
    id: row.id,
    province: row.province,
    dataVersion: row.data_version ?? 0,
    dialect: 'duckdb',
    state: row.state,
    limit: row.limit_kind,
    refusal: row.refusal === null ? null : StoredRefusal.parse(row.refusal),
    fault: row.fault_code as FaultCode | null,
    rows: row.row_count,
    columns: null,
    createdAt: row.created_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  }
}
