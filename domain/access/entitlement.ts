import { type Outcome, ok, refuse } from '#domain/outcome'

/** What is on record of one entitlement. */
export interface Entitlement {
  readonly personId: string
  /** Two digits. */
  readonly province: string
  readonly grantedAt: Date
  /** The first moment at which it no longer holds; null when it has no end. */
  readonly endsAt: Date | null
  readonly closedAt: Date | null
}

/** What a person may work on: exactly one province, until a moment. */
export interface DataScope {
  readonly province: string
  readonly endsAt: Date | null
}

/**
 * Whether a person may work, now, and on what: the one place that says so, asked at every statement.
 *
 * @param held every entitlement of the person that is on record.
 * @returns the scope; `entitlement-ended` when one held until lately, `not-entitled` when none ever did.
 */
export function mayWork(held: readonly Entitlement[], now: Date): Outcome<DataScope> {
  const [open] = held.filter((one) => holds(one, now))
  if (open !== undefined) return ok({ province: open.province, endsAt: open.endsAt })
  return refuse(held.length === 0 ? 'not-entitled' : 'entitlement-ended')
}

/** Whether an entitlement holds at a moment. */
function holds({ closedAt, endsAt, grantedAt }: Entitlement, now: Date): boolean {
  return closedAt === null && grantedAt <= now && (endsAt === null || now < endsAt)
}

export interface GrantCommand {
  readonly personId: string
  readonly province: string
  readonly endsAt: Date | null
}

/** What a grant changes: entitlements to close first, and whether a new one is opened. */
export interface GrantDecision {
  readonly close: readonly {
    readonly entitlement: Entitlement
    readonly reason: 'ended' | 'replaced'
  }[]
  readonly opens: boolean
}

/**
 * Decide a grant; one person works in one province, and in this first phase one province has one person.
 *
 * @param known entitlements on record; those of other people in other provinces do not matter.
 * @returns what changes, nothing when the same entitlement holds already; or `province-taken`,
 * `person-entitled-elsewhere`, `entitlement-in-the-past`.
 */
export function decideGrant(
  command: GrantCommand,
  known: readonly Entitlement[],
  now: Date,
): Outcome<GrantDecision> {
  const { personId, province, endsAt } = command
  if (endsAt !== null && endsAt <= now) return refuse('entitlement-in-the-past')
  const unclosed = known.filter(
    (one) => one.closedAt === null && (one.personId === personId || one.province === province),
  )
  const holding = unclosed.filter((one) => holds(one, now))
  const taken = holding.find((one) => one.province === province && one.personId !== personId)
  if (taken !== undefined) return refuse('province-taken', { province })
  const elsewhere = holding.find((one) => one.personId === personId && one.province !== province)
  if (elsewhere !== undefined) {
    return refuse('person-entitled-elsewhere', { province: elsewhere.province })
  }
  const same = holding.find((one) => one.endsAt?.getTime() === endsAt?.getTime())
  if (same !== undefined) return ok({ close: [], opens: false })
  const close = unclosed.map((entitlement) => ({
    entitlement,
    reason: holds(entitlement, now) ? ('replaced' as const) : ('ended' as const),
  }))
  return ok({ close, opens: true })
}
