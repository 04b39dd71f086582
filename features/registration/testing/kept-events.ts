import type { AccessEvent } from '#domain/access'
import type { Database } from '#platform/database'

/** An event as its row keeps it. */
export interface KeptEvent {
  readonly id: string
  readonly event: AccessEvent
}

/** Every event on record, in order. */
export async function keptEvents({ db }: Database): Promise<readonly KeptEvent[]> {
  const rows = await db
    .selectFrom('access_event')
    .select(['id', 'body'])
    .orderBy('sequence')
    .execute()
  return rows.map(({ id, body }) => ({ id, event: revived(body) as AccessEvent }))
}

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** JSON has no moments. */
function revived(value: unknown): unknown {
  if (typeof value === 'string') return moment.test(value) ? new Date(value) : value
  if (Array.isArray(value)) return value.map(revived)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, revived(one)]))
}
