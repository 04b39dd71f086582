/** How delivery goes about its work; what the ministry decides about messages is `MessagePolicy`. */
export interface Rhythm {
  /** Before the second attempt; doubled before each further one. */
  readonly firstDelayMs: number
  readonly longestDelayMs: number
  /** After an attempt of which nobody knows the outcome; a receipt may still tell it. */
  readonly doubtMs: number
  /** How often a round is sent again without knowing, where the gateway has neither keys nor look-ups. */
  readonly blindResends: number
  /** Between two questions to a gateway that cannot say yet what became of a key. */
  readonly lookUpMs: number
  /** One call to the gateway. */
  readonly callMs: number
  /** So long whoever is sending is believed to be alive; well above `callMs`. */
  readonly leaseMs: number
  /** Between two looks at an empty outbox. */
  readonly pollMs: number
}

export const usualRhythm: Rhythm = {
  firstDelayMs: 15_000,
  longestDelayMs: 30 * 60_000,
  doubtMs: 10 * 60_000,
  blindResends: 1,
  lookUpMs: 60_000,
  callMs: 15_000,
  leaseMs: 30_000,
  pollMs: 1000,
}

/** What is decided elsewhere about messages. */
export interface MessagePolicy {
  /** A message is tried for so long. */
  readonly retryForMs: number
  /** A number is kept for so long after its message has come to an end. */
  readonly keepNumberMs: number
  /** That somebody was told is kept for so long. */
  readonly keepMessageMs: number
}
