import {
  type AccessEvent,
  type AccessRecord,
  applyEvents,
  emptyRecord,
  quotaOf,
  smsOf,
} from '#domain/access'
import { type Database, verifyAudit } from '#platform/database'
import type { Home } from '#platform/home'
import { loadRecord } from '../record/load-record.ts'

/** What is wrong with what stands on record; empty when nothing is. */
export async function recordProblems(database: Database, home: Home): Promise<readonly string[]> {
  const record = await loadRecord(database.db, 'all')
  const events = await eventsOf(database)
  const audit = await verifyAudit(database, home)
  return [
    ...placeProblems(record, new Date()),
    ...basisProblems(record),
    ...replayProblems(record, events),
    ...(await messageProblems(database, record, events)),
    ...(audit.ok && audit.value.findings.length === 0 ? [] : ['the audit chain is broken']),
  ]
}

interface KeptEvent {
  readonly id: string
  readonly event: AccessEvent
}

/** Every event, in order. */
async function eventsOf({ db }: Database): Promise<readonly KeptEvent[]> {
  const rows = await db
    .selectFrom('access_event')
    .select(['id', 'body'])
    .orderBy('sequence')
    .execute()
  return rows.map(({ id, body }) => ({ id, event: revived(body) as AccessEvent }))
}

/** Moments are text in JSON. */
function revived(value: unknown): unknown {
  if (typeof value === 'string') {
    return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? new Date(value) : value
  }
  if (Array.isArray(value)) return value.map(revived)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, revived(one)]))
}

/** Never more who may work than a province has places. */
function placeProblems(record: AccessRecord, now: Date): readonly string[] {
  const active = record.entitlements.filter(
    ({ closedAt, grantedAt, endsAt, leavesAt }) =>
      closedAt === null &&
      grantedAt <= now &&
      (endsAt === null || now < endsAt) &&
      (leavesAt === null || now < leavesAt),
  )
  const provinces = new Set(active.map(({ province }) => province))
  return [...provinces].flatMap((province) => {
    const count = active.filter((one) => one.province === province).length
    return count > quotaOf(province, record) ? [`${count} people in province ${province}`] : []
  })
}

/** Never an entitlement without the operator's word or an approval that names its documents. */
function basisProblems({ entitlements, applications }: AccessRecord): readonly string[] {
  return entitlements.flatMap(({ id, basis }) => {
    if (basis.kind === 'operator') return []
    const application = applications.find((one) => one.id === basis.applicationId)
    const last = application?.decisions.at(-1)
    const isBound = last?.result === 'approved' && last.reviewed.length > 0
    return isBound ? [] : [`entitlement ${id} without a bound approval`]
  })
}

/** The events give the record again. */
function replayProblems(record: AccessRecord, events: readonly KeptEvent[]): readonly string[] {
  const replayed = applyEvents(
    emptyRecord,
    events.map(({ event }) => event),
  )
  const parts = ['applications', 'agreements', 'entitlements', 'roles', 'quotas', 'endedPeople']
  return (parts as readonly (keyof AccessRecord)[]).flatMap((part) =>
    inOrder(record[part]) === inOrder(replayed[part]) ? [] : [`${part} are not what happened`],
  )
}

function inOrder(things: readonly unknown[]): string {
  return things
    .map((thing) => JSON.stringify(sorted(thing)))
    .sort()
    .join('\n')
}

function sorted(value: unknown): unknown {
  if (value instanceof Date || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(sorted)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([name, one]) => [name, sorted(one)]))
}

/** Never a message without its event, nor an event that tells somebody with a number without its message. */
async function messageProblems(
  { db }: Database,
  record: AccessRecord,
  events: readonly KeptEvent[],
): Promise<readonly string[]> {
  const messages = await db
    .selectFrom('message')
    .select(['event_id', 'person_id', 'kind'])
    .where('kind', '!=', 'code')
    .execute()
  const known = new Map(events.map(({ id, event }) => [id, event]))
  const told = new Set(messages.map(({ event_id: id }) => id))
  const hasNumber = (personId: string) =>
    record.applications.some((one) => one.applicantId === personId && one.phone !== null)
  return [
    ...messages.flatMap(({ event_id: id, kind }) =>
      known.get(id)?.type === kind ? [] : [`a message about ${kind} without its event`],
    ),
    ...events.flatMap(({ id, event }) => {
      const order = smsOf(event)
      const isMissing = order !== undefined && hasNumber(order.personId) && !told.has(id)
      return isMissing ? [`nobody was told of ${event.type}`] : []
    }),
  ]
}
