import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import { z } from 'zod'
import { type Outcome, ok, refuse } from '#domain/outcome'
import { recordAudit, type Schema } from '#platform/database'
import type { SealingKey } from '#platform/home'
import { maskedPhone, type PhoneNumber, phoneNumber } from './phone-number.ts'
import type { MessagePolicy } from './rhythm.ts'
import { type SmsText, smsLength } from './sms-text.ts'

/** Something that a person is to be told because of an event. */
export interface SmsMessage {
  /** One event tells one person once. */
  readonly eventId: string
  readonly personId: string
  /** What officers find it by, such as the id of an application. */
  readonly subject: string | null
  readonly kind: string
  readonly to: PhoneNumber
  readonly text: SmsText
  readonly now: Date
  /** For a text that nobody but the reader may see and that is worth nothing after this moment. */
  readonly secretUntil?: Date
}

/** A wish of an officer to send a message again. */
export interface ResendRequest {
  readonly messageId: string
  readonly by: string
  /** Another number than the one it went to. */
  readonly to?: PhoneNumber
  readonly now: Date
}

const Sealed = z.object({ to: z.string(), text: z.string() })

/** Messages on record before they are sent, in the transaction of what they tell. */
export class SmsOutbox {
  readonly #sealing: SealingKey
  readonly #policy: MessagePolicy

  constructor(given: { readonly sealing: SealingKey; readonly policy: MessagePolicy }) {
    this.#sealing = given.sealing
    this.#policy = given.policy
  }

  /** Have a message sent once the transaction is kept; the same event for the same person again changes nothing. */
  async enqueueSms(
    tx: Transaction<Schema>,
    message: SmsMessage,
  ): Promise<{ readonly id: string; readonly isNew: boolean }> {
    const id = randomUUID()
    const { eventId, personId, to, text, now, secretUntil } = message
    const inserted = await tx
      .insertInto('message')
      .values({
        ...{ id, event_id: eventId, person_id: personId },
        ...{ subject: message.subject, kind: message.kind },
        ...{ state: 'queued', reason: null },
        ...{ masked_phone: maskedPhone(to), sealed: this.#seal(id, to, text) },
        ...{ text: secretUntil === undefined ? text : null, is_secret: secretUntil !== undefined },
        ...{ segments: smsLength(text).segments },
        ...{ round: 1, asked_by: null, attempts: 0, blind: 0, in_doubt: false },
        ...{ created_at: now, due_at: now, ends_at: secretUntil ?? this.#endOfRound(now) },
        ...{ lease_until: null, sent_at: null, final_at: null },
      })
      .onConflict((conflict) => conflict.columns(['event_id', 'person_id']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (inserted !== undefined) return { id, isNew: true }
    const first = await tx
      .selectFrom('message')
      .select('id')
      .where('event_id', '=', eventId)
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow()
    return { id: first.id, isNew: false }
  }

  /**
   * Send a message again, as a new round on record.
   *
   * @returns nothing; or `message-unknown`, `message-under-way`, `message-erased`.
   */
  async resend(tx: Transaction<Schema>, request: ResendRequest): Promise<Outcome<void>> {
    const { messageId, by, now } = request
    const row = await tx
      .selectFrom('message')
      .select(['state', 'sealed', 'is_secret', 'round'])
      .where('id', '=', messageId)
      .forUpdate()
      .executeTakeFirst()
    if (row === undefined) return refuse('message-unknown')
    if (row.state === 'queued' || row.state === 'sending') return refuse('message-under-way')
    const kept = row.sealed === null ? undefined : this.open(messageId, row.sealed)
    if (row.is_secret || kept === undefined) return refuse('message-erased')
    const to = request.to ?? kept.to
    await tx
      .updateTable('message')
      .set({
        ...{ state: 'queued', reason: null, final_at: null, sent_at: null },
        ...{ masked_phone: maskedPhone(to), sealed: this.#seal(messageId, to, kept.text) },
        ...{ round: row.round + 1, attempts: 0, blind: 0, in_doubt: false, asked_by: by },
        ...{ due_at: now, ends_at: this.#endOfRound(now) },
      })
      .where('id', '=', messageId)
      .execute()
    await recordAudit(tx, {
      ...{ at: now, actor: by, action: 'message.resent', subject: messageId },
      outcome: 'queued',
    })
    return ok(undefined)
  }

  /** Number and text of a message; undefined when the seal is not ours. */
  open(
    id: string,
    sealed: Buffer,
  ): { readonly to: PhoneNumber; readonly text: string } | undefined {
    const opened = this.#sealing.open(sealed, `message ${id}`)
    if (opened === undefined) return undefined
    const { to, text } = Sealed.parse(JSON.parse(opened))
    const number = phoneNumber(to)
    return number.ok ? { to: number.value, text } : undefined
  }

  #seal(id: string, to: PhoneNumber, text: string): Buffer {
    return this.#sealing.seal(JSON.stringify({ to, text }), `message ${id}`)
  }

  #endOfRound(now: Date): Date {
    return new Date(now.getTime() + this.#policy.retryForMs)
  }
}
