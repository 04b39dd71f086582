/** The application database: Kysely on PostgreSQL, embedded in the home unless `DATABASE_URL` names another. */
export { recordAudit } from './audit.ts'
export { writeAnchor } from './audit-anchor/write-anchor.ts'
export type { AuditReport, Finding, FindingKind } from './audit-verify/report.ts'
export { verifyAudit } from './audit-verify/verify-audit.ts'
export { type Database, inTransaction, openDatabase } from './database.ts'
export type { Schema } from './schema.ts'
