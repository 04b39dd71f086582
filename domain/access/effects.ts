import type { AccessEvent } from './events.ts'
import { smsTextOf } from './sms-texts.ts'

/** A message that an event asks for; the event's own id makes it the same message however often it is asked for. */
export interface SmsOrder {
  readonly personId: string
  readonly text: string
}

/** The message that goes out with an event, and to whom. */
export function smsOf(event: AccessEvent): SmsOrder | undefined {
  const text = smsTextOf(event)
  return text === undefined || !('personId' in event)
    ? undefined
    : { personId: event.personId, text }
}

/** Of whom an event stops the running queries at once. */
export function stopsWorkOf(event: AccessEvent): string | undefined {
  switch (event.type) {
    case 'entitlement-suspended':
    case 'entitlement-revoked':
    case 'entitlement-closed':
    case 'person-ended':
      return event.personId
    default:
      return undefined
  }
}
