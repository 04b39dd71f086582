import type { Selectable } from 'kysely'
import type { Database, Schema } from '#platform/database'

type MessageRow = Selectable<Schema['message']>

/** A message as a screen may show it. */
export interface MessageView {
  readonly id: string
  readonly kind: string
  readonly state: MessageRow['state']
  /** A code: why it waits, failed or was given up. */
  readonly reason: string | null
  readonly maskedPhone: string
  /** Null where it is secret. */
  readonly text: string | null
  readonly createdAt: Date
  readonly sentAt: Date | null
  readonly finalAt: Date | null
  /** How often it was wished for; 1 unless somebody sent it again. */
  readonly rounds: number
  readonly attempts: number
  /** Whether it has come to rest and its number is still kept. */
  readonly canResend: boolean
}

/** What people were told about one thing, the oldest first. */
export async function messagesAbout(
  database: Database,
  subject: string,
): Promise<readonly MessageView[]> {
  const rows = await database.db
    .selectFrom('message')
    .selectAll()
    .where('subject', '=', subject)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(viewOf)
}

/** Messages that wait because the gateway does not take them, such as for want of credit. */
export interface WaitingMessages {
  readonly reason: string
  readonly count: number
  /** When the oldest of them was asked for. */
  readonly since: Date
}

/** What an operator should look at: why messages have been waiting since their first attempt. */
export async function waitingMessages(database: Database): Promise<readonly WaitingMessages[]> {
  const rows = await database.db
    .selectFrom('message')
    .select((is) => [
      'reason',
      is.fn.countAll<number>().as('count'),
      is.fn.min('created_at').as('since'),
    ])
    .where('state', '=', 'queued')
    .where('attempts', '>', 0)
    .groupBy('reason')
    .orderBy('since')
    .execute()
  return rows.map(({ reason, count, since }) => ({ reason: reason ?? '', count, since }))
}

function viewOf(row: MessageRow): MessageView {
  const { id, kind, state, reason, text, attempts, round: rounds } = row
  const isUnderWay = state === 'queued' || state === 'sending'
  return {
    ...{ id, kind, state, reason, text, attempts, rounds },
    maskedPhone: row.masked_phone,
    createdAt: row.created_at,
    sentAt: row.sent_at,
    finalAt: row.final_at,
    canResend: !isUnderWay && !row.is_secret && row.sealed !== null,
  }
}
