/** The tables of text messages and one-time codes; see `migrations/007_messages.sql`. */
export interface MessagesSchema {
  readonly message: MessageTable
  readonly message_attempt: MessageAttemptTable
  readonly message_receipt_early: EarlyReceiptTable
  readonly inbox_message: InboxMessageTable
  readonly one_time_code: OneTimeCodeTable
}

interface MessageTable {
  id: string
  event_id: string
  person_id: string
  subject: string | null
  kind: string
  state: 'queued' | 'sending' | 'sent' | 'delivered' | 'failed' | 'given-up'
  reason: string | null
  /** `08x-xxx-x123` */
  masked_phone: string
  /** Number and text; null once they are erased. */
  sealed: Buffer | null
  /** Null where it is secret. */
  text: string | null
  is_secret: boolean
  segments: number
  round: number
  /** Who wished for this round; null in the first. */
  asked_by: string | null
  attempts: number
  blind: number
  in_doubt: boolean
  created_at: Date
  due_at: Date
  ends_at: Date
  lease_until: Date | null
  sent_at: Date | null
  final_at: Date | null
}

interface MessageAttemptTable {
  id: string
  message_id: string
  round: number
  number: number
  gateway: string
  key: string
  begun_at: Date
  ended_at: Date | null
  outcome: 'accepted' | 'rejected' | 'unknown' | null
  reason: string | null
  provider_id: string | null
  receipt_state: 'delivered' | 'failed' | null
  receipt_at: Date | null
  asked_by: string | null
}

interface EarlyReceiptTable {
  gateway: string
  provider_id: string
  state: 'delivered' | 'failed'
  at: Date
  received_at: Date
}

interface InboxMessageTable {
  id: string
  key: string
  masked_phone: string
  text: string
  received_at: Date
}

interface OneTimeCodeTable {
  id: string
  person_id: string
  phone_hash: string
  sealed_phone: Buffer
  code_hash: string
  created_at: Date
  expires_at: Date
  tries: number
  used_at: Date | null
}
