import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { Schema } from '#platform/database'

/** The id of whoever a keyed hash of a citizen id stands for; made for those who have never signed in. */
export async function personOf(
  tx: Transaction<Schema>,
  subjectHash: string,
  now: Date,
): Promise<string> {
  await tx
    .insertInto('person')
    .values({ id: randomUUID(), subject_hash: subjectHash, created_at: now })
    .onConflict((conflict) => conflict.column('subject_hash').doNothing())
    .execute()
  const { id } = await tx
    .selectFrom('person')
    .select('id')
    .where('subject_hash', '=', subjectHash)
    .executeTakeFirstOrThrow()
  return id
}
