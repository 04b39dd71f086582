import { openDatabase } from '#platform/database'
import { openHome } from '#platform/home'

/** As if nobody had done anything for 31 minutes: every session of a home, while it is served, is over. */
export async function letSessionsIdle(homePath: string): Promise<void> {
  const home = await openHome(homePath)
  if (!home.ok) throw new TypeError(home.refusal.code)
  const database = await openDatabase(home.value, { program: 'test' })
  await database.db
    .updateTable('session')
    .set({ seen_at: new Date(Date.now() - 31 * 60_000) })
    .execute()
  await database.close()
}
