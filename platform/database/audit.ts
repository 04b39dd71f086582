import type { Transaction } from 'kysely'
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
  readonly detail?: object
}

/** Record an event in the transaction of what it is about: both are kept, or neither. */
export async function recordAudit(tx: Transaction<Schema>, event: AuditEvent): Promise<void> {
  const { at, actor, action, outcome } = event
  await tx
    .insertInto('audit_event')
    .values({
      at,
      actor,
      action,
      scope: event.scope ?? null,
      subject: event.subject ?? null,
      data_version: event.dataVersion ?? null,
      outcome,
      detail: event.detail ?? null,
    })
    .execute()
}
