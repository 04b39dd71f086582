import { isDeepStrictEqual } from 'node:util'
import type { AccessRecord } from '#domain/access'
import { type Database, verifyAudit } from '#platform/database'
import type { Home } from '#platform/home'
import { loadRecord } from '../record/load-record.ts'
import { type KeptEvent, keptEvents } from './kept-events.ts'
import { type OwedMessage, WalkOfEvents } from './walk-of-events.ts'

/**
 * What is wrong with what commands left in a database: nothing, whatever was given at once and whatever was cut off.
 *
 * @param given.auditFrom the place in the audit chain behind which the events began.
 */
export async function unsound(
  database: Database,
  home: Home,
  given: { readonly auditFrom?: number } = {},
): Promise<readonly string[]> {
  const kept = await keptEvents(database)
  const walk = new WalkOfEvents()
  for (const one of kept) walk.step(one)
  return [
    ...walk.findings,
    ...differences(walk.record, await loadRecord(database.db, 'all')),
    ...(await lookAtMessages(database, kept, walk.owed)),
    ...(await lookAtAudit(database, kept, given.auditFrom ?? 0)),
    ...(await lookAtChain(database, home)),
  ]
}

/** The events replayed from nothing give the record that is stored. */
function differences(replayed: AccessRecord, stored: AccessRecord): readonly string[] {
  const names = Object.keys(replayed) as (keyof AccessRecord)[]
  return names.flatMap((name) => {
    const [one, other] = [inOrder(replayed[name]), inOrder(stored[name])]
    if (isDeepStrictEqual(one, other)) return []
    const at = one.findIndex((thing, index) => !isDeepStrictEqual(thing, other[index]))
    const both = [one[at], other[at]].map((thing) => JSON.stringify(thing))
    return [`${name} replayed ${one.length}, stored ${other.length}: ${both.join(' is not ')}`]
  })
}

function inOrder(things: readonly unknown[]): readonly unknown[] {
  const key = (thing: unknown) => {
    const { id, personId, role, grantedAt, province } = Object(thing) as Record<string, unknown>
    return id ?? [thing, personId, role, grantedAt, province].map(String).join(' ')
  }
  return things.toSorted((a, b) => (String(key(a)) < String(key(b)) ? -1 : 1))
}

/** Each event that somebody is told of has its one message, and no message is about anything else. */
async function lookAtMessages(
  { db }: Database,
  kept: readonly KeptEvent[],
  owed: readonly OwedMessage[],
): Promise<readonly string[]> {
  const messages = await db
    .selectFrom('message')
    .select(['event_id as eventId', 'person_id as personId', 'kind'])
    .where('is_secret', '=', false)
    .execute()
  const name = ({ eventId, personId, kind }: OwedMessage) => `${kind} ${eventId} to ${personId}`
  const [wanted, there] = [new Set(owed.map(name)), new Set(messages.map(name))]
  const events = new Set(kept.map(({ id }) => id))
  return [
    ...[...wanted.difference(there)].map((one) => `no message: ${one}`),
    ...[...there.difference(wanted)].map((one) => `nobody asked for the message: ${one}`),
    ...messages
      .filter(({ eventId }) => !events.has(eventId))
      .map((one) => `no event: ${name(one)}`),
    ...(there.size === messages.length ? [] : ['one message twice']),
  ]
}

/** Every event is on the audit trail, and nothing is there that did not happen. */
async function lookAtAudit(
  { db }: Database,
  kept: readonly KeptEvent[],
  from: number,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('audit_event')
    .select(['at', 'actor', 'action'])
    .where('id', '>', from)
    .where('action', 'like', 'access.%')
    .where('outcome', '=', 'done')
    .execute()
  const told = rows.map(({ at, actor, action }) => `${action} ${at.toISOString()} ${actor}`)
  const happened = kept.map(
    ({ event: { type, at, by } }) => `access.${type} ${at.toISOString()} ${by}`,
  )
  return isDeepStrictEqual(told.toSorted(), happened.toSorted())
    ? []
    : [`${happened.length} events, ${told.length} of them on the audit trail`]
}

async function lookAtChain(database: Database, home: Home): Promise<readonly string[]> {
  const report = await verifyAudit(database, home)
  if (!report.ok) return [report.refusal.code]
  return report.value.findings.map(({ kind, first }) => `audit trail: ${kind} at ${first}`)
}
