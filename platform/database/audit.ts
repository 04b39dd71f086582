import type { Transaction } from 'kysely'
import type { SafeEvent } from './audit-chain/append.ts'
import { appendLate } from './audit-chain/late.ts'
import { safeDetail, safeLine } from './audit-chain/safe-text.ts'
import type { Schema } from './schema.ts'

/** Something that was done or refused; it must never hold a cell value, a name, a phone number or a citizen id. */
export interface AuditEvent {
  readonly at: Date
  /** Who: a user, or the home's local operator. */
  readonly actor: string
  /** What: `run.asked`, `intake.published`. */
  readonly action: string
  /** The province, where there is one. */
  readonly scope?: string
  /** What it was done to: a run id, an archive's SHA-256. */
  readonly subject?: string
  readonly dataVersion?: number
  readonly outcome: string
  /** The only part that can be erased later; see `eraseAuditDetail`. */
  readonly detail?: object
}

/**
 * Record an event in the transaction of what it is about: both are kept, or neither.
 *
 * It becomes the next link of the audit chain as the transaction ends. Texts are kept on one line, cut where they are
 * too long, and without citizen ids.
 */
export async function recordAudit(tx: Transaction<Schema>, event: AuditEvent): Promise<void> {
  await appendLate(tx, safe(event))
}

function safe(event: AuditEvent): SafeEvent {
  return {
    at: event.at,
    actor: safeLine(event.actor, 200),
    action: safeLine(event.action, 100),
    scope: event.scope === undefined ? null : safeLine(event.scope, 100),
    subject: event.subject === undefined ? null : safeLine(event.subject, 300),
    dataVersion: event.dataVersion ?? null,
    outcome: safeLine(event.outcome, 200),
    detail: event.detail === undefined ? null : safeDetail(event.detail),
  }
}
