import { type Database, inTransaction } from '#platform/database'
import type { MessagePolicy } from './rhythm.ts'

const dayMs = 24 * 60 * 60_000
/** Long after a code, or a receipt without a message, means anything. */
const shortLivedMs = 2 * dayMs

/** Erase what is no longer needed: first the number and the text, much later that somebody was told. */
export function tidyMessages(
  database: Database,
  { now, policy }: { readonly now: Date; readonly policy: MessagePolicy },
): Promise<{ readonly numbersErased: number }> {
  const before = (ms: number) => new Date(now.getTime() - ms)
  return inTransaction(database, async (tx) => {
    const erased = await tx
      .updateTable('message')
      .set({ sealed: null })
      .where('sealed', 'is not', null)
      .where('state', 'not in', ['queued', 'sending'])
      .where((is) => is.fn.coalesce('final_at', 'sent_at'), '<', before(policy.keepNumberMs))
      .executeTakeFirst()
    await tx
      .deleteFrom('message')
      .where('state', 'not in', ['queued', 'sending'])
      .where('created_at', '<', before(policy.keepMessageMs))
      .execute()
    await tx
      .deleteFrom('message_receipt_early')
      .where('received_at', '<', before(shortLivedMs))
      .execute()
    await tx.deleteFrom('one_time_code').where('created_at', '<', before(shortLivedMs)).execute()
    await tx
      .deleteFrom('inbox_message')
      .where('received_at', '<', before(policy.keepNumberMs))
      .execute()
    return { numbersErased: Number(erased.numUpdatedRows) }
  })
}

/** Whether anything is sealed: then the sealing key of the home must be there. */
export async function hasSealedTexts(database: Database): Promise<boolean> {
  const message = await database.db
    .selectFrom('message')
    .select('id')
    .where('sealed', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  const code = await database.db
    .selectFrom('one_time_code')
    .select('id')
    .limit(1)
    .executeTakeFirst()
  return message !== undefined || code !== undefined
}
