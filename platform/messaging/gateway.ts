import type { Outcome } from '#domain/outcome'
import type { PhoneNumber } from './phone-number.ts'

/** Why a gateway did not take a message; never its words, which may hold the number or the text. */
export type RejectReason =
  | 'bad-number'
  | 'busy'
  | 'credentials'
  | 'gateway-error'
  | 'no-credit'
  | 'refused'
  | 'unreachable'
  | 'unreadable'

/** Why nobody knows whether it took one. */
export type UnknownReason = 'broken-off' | 'interrupted' | 'timed-out' | 'unclear-answer'

export interface SendRequest {
  /** The same for every try to send one message once. */
  readonly idempotencyKey: string
  readonly to: PhoneNumber
  readonly text: string
  readonly signal: AbortSignal
}

export type SendResult =
  | {
      readonly outcome: 'accepted'
      /** Under which receipts come; null where the gateway gives none. */
      readonly providerId: string | null
      readonly segments?: number
    }
  | { readonly outcome: 'rejected'; readonly reason: RejectReason; readonly retryable: boolean }
  | { readonly outcome: 'unknown'; readonly reason: UnknownReason }

/** What a gateway says about a key it may have seen. */
export type LookUpResult =
  | { readonly outcome: 'accepted'; readonly providerId: string | null }
  | { readonly outcome: 'absent' }
  | { readonly outcome: 'unknown' }

/** A delivery report. */
export interface Receipt {
  readonly providerId: string | null
  /** The idempotency key, where it came back in the callback address. */
  readonly key: string | null
  readonly state: 'pending' | 'delivered' | 'failed'
  /** As the gateway says; null where it does not. */
  readonly at: Date | null
}

/** A delivery report as it came over HTTP, unread. */
export interface RawReceipt {
  /** Of the address, without the question mark. */
  readonly query: string
  readonly contentType: string
  readonly body: string
}

/** A way out to mobile phones. It never throws for what the gateway does, and never logs. */
export interface SmsGateway {
  /** Kept with every attempt: provider ids are one gateway's own. */
  readonly name: string
  /** Whether it sends one message however often it gets the same key. */
  readonly honoursKey: boolean
  send(request: SendRequest): Promise<SendResult>
  /** Whether it has taken a message under a key. */
  lookUp?(key: string, signal: AbortSignal): Promise<LookUpResult>
  /** @returns the reports; or `receipt-unreadable`. */
  readReceipts(raw: RawReceipt): Outcome<readonly Receipt[]>
}
