import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '#platform/database'
import type { Result } from './deciding-client.ts'

/** Decisions that a client was told of, or found kept, and that are not on record whole. */
export async function lostDecisions(
  database: Database,
  known: ReadonlyMap<string, Result>,
): Promise<readonly string[]> {
  const kept = await keptDecisions(database)
  return [...known].flatMap(([id, result]) => {
    const wanted = [`state ${result}`, `event ${result}`, ...effectsOf[result]].toSorted()
    const there = (kept.get(id) ?? []).toSorted()
    return wanted.join() === there.join() ? [] : [`${result}: ${there.join() || 'nothing'} is kept`]
  })
}

const effectsOf = {
  approved: ['entitlement', 'agreement', 'message approved'],
  rejected: ['message rejected'],
  returned: ['message returned'],
} as const

/** All that decisions left, by application; what stands there twice is named twice. */
async function keptDecisions({ db }: Database): Promise<ReadonlyMap<string, readonly string[]>> {
  const kinds = ['application-approved', 'application-rejected', 'application-returned']
  const [states, events, messages, entitlements, agreements] = await Promise.all([
    db.selectFrom('application').select(['id', 'state as what']).execute(),
    db
      .selectFrom('access_event')
      .select(['application_id as id', 'type as what'])
      .where('type', 'in', kinds)
      .execute(),
    db
      .selectFrom('message')
      .select(['subject as id', 'kind as what'])
      .where('kind', 'in', kinds)
      .execute(),
    db.selectFrom('entitlement').select('application_id as id').execute(),
    db.selectFrom('agreement').select('application_id as id').execute(),
  ])
  const kept = new Map<string, string[]>()
  const add = (id: string | null, what: string) => {
    if (id !== null) kept.set(id, [...(kept.get(id) ?? []), what])
  }
  const short = (type: string) => type.replace('application-', '')
  for (const { id, what } of states) add(id, `state ${what}`)
  for (const { id, what } of events) add(id, `event ${short(what)}`)
  for (const { id, what } of messages) add(id, `message ${short(what)}`)
  for (const { id } of entitlements) add(id, 'entitlement')
  for (const { id } of agreements) add(id, 'agreement')
  return kept
}

/** How the messages ended. */
export interface SentMessages {
  readonly count: number
  /** Attempts beyond the first of each. */
  readonly again: number
  readonly problems: readonly string[]
}

/**
 * Wait until every message has gone out: those whose sender was killed wait for the end of its lease. Then each is in the
 * development inbox once, for that knows a message that is handed over again by its key.
 */
export async function sentMessages(database: Database, kills: number): Promise<SentMessages> {
  const { db } = database
  const pending = db.selectFrom('message').select('id').where('state', 'in', ['queued', 'sending'])
  for (let tries = 0; tries < 240 && (await pending.execute()).length > 0; tries += 1) {
    await pause(500)
  }
  const messages = await db.selectFrom('message').select(['id', 'state', 'round']).execute()
  const attempts = await db.selectFrom('message_attempt').select('message_id').execute()
  const inbox = await db.selectFrom('inbox_message').select('key').execute()
  const keys = new Set(inbox.map(({ key }) => key))
  const again = attempts.length - messages.length
  return {
    ...{ count: messages.length, again },
    problems: [
      ...messages.flatMap(({ state }) => (state === 'sent' ? [] : [`a message is ${state}`])),
      ...messages.flatMap(({ id, round }) =>
        keys.has(`${id}-${round}`) ? [] : ['a message did not arrive'],
      ),
      ...(inbox.length === messages.length
        ? []
        : [`${inbox.length} of ${messages.length} arrived`]),
      ...(again > kills ? [`${again} messages were sent again after ${kills} kills`] : []),
    ],
  }
}
