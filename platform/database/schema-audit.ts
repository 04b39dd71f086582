import type { ColumnType } from 'kysely'

/** The audit trail; see `migrations/005_audit_chain.sql` and `docs/adr/0007-audit-chain.md`. */
export interface AuditSchema {
  readonly audit_event: AuditEventTable
  readonly audit_head: AuditHeadTable
}

/** Append-only: the database refuses to change, delete or truncate it, but for forgetting a detail. */
interface AuditEventTable {
  /** The place in the chain, from 1. */
  id: number
  at: Date
  actor: string
  action: string
  scope: string | null
  subject: string | null
  data_version: number | null
  outcome: string
  /** The parsed value; written as text, so that the text stays as it was committed to. */
  detail: ColumnType<unknown, string | null, never>
  detail_salt: Buffer | null
  detail_commitment: Buffer | null
  before_chain: boolean
  previous: Buffer
  hash: Buffer
}

/** One row, or none when somebody removed it. */
interface AuditHeadTable {
  one: ColumnType<true, undefined, never>
  begun_at: Date
  sequence: number
  hash: Buffer
  seal: Buffer
}
