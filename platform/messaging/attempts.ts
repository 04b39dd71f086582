import { randomUUID } from 'node:crypto'
import { type Selectable, sql, type Transaction } from 'kysely'
import { type Database, inTransaction, type Schema } from '#platform/database'
import type { LookUpResult, SendResult, SmsGateway } from './gateway.ts'
import { moveMessage } from './message-state.ts'
import { type GatewayKind, nextStep, type Step } from './next-step.ts'
import type { Rhythm } from './rhythm.ts'

type MessageRow = Selectable<Schema['message']>

/** A message that is ours until its lease ends. */
export interface Claim {
  /** As it stands with the attempt counted. */
  readonly message: MessageRow
  /** The attempt, on record before the gateway is called; null where the gateway is asked about the one before. */
  readonly attemptId: string | null
  readonly key: string
}

export interface Surroundings {
  readonly database: Database
  readonly gateway: SmsGateway
  readonly rhythm: Rhythm
}

/** A message that was cut off again and again may be what kills its senders: from then on it waits longer and longer. */
const cutOffsAtOnce = 3
const cutOff: SendResult = { outcome: 'unknown', reason: 'interrupted' }

/**
 * Take the next message that is due, or whose sender was cut off.
 *
 * @returns undefined when nothing is due; `over` when one was only given up.
 */
export function claimNext(around: Surroundings, now: Date): Promise<Claim | 'over' | undefined> {
  return inTransaction(around.database, async (tx) => {
    const row = await lockNext(tx, now)
    if (row === undefined) return undefined
    const wasCutOff = row.state === 'sending'
    if (wasCutOff) await closeCutOff(tx, row, now)
    if (wasCutOff && row.attempts >= cutOffsAtOnce) {
      await followResult(tx, row, { ...around, result: cutOff, now })
      return 'over'
    }
    if (row.is_secret && now >= row.ends_at) {
      await moveMessage(tx, row, { state: 'given-up', reason: 'too-late', now })
      return 'over'
    }
    const mustAsk = around.gateway.lookUp !== undefined && (row.in_doubt || wasCutOff)
    return mustAsk ? takeToAsk(tx, row, around.rhythm) : takeToSend(tx, row, { ...around, now })
  })
}

