import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { RunState } from '#domain/access'
import { type FaultCode, type RefusalCode, refusals } from '#domain/outcome'
import type { ResultShape } from '#domain/privacy'
import { type Database, inTransaction, recordAudit, type Schema } from '#platform/database'
import type { Requester } from './requester.ts'
import type { RunRecord, RunRequest } from './run.ts'
import { storedText } from './stored-text.ts'

const StoredRefusal = z.object({
  code: z.string().transform((code, context): RefusalCode => {
    if (code in refusals) return code as RefusalCode
    context.addIssue({ code: 'custom', message: 'unknown refusal code' })
    return z.NEVER
  }),
  detail: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
  position: z.object({ line: z.int(), column: z.int() }).exactOptional(),
})

const StoredShape: z.ZodType<ResultShape> = z.object({
  aggregate: z.boolean(),
  columns: z.int().nullable(),
  keyColumns: z.array(z.string()),
  rowColumns: z.array(z.string()),
})

/** Whose run it is, which process carries it out, and the key by which a second asking is known. */
export interface Asking {
  readonly actor: string
  readonly process: string
  readonly key: string | null
}

/**
 * Keep a run and that it was asked, in one transaction, before anything is dispatched.
 *
 * @returns false, and nothing is kept, when there is a run of this key already.
 */
export async function storeAsked(
  database: Database,
  run: RunRecord,
  { actor, process, key }: Asking,
): Promise<boolean> {
  return inTransaction(database, async (tx) => {
    const stored = await tx
      .insertInto('run')
      .values({
        id: run.id,
        actor,
        province: run.province,
        data_version: run.dataVersion,
        dialect: run.dialect,
        sql: run.sql,
        state: run.state,
        process,
        key,
        created_at: run.createdAt,
      })
      .onConflict((conflict) =>
        conflict.columns(['actor', 'province', 'key']).where('key', 'is not', null).doNothing(),
      )
      .executeTakeFirst()
    if (stored.numInsertedOrUpdatedRows === 0n) return false
    await recordAudit(tx, {
      at: run.createdAt,
      actor,
      action: 'run.asked',
      scope: run.province,
      subject: run.id,
      dataVersion: run.dataVersion,
      outcome: 'asked',
      detail: { dialect: run.dialect, sql: run.sql },
    })
    return true
  })
}

const keyKeptMs = 24 * 3600 * 1000

/** The run that the same person asked for by the same key within the last day. */
export async function findByKey(
  database: Database,
  { actor, province }: Requester,
  { key, now }: { readonly key: string; readonly now: Date },
): Promise<string | undefined> {
  const row = await database.db
    .selectFrom('run')
    .select('id')
    .where('actor', '=', actor)
    .where('province', '=', province)
    .where('key', '=', key)
    .where('created_at', '>=', new Date(now.getTime() - keyKeptMs))
    .executeTakeFirst()
  return row?.id
}

/** Let keys that are a day old name another run. */
export async function forgetKeys(database: Database, now: Date): Promise<void> {
  await database.db
    .updateTable('run')
    .set({ key: null })
    .where('key', 'is not', null)
    .where('created_at', '<', new Date(now.getTime() - keyKeptMs))
    .execute()
}

const openStates: readonly RunState[] = ['queued', 'starting', 'running', 'spooling']

/** Keep how a run ended, and record it, in one transaction; a run ends once. */
export async function storeEnd(database: Database, run: RunRecord, actor: string): Promise<void> {
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
        shape: run.shape,
        finished_by: run.finishedBy,
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
  request: RunRequest & Requester,
  refused: { readonly code: RefusalCode; readonly at: Date },
): Promise<void> {
  await inTransaction(database, (tx) =>
    recordAudit(tx, {
      at: refused.at,
      actor: request.actor,
      action: 'run.asked',
      scope: request.province,
      outcome: `refused ${refused.code}`,
      detail: { dialect: request.dialect, sql: storedText(request.sql) },
    }),
  )
}

/** A run of this person in this province, or undefined: another one's run does not exist. */
export async function findStoredRun(
  database: Database,
  { actor, province }: Requester,
  id: string,
): Promise<RunRecord | undefined> {
  const row = await database.db
    .selectFrom('run')
    .selectAll()
    .where('id', '=', id)
    .where('actor', '=', actor)
    .where('province', '=', province)
    .executeTakeFirst()
  return row && runOf(row)
}

/** Let other programs on this home see where a run stands that takes longer; its end is stored by `storeEnd`. */
export async function storeProgress(database: Database, run: RunRecord): Promise<void> {
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
    const failed: RunRecord = {
      ...runOf(row),
      state: 'failed',
      fault: 'interrupted',
      finishedAt: now,
    }
    await storeEnd(database, failed, row.actor)
  }
}

function outcomeOf(run: RunRecord): string {
  if (run.refusal !== null) return `refused ${run.refusal.code}`
  if (run.fault !== null) return `fault ${run.fault}`
  return run.limit === null ? run.state : `limit ${run.limit}`
}

export function runOf(row: Selectable<Schema['run']>): RunRecord {
  return {
    id: row.id,
    province: row.province,
    dataVersion: row.data_version ?? 0,
    dialect: 'duckdb',
    sql: row.sql,
    state: row.state,
    limit: row.limit_kind,
    refusal: row.refusal === null ? null : StoredRefusal.parse(row.refusal),
    fault: row.fault_code as FaultCode | null,
    rows: row.row_count,
    columns: null,
    shape: row.shape === null ? null : StoredShape.parse(row.shape),
    finishedBy: row.finished_by,
    createdAt: row.created_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  }
}
