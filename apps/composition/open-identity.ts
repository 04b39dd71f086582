import type { Outcome } from '#domain/outcome'
import { type IdentityKey, identityKey } from '#platform/home'
import type { OpenHome } from './desk.ts'

/** The key by which people of an open home are found. */
export async function openIdentity({ home, database }: OpenHome): Promise<Outcome<IdentityKey>> {
  const known = await database.db.selectFrom('person').select('id').limit(1).execute()
  return identityKey(home, { hasPeople: known.length > 0 })
}