/** Secrets first: somebody is waiting for them. */
function lockNext(tx: Transaction<Schema>, now: Date): Promise<MessageRow | undefined> {
  return tx
    .selectFrom('message')
    .selectAll()
    .where((is) =>
      is.or([
        is.and([is('state', '=', 'queued'), is('due_at', '<=', now)]),
        is.and([is('state', '=', 'sending'), is('lease_until', '<', sql<Date>`now()`)]),
      ]),
    )
    .orderBy('is_secret', 'desc')
    .orderBy('due_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

async function closeCutOff(tx: Transaction<Schema>, { id }: MessageRow, now: Date) {
  await tx
    .updateTable('message_attempt')
    .set({ ...cutOff, ended_at: now })
    .where('message_id', '=', id)
    .where('outcome', 'is', null)
    .execute()
}

async function takeToAsk(tx: Transaction<Schema>, row: MessageRow, rhythm: Rhythm): Promise<Claim> {
  const message = await lease(tx, { ...row, in_doubt: true }, rhythm)
  return { message, attemptId: null, key: keyOf(row) }
}

async function takeToSend(
  tx: Transaction<Schema>,
  row: MessageRow,
  given: Surroundings & { readonly now: Date },
): Promise<Claim> {
  const message = await lease(tx, { ...row, attempts: row.attempts + 1 }, given.rhythm)
  const attemptId = randomUUID()
  await tx
    .insertInto('message_attempt')
    .values({
      ...{ id: attemptId, message_id: row.id, round: row.round, number: message.attempts },
      ...{ gateway: given.gateway.name, key: keyOf(row), begun_at: given.now },
      ...{ ended_at: null, outcome: null, reason: null, provider_id: null },
      ...{ receipt_state: null, receipt_at: null, asked_by: row.asked_by },
    })
    .execute()
  return { message, attemptId, key: keyOf(row) }
}

function lease(tx: Transaction<Schema>, row: MessageRow, rhythm: Rhythm): Promise<MessageRow> {
  return tx
    .updateTable('message')
    .set({
      ...{ state: 'sending', attempts: row.attempts, in_doubt: row.in_doubt },
      lease_until: sql<Date>`now() + make_interval(secs => ${rhythm.leaseMs / 1000})`,
    })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** The same for every attempt of a round, and for no other. */
function keyOf({ id, round }: MessageRow): string {
  return `${id}-${round}`
}

/** Put on record what came of an attempt, and what becomes of its message. */
export function recordResult(
  around: Surroundings,
  claim: Claim & { readonly attemptId: string },
  came: { readonly result: SendResult; readonly now: Date },
): Promise<void> {
  const { result, now } = came
  return inTransaction(around.database, async (tx) => {
    const row = await lockClaimed(tx, claim)
    await tx
      .updateTable('message_attempt')
      .set({
        ...{ ended_at: now, outcome: result.outcome },
        reason: result.outcome === 'accepted' ? null : result.reason,
        ...(result.outcome === 'accepted' && { provider_id: result.providerId }),
      })
      .where('id', '=', claim.attemptId)
      .where((is) => is.or([is('outcome', 'is', null), is('outcome', '=', 'unknown')]))
      .execute()
    if (row !== undefined) await followResult(tx, row, { ...around, result, now })
  })
}

async function followResult(
  tx: Transaction<Schema>,
  row: MessageRow,
  came: Surroundings & { readonly result: SendResult; readonly now: Date },
): Promise<void> {
  const { result, now, rhythm } = came
  const { attempts, blind, ends_at: endsAt } = row
  const at = { now, rhythm, gateway: kindOf(came.gateway) }
  await follow(tx, row, { step: nextStep({ attempts, blind, endsAt }, result, at), now })
}

/** Put on record what the gateway said about the attempt before. */
export function recordLookUp(
  around: Surroundings,
  claim: Claim,
  came: { readonly result: LookUpResult; readonly now: Date },
): Promise<void> {
  const { result, now } = came
  return inTransaction(around.database, async (tx) => {
    const row = await lockClaimed(tx, claim)
    if (row === undefined) return
    if (result.outcome === 'accepted') await acceptLast(tx, row, result.providerId)
    await follow(tx, row, { step: stepAfterLookUp(row, result, { now, ...around }), now })
  })
}

function stepAfterLookUp(
  row: MessageRow,
  { outcome }: LookUpResult,
  { now, rhythm }: { readonly now: Date; readonly rhythm: Rhythm },
): Step {
  if (outcome === 'accepted') return { state: 'sent' }
  const waits = { state: 'queued', blind: row.blind } as const
  if (outcome === 'absent') return { ...waits, reason: 'interrupted', dueAt: now, inDoubt: false }
  if (now >= row.ends_at) return { state: 'given-up', reason: 'unclear-answer' }
  const dueAt = new Date(now.getTime() + rhythm.lookUpMs)
  return { ...waits, reason: 'unclear-answer', dueAt, inDoubt: true }
}

async function acceptLast(tx: Transaction<Schema>, row: MessageRow, providerId: string | null) {
  await tx
    .updateTable('message_attempt')
    .set({ outcome: 'accepted', reason: null, provider_id: providerId })
    .where('message_id', '=', row.id)
    .where('round', '=', row.round)
    .where('number', '=', row.attempts)
    .execute()
}

/** The message, while it is still ours: neither told by a receipt nor taken over after the lease. */
function lockClaimed(tx: Transaction<Schema>, { message }: Claim) {
  return tx
    .selectFrom('message')
    .selectAll()
    .where('id', '=', message.id)
    .where('state', '=', 'sending')
    .where('round', '=', message.round)
    .where('attempts', '=', message.attempts)
    .forUpdate()
    .executeTakeFirst()
}

async function follow(
  tx: Transaction<Schema>,
  row: MessageRow,
  given: { readonly step: Step; readonly now: Date },
): Promise<void> {
  const { step, now } = given
  if (step.state === 'sent') return moveMessage(tx, row, { state: 'sent', reason: null, now })
  if (step.state !== 'queued') return moveMessage(tx, row, { ...step, now })
  await tx
    .updateTable('message')
    .set({
      ...{ state: 'queued', reason: step.reason, due_at: step.dueAt, lease_until: null },
      ...{ blind: step.blind, in_doubt: step.inDoubt },
    })
    .where('id', '=', row.id)
    .execute()
}

function kindOf({ honoursKey, lookUp }: SmsGateway): GatewayKind {
  return { honoursKey, canLookUp: lookUp !== undefined }
}
