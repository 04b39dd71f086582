import { onRecord } from './on-record.ts'

/** As if nobody had done anything for 31 minutes: every session of a home, while it is served, is over. */
export function letSessionsIdle(homePath: string): Promise<void> {
  const seen_at = new Date(Date.now() - 31 * 60_000)
  return onRecord(homePath, (db) => db.updateTable('session').set({ seen_at }).execute())
}
