import type { SendResult } from './gateway.ts'
import type { Rhythm } from './rhythm.ts'

/** One round of a message, its last attempt included. */
export interface Round {
  readonly attempts: number
  readonly blind: number
  readonly endsAt: Date
}

/** What matters here about a gateway. */
export interface GatewayKind {
  readonly honoursKey: boolean
  readonly canLookUp: boolean
}

export type Step =
  | { readonly state: 'sent' }
  | { readonly state: 'failed' | 'given-up'; readonly reason: string }
  | {
      readonly state: 'queued'
      readonly reason: string
      readonly dueAt: Date
      readonly blind: number
      readonly inDoubt: boolean
    }

/**
 * What becomes of a message after an attempt.
 *
 * Of a message that may have been taken the gateway is asked, where it can be; else it is sent again under the same
 * key, which is harmless where keys are honoured, and where they are not is done a limited number of times. Being cut
 * off ourselves does not count: a kill may double a message, but never lose one.
 */
export function nextStep(
  round: Round,
  result: SendResult,
  at: { readonly now: Date; readonly rhythm: Rhythm; readonly gateway: GatewayKind },
): Step {
  if (result.outcome === 'accepted') return { state: 'sent' }
  const { reason } = result
  if (result.outcome === 'rejected' && !result.retryable) return { state: 'failed', reason }
  const isAsked = at.gateway.canLookUp
  const isBlind =
    reason !== 'interrupted' && result.outcome === 'unknown' && !isAsked && !at.gateway.honoursKey
  const isOver = at.now >= round.endsAt || (isBlind && round.blind >= at.rhythm.blindResends)
  if (isOver) return { state: 'given-up', reason }
  return {
    state: 'queued',
    reason,
    dueAt: soonest(round.endsAt, at.now, isBlind ? at.rhythm.doubtMs : delay(round, at.rhythm)),
    blind: round.blind + (isBlind ? 1 : 0),
    inDoubt: result.outcome === 'unknown' && isAsked,
  }
}

/** The last attempt falls on the end of the round. */
function soonest(end: Date, now: Date, delayMs: number): Date {
  return new Date(Math.min(end.getTime(), now.getTime() + delayMs))
}

function delay({ attempts }: Round, { firstDelayMs, longestDelayMs }: Rhythm): number {
  return Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(attempts - 1, 30))
}
