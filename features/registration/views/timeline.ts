import type { AccessEventType, Application } from '#domain/access'
import type { Database } from '#platform/database'

/** What a timeline leaves out: steps that say nothing to whoever waits. */
const quiet: readonly AccessEventType[] = [
  'details-edited',
  'document-scanned',
  'application-viewed',
]

/** What happened to an application, in order. */
export async function timelineOf({ db }: Database, { id, applicantId }: Application) {
  const rows = await db
    .selectFrom('access_event')
    .select(['at', 'type', 'actor'])
    .where('application_id', '=', id)
    .where('type', 'not in', [...quiet])
    .orderBy('sequence')
    .execute()
  return rows.map(({ at, type, actor }) => ({ at, type, actor, by: byOf(actor, applicantId) }))
}

function byOf(actor: string, applicantId: string): 'applicant' | 'officer' | 'system' {
  if (actor === applicantId) return 'applicant'
  return actor === 'system' || actor === 'operator' ? 'system' : 'officer'
}
