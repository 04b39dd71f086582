import { sql, type Transaction } from 'kysely'
import { type Outcome, ok, refuse } from '#domain/outcome'
import { recordAudit } from './audit.ts'
import { isOwnAction, ownActions } from './audit-chain/own-actions.ts'
import type { Schema } from './schema.ts'

/** Whose request it is that a detail be forgotten, and why. */
export interface Erasure {
  /** The place of the event in the chain. */
  readonly sequence: number
  readonly at: Date
  readonly actor: string
  readonly reason: string
}

/**
 * Forget the detail of an audit event, and record that in the same transaction.
 *
 * The event stays, with a commitment that still fits the chain and tells nothing. Old copies of the text live on in
 * backups, and in the database's files until it cleans them up.
 *
 * @returns `audit-event-unknown`, `audit-detail-erased` (it has none), or `audit-detail-kept` for events of the trail
 * itself.
 */
export async function eraseAuditDetail(
  tx: Transaction<Schema>,
  erasure: Erasure,
): Promise<Outcome<undefined>> {
  const { sequence, at, actor, reason } = erasure
  const event = await tx
    .selectFrom('audit_event')
    .select(['action', 'detail_salt'])
    .where('id', '=', sequence)
    .forUpdate()
    .executeTakeFirst()
  if (event === undefined) return refuse('audit-event-unknown', { sequence })
  if (isOwnAction(event.action)) return refuse('audit-detail-kept', { sequence })
  if (event.detail_salt === null) return refuse('audit-detail-erased', { sequence })
  await sql`select erase_audit_detail(${sequence})`.execute(tx)
  await recordAudit(tx, {
    at,
    actor,
    action: ownActions.erased,
    subject: String(sequence),
    outcome: 'erased',
    detail: { reason },
  })
  return ok(undefined)
}
