import { type Kysely, sql, type Transaction } from 'kysely'
import { Fault, sentence } from '#domain/outcome'
import { auditKeys, type Home } from '#platform/home'
import { lockNumber } from '../lock.ts'
import type { Schema } from '../schema.ts'
import { storeHead } from './append.ts'
import { commitmentTo, eventHash, newSalt, noEvent } from './hashes.ts'
import { chainKeyOf, giveChainKey } from './key-of-database.ts'

/**
 * Give a database its audit key, and begin its chain when it has none: with what was recorded before there was one.
 *
 * That there is none is told by a table that the migration leaves and that is removed here, never by an empty trail: a
 * trail that somebody emptied is not begun anew.
 *
 * @throws Fault `home-damaged` when the keys of a chain are missing or damaged.
 */
export async function beginChain(db: Kysely<Schema>, home: Home): Promise<void> {
  const keys = await auditKeys(home, { hasChain: await isBegun(db) })
  if (!keys.ok) throw new Fault('home-damaged', sentence(keys.refusal, 'en'))
  giveChainKey(db, keys.value.chainKey)
  if (!(await isBegun(db))) await db.transaction().execute(takeOver)
}

async function isBegun(db: Kysely<Schema>): Promise<boolean> {
  const found = await sql<{ begun: boolean }>`
    select exists (select from audit_head) or to_regclass('audit_event_unchained') is null as begun`.execute(
    db,
  )
  return found.rows[0]?.begun === true
}

async function takeOver(tx: Transaction<Schema>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lockNumber('audit chain')})`.execute(tx)
  if (await isBegun(tx)) return
  let end = { id: '0', sequence: 0, hash: noEvent }
  for (;;) {
    const rows = await readUnchained(tx, end.id)
    const last = rows.at(-1)
    if (last === undefined) break
    const links = linksOf(tx, rows, end)
    await copyChained(tx, links)
    end = { id: last.id, sequence: end.sequence + rows.length, hash: links.at(-1)?.hash ?? noEvent }
  }
  await storeHead(tx, { begunAt: new Date(), sequence: end.sequence, hash: end.hash })
  await sql`drop table audit_event_unchained`.execute(tx)
}

/** An event as the old table holds it, exactly. */
interface UnchainedRow {
  readonly id: string
  readonly at_micros: string
  readonly actor: string
  readonly action: string
  readonly scope: string | null
  readonly subject: string | null
  readonly data_version: number | null
  readonly outcome: string
  readonly detail: string | null
}

async function readUnchained(tx: Transaction<Schema>, after: string) {
  const { rows } = await sql<UnchainedRow>`
    select id::text as id, trunc(extract(epoch from at) * 1000000)::text as at_micros,
      actor, action, scope, subject, data_version, outcome, detail::text as detail
    from audit_event_unchained where id > ${after} order by audit_event_unchained.id limit 1000`.execute(
    tx,
  )
  return rows
}

interface Link {
  readonly id: string
  readonly sequence: number
  readonly salt: string | null
  readonly commitment: string | null
  readonly previous: string
  readonly hash: string
}

function linksOf(
  tx: Transaction<Schema>,
  rows: readonly UnchainedRow[],
  end: { readonly sequence: number; readonly hash: string },
): readonly Link[] {
  const key = chainKeyOf(tx)
  let previous = end.hash
  return rows.map((row, index) => {
    const { at_micros: atMicros, data_version: dataVersion, detail, id, ...texts } = row
    const sequence = end.sequence + index + 1
    const salt = detail === null ? null : newSalt()
    const commitment = detail === null || salt === null ? null : commitmentTo(detail, salt)
    const covered = { ...texts, sequence, previous, atMicros, dataVersion, commitment }
    const hash = eventHash(key, { ...covered, beforeChain: true })
    const link = { id, sequence, salt, commitment, previous, hash }
    previous = hash
    return link
  })
}

/** Copied inside the database, so that not even a microsecond is lost on the way. */
async function copyChained(tx: Transaction<Schema>, links: readonly Link[]): Promise<void> {
  await sql`
    insert into audit_event (id, at, actor, action, scope, subject, data_version, outcome,
      detail, detail_salt, detail_commitment, before_chain, previous, hash)
    select link.sequence, old.at, old.actor, old.action, old.scope, old.subject, old.data_version, old.outcome,
      old.detail::text::json, decode(link.salt, 'hex'), decode(link.commitment, 'hex'), true,
      decode(link.previous, 'hex'), decode(link.hash, 'hex')
    from json_to_recordset(${JSON.stringify(links)}::json) as link
      (id bigint, sequence bigint, salt text, commitment text, previous text, hash text)
    join audit_event_unchained old on old.id = link.id`.execute(tx)
}
