import { Buffer } from 'node:buffer'
import { randomUUID } from 'node:crypto'
import type { Selectable, Transaction } from 'kysely'
import { sql } from 'kysely'
import { type Outcome, ok, refuse } from '#domain/outcome'
import { type Database, inTransaction, type Schema } from '#platform/database'
import type { Requester } from './requester.ts'
import { keepable } from './stored-text.ts'

/** A text that somebody works on; a tab of the workbench. */
export interface Draft {
  readonly id: string
  readonly title: string
  readonly text: string
  /** One more at every change. */
  readonly revision: number
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly closedAt: Date | null
}

/** What somebody saves, and the revision it began from. */
export interface DraftChange {
  readonly title: string
  readonly text: string
  readonly revision: number
}

const maxOpen = 200
const maxTextBytes = 1024 * 1024
const maxTogetherBytes = 16 * 1024 * 1024
const maxTitle = 200
const closedShown = 50
/** Of the closed ones the newest that together hold no more than this. */
const maxClosedBytes = 8 * 1024 * 1024
const closedKeptMs = 30 * 24 * 3600 * 1000

/** Drafts of one person in one province; nobody else can name them. Citizen ids are not kept. */
export class Drafts {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  /** The open ones, the oldest first. */
  async list(who: Requester): Promise<readonly Draft[]> {
    const rows = await this.#of(who).where('closed_at', 'is', null).orderBy('created_at').execute()
    return rows.map(draftOf)
  }

  /** Those closed in the last 30 days, the last closed first; at most 50, and 8 MB of text. */
  async closedDrafts(who: Requester): Promise<readonly Draft[]> {
    const rows = await this.#of(who)
      .where('closed_at', 'is not', null)
      .orderBy('closed_at', 'desc')
      .limit(closedShown)
      .execute()
    return rows.map(draftOf)
  }

  async open(
    who: Requester,
    begun: { readonly title?: string; readonly text?: string } = {},
  ): Promise<Outcome<Draft>> {
    const text = keepable(begun.text ?? '')
    return this.#changing(who, async (tx) => {
      const room = await checkRoom(tx, who, { bytes: Buffer.byteLength(text), oneMore: true })
      if (!room.ok) return room
      const now = new Date()
      const row = {
        ...{ id: randomUUID(), actor: who.actor, province: who.province, text, revision: 1 },
        ...{ title: keptTitle(begun.title ?? ''), created_at: now, updated_at: now },
        closed_at: null,
      }
      await tx.insertInto('draft').values(row).execute()
      return ok(draftOf(row))
    })
  }

  /**
   * Keep a change.
   *
   * @returns the draft as it is kept; `draft-changed` when somebody else has saved since `revision`, and then nothing is
   * lost: what was saved stays, and the caller can open a new draft with its own text.
   */
  async save(who: Requester, id: string, change: DraftChange): Promise<Outcome<Draft>> {
    const text = keepable(change.text)
    return this.#changing(who, async (tx) => {
      const kept = await findDraft(tx, who, id)
      if (kept === undefined) return refuse('unknown-draft')
      if (kept.closed_at !== null) return refuse('draft-closed')
      if (kept.revision !== change.revision) {
        return refuse('draft-changed', { revision: kept.revision })
      }
      const bytes = Buffer.byteLength(text)
      const room = await checkRoom(tx, who, { bytes, except: id })
      if (!room.ok) return room
      return ok(await storeChange(tx, id, { title: keptTitle(change.title), text }))
    })
  }

  /** Close a draft: it is kept for 30 days. */
  async close(who: Requester, id: string): Promise<Outcome<Draft>> {
    return this.#changing(who, async (tx) => {
      const kept = await findDraft(tx, who, id)
      if (kept === undefined) return refuse('unknown-draft')
      if (kept.closed_at !== null) return ok(draftOf(kept))
      const closed = await storeChange(tx, id, { closed_at: new Date() })
      await removeBeyondRoom(tx, who)
      return ok(closed)
    })
  }

  async restore(who: Requester, id: string): Promise<Outcome<Draft>> {
    return this.#changing(who, async (tx) => {
      const kept = await findDraft(tx, who, id)
      if (kept === undefined) return refuse('unknown-draft')
      if (kept.closed_at === null) return ok(draftOf(kept))
      const room = await checkRoom(tx, who, {
        bytes: Buffer.byteLength(kept.text),
        oneMore: true,
      })
      return room.ok ? ok(await storeChange(tx, id, { closed_at: null })) : room
    })
  }

  #of({ actor, province }: Requester) {
    return this.#database.db
      .selectFrom('draft')
      .selectAll()
      .where('actor', '=', actor)
      .where('province', '=', province)
  }

  /** One change at a time of one person's drafts, so that revisions and room are what was read. */
  #changing<T>(
    { actor, province }: Requester,
    work: (tx: Transaction<Schema>) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> {
    return inTransaction(this.#database, async (tx) => {
      const name = `drafts ${actor} ${province}`
      await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx)
      return work(tx)
    })
  }
}

