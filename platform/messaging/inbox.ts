import { randomUUID } from 'node:crypto'
import { refuse } from '#domain/outcome'
import type { Database } from '#platform/database'
import type { SmsGateway } from './gateway.ts'
import { maskedPhone } from './phone-number.ts'

/** A message that the development gateway took. */
export interface InboxMessage {
  readonly id: string
  readonly maskedPhone: string
  readonly text: string
  readonly receivedAt: Date
}

/** Stands in for a gateway where nothing may go out: keeps every message for a page to show. */
export function developmentInbox(database: Database): SmsGateway {
  return {
    name: 'inbox',
    honoursKey: true,
    send: async ({ idempotencyKey: key, to, text }) => {
      const row = { id: randomUUID(), key, masked_phone: maskedPhone(to), text }
      const { id } = await database.db
        .insertInto('inbox_message')
        .values({ ...row, received_at: new Date() })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ key }))
        .returning('id')
        .executeTakeFirstOrThrow()
      return { outcome: 'accepted', providerId: id }
    },
    readReceipts: () => refuse('receipt-unreadable'),
  }
}

/** The newest messages of the development inbox. */
export async function inboxMessages(
  database: Database,
  { limit }: { readonly limit: number },
): Promise<readonly InboxMessage[]> {
  const rows = await database.db
    .selectFrom('inbox_message')
    .selectAll()
    .orderBy('received_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ id, masked_phone, text, received_at }) => ({
    id,
    maskedPhone: masked_phone,
    text,
    receivedAt: received_at,
  }))
}
