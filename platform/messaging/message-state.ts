import type { Selectable, Transaction } from 'kysely'
import { recordAudit, type Schema } from '#platform/database'

type MessageRow = Selectable<Schema['message']>

/** Where nobody works on a message any more. */
export interface Arrival {
  readonly state: 'sent' | 'delivered' | 'failed' | 'given-up'
  readonly reason: string | null
  readonly now: Date
}

const deliverer = 'sms-delivery'

/** Move a message, on record; a secret that has gone out or never will is erased at once. */
export async function moveMessage(
  tx: Transaction<Schema>,
  row: MessageRow,
  { state, reason, now }: Arrival,
): Promise<void> {
  await tx
    .updateTable('message')
    .set({
      ...{ state, reason, lease_until: null, in_doubt: false },
      sent_at: state === 'sent' ? now : (row.sent_at ?? (state === 'delivered' ? now : null)),
      final_at: state === 'sent' ? null : now,
      ...(row.is_secret && { sealed: null }),
    })
    .where('id', '=', row.id)
    .execute()
  await recordAudit(tx, {
    ...{ at: now, actor: deliverer, action: `message.${state}`, subject: row.id },
    outcome: reason ?? state,
  })
}
