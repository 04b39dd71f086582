/** What an entitlement rests on. */
export type Basis =
  | { readonly kind: 'decision'; readonly applicationId: string }
  /** Granted on the command line. */
  | { readonly kind: 'operator' }

/** What is on record of one entitlement. */
export interface Entitlement {
  readonly id: string
  readonly personId: string
  /** Two digits. */
  readonly province: string
  readonly basis: Basis
  /** From when it holds; a successor's begins when the predecessor has left. */
  readonly grantedAt: Date
  /** The first moment at which it no longer holds; null when it has no end. */
  readonly endsAt: Date | null
  /** The first moment after the last day, where a leaving is noted. */
  readonly leavesAt: Date | null
  readonly successorId: string | null
  readonly suspendedAt: Date | null
  readonly closedAt: Date | null
  readonly closeReason: CloseReason | null
  /** The newest terms that the person accepted. */
  readonly termsVersion: number | null
}

export type CloseReason = 'revoked' | 'ended' | 'left' | 'replaced'

export type EntitlementState = 'active' | 'suspended' | 'expired' | 'revoked'

/** How an entitlement stands; one that has not begun yet counts as active. */
export function entitlementState(entitlement: Entitlement, now: Date): EntitlementState {
  const { closedAt, closeReason, suspendedAt } = entitlement
  if (closedAt !== null) return closeReason === 'revoked' ? 'revoked' : 'expired'
  const end = endOf(entitlement)
  if (end !== null && end <= now) return 'expired'
  return suspendedAt === null ? 'active' : 'suspended'
}

/** When an entitlement ends, by its term or by a noted leaving; null when it has no end. */
export function endOf({ endsAt, leavesAt }: Entitlement): Date | null {
  if (endsAt === null || leavesAt === null) return endsAt ?? leavesAt
  return leavesAt < endsAt ? leavesAt : endsAt
}

/** Whether an entitlement takes up its place at a moment; a suspended one does. */
export function takesPlace(entitlement: Entitlement, at: Date): boolean {
  const end = endOf(entitlement)
  return entitlement.closedAt === null && entitlement.grantedAt <= at && (end === null || at < end)
}
