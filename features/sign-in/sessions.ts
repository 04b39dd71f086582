import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import { sessionEnd, sessionLimits, sessionState } from '#domain/access'
import { type Database, inTransaction, recordAudit, type Schema } from '#platform/database'
import { hashOf, newSecret } from './secret.ts'

/** Somebody who has signed in; the citizen id is not known here. */
export interface Person {
  readonly id: string
  readonly nameTh: string
  readonly nameEn: string | null
}

/** A person with an open session. */
export interface SignedIn {
  readonly person: Person
  readonly sessionId: string
  readonly begunAt: Date
  /** When the session ends whatever happens. */
  readonly endsAt: Date
}

/** The last request is noted at most so often. */
const noteSeenEveryMs = 60_000

/** Sessions in the database; the browser holds a random token, the database its hash. */
export class Sessions {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  /**
   * Whose session a token is, at one site.
   *
   * @param at.acts whether the person is doing something, which keeps the session from being idle.
   * @returns undefined when there is no such session, or it is over.
   */
  async find(
    token: string,
    at: { readonly origin: string; readonly now: Date; readonly acts: boolean },
  ): Promise<SignedIn | undefined> {
    const row = await this.#database.db
      .selectFrom('session')
      .innerJoin('person', 'person.id', 'session.person_id')
      .select(['session.id', 'person_id', 'begun_at', 'seen_at', 'ended_at', 'name_th', 'name_en'])
      .where('token_hash', '=', hashOf(token))
      .where('origin', '=', at.origin)
      .executeTakeFirst()
    if (row === undefined) return undefined
    const times = { begunAt: row.begun_at, seenAt: row.seen_at, endedAt: row.ended_at }
    const state = sessionState(times, at.now)
    if (state === 'idle' || state === 'too-old') {
      await this.#end({ id: row.id, personId: row.person_id }, state, at.now)
    }
    if (state !== 'open') return undefined
    const seenMs = at.now.getTime() - row.seen_at.getTime()
    if (at.acts && seenMs > noteSeenEveryMs) await this.#noteSeen(row.id, at.now)
    return {
      ...{ sessionId: row.id, begunAt: row.begun_at },
      person: { id: row.person_id, nameTh: row.name_th ?? '', nameEn: row.name_en },
      endsAt: sessionEnd(row.begun_at),
    }
  }

  /** Sign out: the token is worth nothing from now on. */
  async signOut({ sessionId, person }: SignedIn, now: Date): Promise<void> {
    await this.#end({ id: sessionId, personId: person.id }, 'signed-out', now)
  }

  /** End every session of a person whose account was closed. */
  async endAllOf(personId: string, now: Date): Promise<void> {
    const open = await this.#database.db
      .selectFrom('session')
      .select('id')
      .where('person_id', '=', personId)
      .where('ended_at', 'is', null)
      .execute()
    for (const { id } of open) await this.#end({ id, personId }, 'person-ended', now)
  }

  /** Remove what has long been over. */
  async tidy(now: Date): Promise<void> {
    const past = new Date(now.getTime() - 30 * 24 * 60 * 60_000)
    await this.#database.db.deleteFrom('sign_in_flow').where('begun_at', '<', past).execute()
    const oldest = new Date(past.getTime() - sessionLimits.absoluteMs)
    await this.#database.db.deleteFrom('session').where('begun_at', '<', oldest).execute()
  }

  async #noteSeen(id: string, now: Date): Promise<void> {
    await this.#database.db
      .updateTable('session')
      .set({ seen_at: now })
      .where('id', '=', id)
      .execute()
  }

  /** A session ends once, on record. */
  async #end(
    session: { readonly id: string; readonly personId: string },
    reason: 'signed-out' | 'idle' | 'too-old' | 'person-ended',
    now: Date,
  ): Promise<void> {
    await inTransaction(this.#database, async (tx) => {
      const ended = await tx
        .updateTable('session')
        .set({ ended_at: now, end_reason: reason })
        .where('id', '=', session.id)
        .where('ended_at', 'is', null)
        .executeTakeFirst()
      if (ended.numUpdatedRows === 0n) return
      const event = { at: now, actor: session.personId, action: 'session.ended', outcome: reason }
      await recordAudit(tx, event)
    })
  }
}

/** Open a new session in the transaction of its sign-in; one that the browser had before is over. */
export async function openSession(
  tx: Transaction<Schema>,
  given: {
    readonly personId: string
    readonly origin: string
    readonly oldToken: string | undefined
    readonly now: Date
  },
): Promise<string> {
  const { personId, origin, oldToken, now } = given
  if (oldToken !== undefined) {
    await tx
      .updateTable('session')
      .set({ ended_at: now, end_reason: 'replaced' })
      .where('token_hash', '=', hashOf(oldToken))
      .where('ended_at', 'is', null)
      .execute()
  }
  const token = newSecret()
  await tx
    .insertInto('session')
    .values({
      id: randomUUID(),
      token_hash: hashOf(token),
      person_id: personId,
      origin,
      begun_at: now,
      seen_at: now,
    })
    .execute()
  await recordAudit(tx, { at: now, actor: personId, action: 'session.begun', outcome: 'signed-in' })
  return token
}
