import { sql } from 'kysely'
import type { Database } from '#platform/database'
import type { Requester } from './requester.ts'
import type { Run, RunRecord } from './run.ts'
import { runOf } from './run-store.ts'

/** Which of one's runs. */
export interface HistoryRange {
  /** Cursor: the id of a run; only older ones. */
  readonly before?: string | undefined
  /** At most 100. */
  readonly limit?: number | undefined
  /** Words that the text must contain, in any case. */
  readonly search?: string | undefined
}

/** Runs, newest first; `columns` is null in all of them. */
export interface HistoryPage {
  readonly runs: readonly Run[]
  /** The cursor of the next page; null when there is none. */
  readonly next: string | null
}

const maxLimit = 100
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** One's own runs of one province, newest first, and one more than the limit where there are more. */
export async function readHistory(
  database: Database,
  { actor, province }: Requester,
  range: HistoryRange,
): Promise<{ readonly records: readonly RunRecord[]; readonly more: boolean }> {
  const limit = Math.min(Math.max(1, Math.trunc(range.limit ?? maxLimit)), maxLimit)
  const search = range.search?.trim() ?? ''
  if (range.before !== undefined && !uuid.test(range.before)) return { records: [], more: false }
  const rows = await database.db
    .selectFrom('run')
    .selectAll()
    .where('actor', '=', actor)
    .where('province', '=', province)
    .$if(range.before !== undefined, (query) =>
      query.where(
        sql<boolean>`(created_at, id) < (select created_at, id from run where id = ${range.before}
          and actor = ${actor} and province = ${province})`,
      ),
    )
    .$if(search !== '', (query) => query.where('sql', 'ilike', `%${escapeLike(search)}%`))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  return { records: rows.slice(0, limit).map(runOf), more: rows.length > limit }
}

function escapeLike(text: string): string {
  return text.replaceAll('\0', '').replaceAll(/[\\%_]/g, (character) => `\\${character}`)
}
