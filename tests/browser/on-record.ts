import { type Database, openDatabase } from '#platform/database'
import { openHome } from '#platform/home'

/** Look at or change what is on record in a home, while it is served too. */
export async function onRecord(
  homePath: string,
  work: (db: Database['db']) => Promise<unknown>,
): Promise<void> {
  const home = await openHome(homePath)
  if (!home.ok) throw new TypeError(home.refusal.code)
  const database = await openDatabase(home.value, { program: 'test' })
  await work(database.db)
  await database.close()
}
