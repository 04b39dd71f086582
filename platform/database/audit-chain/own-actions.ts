/** What the audit trail records of itself; these details are never erased. */
export const ownActions = {
  /** The head was not as we left it; `audit-chain/append.ts`. */
  headLost: 'audit.head-lost',
  /** The detail of the event whose number is the subject was erased. */
  erased: 'audit.detail-erased',
  /** Newer anchors know events that are no longer there, as after a restore; the subject names the newest of them. */
  gap: 'audit.gap-declared',
  /** The clock stands before the newest anchor. */
  clockBack: 'audit.clock-went-back',
  /** An anchor could not be sent elsewhere. */
  anchorNotSent: 'audit.anchor-not-sent',
} as const

export function isOwnAction(action: string): boolean {
  return action.startsWith('audit.')
}
