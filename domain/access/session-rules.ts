/** What is on record of a session. */
export interface SessionTimes {
  readonly begunAt: Date
  readonly seenAt: Date
  readonly endedAt: Date | null
}

/**
 * A session ends after so long without a request, and after so long whatever happens.
 *
 * @source OWASP ASVS 5.0, 7.3.1 and 7.3.2
 */
export const sessionLimits = { idleMs: 15 * 60_000, absoluteMs: 8 * 60 * 60_000 } as const

/** How a session stands: `open`, or why it is over. */
export function sessionState(
  { begunAt, seenAt, endedAt }: SessionTimes,
  now: Date,
): 'open' | 'ended' | 'idle' | 'too-old' {
  if (endedAt !== null) return 'ended'
  if (now.getTime() - begunAt.getTime() >= sessionLimits.absoluteMs) return 'too-old'
  return now.getTime() - seenAt.getTime() >= sessionLimits.idleMs ? 'idle' : 'open'
}

/** When a session ends whatever happens. */
export function sessionEnd(begunAt: Date): Date {
  return new Date(begunAt.getTime() + sessionLimits.absoluteMs)
}

/**
 * How old a sign-in may be for what is hard to undo: decisions, offices, exports.
 *
 * @source OWASP ASVS 5.0, 7.5.3
 */
export const freshSignInMs = 30 * 60_000

/** A sign-in must come back from ThaiD within so long. */
export const signInWithinMs = 10 * 60_000
