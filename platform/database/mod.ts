/** The application database: Kysely on PostgreSQL, embedded in the home unless `DATABASE_URL` names another. */
export { recordAudit } from './audit.ts'
export { type Database, inTransaction, openDatabase } from './database.ts'
export type { Schema } from './schema.ts'