/** Nobody fills the database, or an answer, with drafts that were opened only to be closed. */
async function removeBeyondRoom(
  tx: Transaction<Schema>,
  { actor, province }: Requester,
): Promise<void> {
  await sql`delete from draft where id in (
    select id from (
      select id, sum(octet_length(text)) over (order by closed_at desc, id) as bytes from draft
      where actor = ${actor} and province = ${province} and closed_at is not null
    ) as closed where bytes > ${maxClosedBytes}
  )`.execute(tx)
}

/** Remove drafts that were closed long ago. */
export async function removeClosedDrafts(database: Database, now: Date): Promise<void> {
  await database.db
    .deleteFrom('draft')
    .where('closed_at', '<', new Date(now.getTime() - closedKeptMs))
    .execute()
}

async function findDraft(tx: Transaction<Schema>, { actor, province }: Requester, id: string) {
  return tx
    .selectFrom('draft')
    .selectAll()
    .where('id', '=', id)
    .where('actor', '=', actor)
    .where('province', '=', province)
    .executeTakeFirst()
}

interface Wanted {
  readonly bytes: number
  /** Whether one more will be open. */
  readonly oneMore?: boolean
  /** A draft whose present text does not count. */
  readonly except?: string
}

async function checkRoom(
  tx: Transaction<Schema>,
  { actor, province }: Requester,
  { bytes, oneMore = false, except }: Wanted,
): Promise<Outcome<true>> {
  if (bytes > maxTextBytes) return refuse('draft-too-large', { maxKilobytes: maxTextBytes / 1024 })
  const others = await tx
    .selectFrom('draft')
    .select(({ fn }) => [
      fn.countAll<number>().as('count'),
      fn.coalesce(fn.sum<number>(sql`octet_length(text)`), sql<number>`0`).as('bytes'),
    ])
    .where('actor', '=', actor)
    .where('province', '=', province)
    .where('closed_at', 'is', null)
    .$if(except !== undefined, (query) => query.where('id', '!=', except ?? ''))
    .executeTakeFirstOrThrow()
  if (oneMore && others.count >= maxOpen) return refuse('too-many-drafts', { most: maxOpen })
  return Number(others.bytes) + bytes > maxTogetherBytes
    ? refuse('drafts-full', { maxMegabytes: maxTogetherBytes / 1024 ** 2 })
    : ok(true)
}

async function storeChange(
  tx: Transaction<Schema>,
  id: string,
  change: { readonly title?: string; readonly text?: string; readonly closed_at?: Date | null },
): Promise<Draft> {
  const row = await tx
    .updateTable('draft')
    .set(({ eb }) => ({ ...change, revision: eb('revision', '+', 1), updated_at: new Date() }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return draftOf(row)
}

function keptTitle(title: string): string {
  return keepable(title.trim()).slice(0, maxTitle)
}

function draftOf(row: Selectable<Schema['draft']>): Draft {
  return {
    ...{ id: row.id, title: row.title, text: row.text, revision: row.revision },
    ...{ createdAt: row.created_at, updatedAt: row.updated_at, closedAt: row.closed_at },
  }
}
