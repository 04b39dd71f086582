import { type Selectable, sql, type Transaction } from 'kysely'
import { type Database, inTransaction, type Schema } from '#platform/database'
import type { Receipt } from './gateway.ts'
import { moveMessage } from './message-state.ts'

type AttemptRow = Selectable<Schema['message_attempt']>

/** `unmatched`: of no message that we know of; kept for a while, in case it came before the gateway's own answer. */
export type ReceiptOutcome = 'applied' | 'repeated' | 'pending' | 'unmatched'

/** A receipt with a key finds its attempt although the answer that named the provider's id was lost. */
type FinalReceipt = Receipt & { readonly state: 'delivered' | 'failed' }

/** More of them than this are no accident, and are not kept. */
const mostEarly = 10_000

/**
 * Apply a delivery report; the same one again changes nothing.
 *
 * The caller has made sure that it comes from the gateway. Delivered stays delivered, whatever is said later.
 *
 * @param gateway by whose name the attempts are kept.
 */
export async function applyReceipt(
  database: Database,
  receipt: Receipt,
  at: { readonly gateway: string; readonly now: Date },
): Promise<ReceiptOutcome> {
  const { state } = receipt
  if (state === 'pending') return 'pending'
  const final = { ...receipt, state }
  const found = await inTransaction(database, async (tx) => {
    const attempt = await attemptOf(tx, final, at.gateway)
    return attempt && { outcome: await apply(tx, attempt, { receipt: final, now: at.now }) }
  })
  if (found !== undefined) return found.outcome
  return (await keepEarly(database, final, at)) ? settledNow(database, final, at) : 'unmatched'
}

async function attemptOf(
  tx: Transaction<Schema>,
  { providerId, key }: FinalReceipt,
  gateway: string,
): Promise<AttemptRow | undefined> {
  const attempts = tx
    .selectFrom('message_attempt')
    .selectAll()
    .where('gateway', '=', gateway)
    .orderBy('begun_at', 'desc')
  const named =
    providerId === null
      ? undefined
      : await attempts.where('provider_id', '=', providerId).executeTakeFirst()
  if (named !== undefined || key === null) return named
  const byKey = attempts.where('key', '=', key)
  return providerId === null
    ? byKey.executeTakeFirst()
    : byKey
        .where('provider_id', 'is', null)
        .where((is) => is.or([is('outcome', 'is', null), is('outcome', '!=', 'rejected')]))
        .executeTakeFirst()
}

/** The message is locked before its attempt, as everywhere. */
async function apply(
  tx: Transaction<Schema>,
  { id, message_id: messageId }: AttemptRow,
  given: { readonly receipt: FinalReceipt; readonly now: Date },
): Promise<'applied' | 'repeated'> {
  const { receipt, now } = given
  const message = await tx
    .selectFrom('message')
    .selectAll()
    .where('id', '=', messageId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const attempt = await tx
    .selectFrom('message_attempt')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (attempt.receipt_state === 'delivered' || attempt.receipt_state === receipt.state) {
    return 'repeated'
  }
  await noteOn(tx, attempt, given)
  if (attempt.round !== message.round) return 'applied'
  if (receipt.state === 'delivered' && message.state !== 'delivered') {
    await moveMessage(tx, message, { state: 'delivered', reason: null, now })
  }
  if (receipt.state === 'failed' && message.state === 'sent') {
    await moveMessage(tx, message, { state: 'failed', reason: 'not-delivered', now })
  }
  return 'applied'
}

/** A receipt proves that the attempt was taken, whatever we knew of it; a time in the future is not believed. */
async function noteOn(
  tx: Transaction<Schema>,
  attempt: AttemptRow,
  { receipt, now }: { readonly receipt: FinalReceipt; readonly now: Date },
): Promise<void> {
  const at = receipt.at === null || receipt.at > now ? now : receipt.at
  await tx
    .updateTable('message_attempt')
    .set({
      ...{ receipt_state: receipt.state, receipt_at: at },
      provider_id: attempt.provider_id ?? receipt.providerId,
      ...(attempt.outcome !== 'rejected' && { outcome: 'accepted', reason: null }),
      ended_at: attempt.ended_at ?? now,
    })
    .where('id', '=', attempt.id)
    .execute()
}

async function keepEarly(
  database: Database,
  { providerId, state, at: said }: FinalReceipt,
  at: { readonly gateway: string; readonly now: Date },
): Promise<boolean> {
  if (providerId === null) return false
  const { rows } = await sql`
    insert into message_receipt_early (gateway, provider_id, state, at, received_at)
    select ${at.gateway}, ${providerId}, ${state}, ${said ?? at.now}, ${at.now}
    where (select count(*) from message_receipt_early) < ${mostEarly}
    on conflict (gateway, provider_id) do update set state = excluded.state
      where message_receipt_early.state = 'failed'
    returning 1`.execute(database.db)
  return rows.length > 0
}

/** Kept first and looked for again: the answer with its provider id may have been put on record in between. */
async function settledNow(
  database: Database,
  { providerId }: FinalReceipt,
  at: { readonly gateway: string; readonly now: Date },
): Promise<ReceiptOutcome> {
  const settled = await settleEarlyReceipts(database, at.now)
  return settled.includes(`${at.gateway} ${providerId}`) ? 'applied' : 'unmatched'
}

/** Apply the receipts that came before the answers which name their messages. */
export async function settleEarlyReceipts(
  database: Database,
  now: Date,
): Promise<readonly string[]> {
  const found = await database.db
    .selectFrom('message_receipt_early as early')
    .innerJoin('message_attempt as attempt', (join) =>
      join
        .onRef('attempt.gateway', '=', 'early.gateway')
        .onRef('attempt.provider_id', '=', 'early.provider_id'),
    )
    .select(['early.gateway', 'early.provider_id', 'early.state', 'early.at'])
    .execute()
  for (const { gateway, provider_id: providerId, state, at } of found) {
    await inTransaction(database, async (tx) => {
      const receipt = { providerId, key: null, state, at }
      const attempt = await attemptOf(tx, receipt, gateway)
      if (attempt !== undefined) await apply(tx, attempt, { receipt, now })
      await tx
        .deleteFrom('message_receipt_early')
        .where('gateway', '=', gateway)
        .where('provider_id', '=', providerId)
        .execute()
    })
  }
  return found.map(({ gateway, provider_id: providerId }) => `${gateway} ${providerId}`)
}
