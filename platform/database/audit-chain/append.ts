import { sql, type Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import {
  type ChainHead,
  commitmentTo,
  eventHash,
  headSeal,
  microsOf,
  newSalt,
  noEvent,
} from './hashes.ts'
import { chainKeyOf } from './key-of-database.ts'
import { ownActions } from './own-actions.ts'

/** An event whose texts are safe already, and whose detail is JSON text. */
export interface SafeEvent {
  readonly at: Date
  readonly actor: string
  readonly action: string
  readonly scope: string | null
  readonly subject: string | null
  readonly dataVersion: number | null
  readonly outcome: string
  readonly detail: string | null
}

/** A statement takes 65,535 values at most, and an event has 14. */
const eventsAtOnce = 1000

/**
 * Put events at the end of the chain.
 *
 * Whoever has the head's row writes; the next one waits until this transaction has ended.
 */
export async function appendEvents(
  tx: Transaction<Schema>,
  events: readonly SafeEvent[],
): Promise<void> {
  if (events.length === 0) return
  const found = await lockHead(tx)
  let head = found ?? (await replaceHead(tx))
  const all = found === undefined ? [headLost(events), ...events] : events
  for (let start = 0; start < all.length; start += eventsAtOnce) {
    head = await appendBehind(tx, head, all.slice(start, start + eventsAtOnce))
  }
}

async function appendBehind(
  tx: Transaction<Schema>,
  head: ChainHead,
  events: readonly SafeEvent[],
): Promise<ChainHead> {
  const key = chainKeyOf(tx)
  let { sequence, hash } = head
  const rows = events.map((event) => {
    sequence += 1
    const row = chained(event, { sequence, previous: hash })
    hash = eventHash(key, row.covered)
    return { ...row.kept, hash: bytes(hash) }
  })
  const next = { begunAt: head.begunAt, sequence, hash }
  const seal = bytes(headSeal(key, next))
  await tx
    .with('moved', (query) =>
      query.updateTable('audit_head').set({ sequence, hash: bytes(hash), seal }),
    )
    .insertInto('audit_event')
    .values(rows)
    .execute()
  return next
}

function chained(
  event: SafeEvent,
  { sequence, previous }: { readonly sequence: number; readonly previous: string },
) {
  const { at, actor, action, scope, subject, dataVersion, outcome, detail } = event
  const salt = detail === null ? null : newSalt()
  const commitment = detail === null || salt === null ? null : commitmentTo(detail, salt)
  const both = { actor, action, scope, subject, outcome }
  return {
    covered: {
      ...both,
      sequence,
      previous,
      atMicros: microsOf(at),
      dataVersion,
      commitment,
      beforeChain: false,
    },
    kept: {
      ...both,
      id: sequence,
      at,
      data_version: dataVersion,
      detail,
      detail_salt: salt === null ? null : bytes(salt),
      detail_commitment: commitment === null ? null : bytes(commitment),
      before_chain: false,
      previous: bytes(previous),
    },
  }
}

/** Undefined when there is no head that we made, or events stand beyond it: somebody else was here. */
async function lockHead(tx: Transaction<Schema>): Promise<ChainHead | undefined> {
  const row = await tx
    .selectFrom('audit_head')
    .select(['begun_at', 'sequence', 'hash', 'seal'])
    // As old as the statement, so never too high: whoever waited for the head may have seen an older one.
    .select(sql<number | null>`(select max(id) from audit_event)`.as('last'))
    .forUpdate('audit_head')
    .executeTakeFirst()
  if (row === undefined || (row.last ?? 0) > row.sequence) return undefined
  const head = { begunAt: row.begun_at, sequence: row.sequence, hash: row.hash.toString('hex') }
  return headSeal(chainKeyOf(tx), head) === row.seal.toString('hex') ? head : undefined
}

/** Go on behind whatever stands last; that the head was lost is recorded next, and stays on record. */
async function replaceHead(tx: Transaction<Schema>): Promise<ChainHead> {
  const last = await tx
    .selectFrom('audit_event')
    .select(['id', 'hash'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const head = {
    begunAt: new Date(),
    sequence: last?.id ?? 0,
    hash: last?.hash.toString('hex') ?? noEvent,
  }
  await tx.deleteFrom('audit_head').execute()
  await storeHead(tx, head)
  return head
}

export async function storeHead(tx: Transaction<Schema>, head: ChainHead): Promise<void> {
  const { begunAt, sequence, hash } = head
  const seal = bytes(headSeal(chainKeyOf(tx), head))
  const row = { begun_at: begunAt, sequence, hash: bytes(hash), seal }
  await tx.insertInto('audit_head').values(row).execute()
}

function headLost([first]: readonly SafeEvent[]): SafeEvent {
  return {
    at: first?.at ?? new Date(),
    actor: 'system',
    action: ownActions.headLost,
    scope: null,
    subject: null,
    dataVersion: null,
    outcome: 'declared',
    detail: null,
  }
}

function bytes(hex: string): Buffer {
  return Buffer.from(hex, 'hex')
}
