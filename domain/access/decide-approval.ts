import { type Outcome, ok, refuse } from '#domain/outcome'
import { holdsOffice } from './actors.ts'
import { addMonths } from './calendar.ts'
import { aboutEntitlement, type OfApplication, stamp } from './deciding.ts'
import { type Entitlement, entitlementState } from './entitlement.ts'
import { entitlementStateNames, entitlementTransitions } from './entitlement-states.ts'
import type { AccessEvent } from './events.ts'
import type { AccessRecord, Asking } from './facts.ts'
import { beginnings, placeFrom } from './places.ts'
import { accessPolicy } from './policy.ts'

/** What an approval gives. */
interface Grant {
  readonly beginsAt: Date
  readonly endsAt: Date
  readonly events: readonly AccessEvent[]
}

/**
 * The entitlement that an approval opens or lengthens.
 *
 * @returns `roles-conflict`, `person-entitled-elsewhere`, `entitlement-state`, `leaving-noted`, `province-taken`.
 */
export function grantOfApproval(entitlementId: string, of: OfApplication): Outcome<Grant> {
  const { application, facts, now } = of
  const { applicantId: personId, province } = application
  const { record } = facts
  if (holdsOffice(personId, 'auditor', { record, now })) return refuse('roles-conflict')
  const live = record.entitlements.filter(
    (one) =>
      one.personId === personId && ['active', 'suspended'].includes(entitlementState(one, now)),
  )
  const elsewhere = live.find((one) => one.province !== province)
  if (elsewhere !== undefined) {
    return refuse('person-entitled-elsewhere', { province: elsewhere.province })
  }
  const [held] = live
  if (held === undefined) return open(entitlementId, undefined, of)
  const state = entitlementState(held, now)
  if (entitlementTransitions[state].renew === undefined) {
    const { th: stateTh, en: stateEn } = entitlementStateNames[state]
    return refuse('entitlement-state', { stateTh, stateEn })
  }
  if (held.leavesAt !== null) return refuse('leaving-noted')
  return application.kind === 'renewal' ? lengthen(held, of) : open(entitlementId, held, of)
}

/** A new entitlement, from now or from when somebody has left; what the operator granted before is closed. */
function open(id: string, held: Entitlement | undefined, of: OfApplication): Outcome<Grant> {
  const { application, facts, now } = of
  const { applicantId: personId, province, id: applicationId } = application
  const besides = held === undefined ? [] : [held]
  const grantedAt = beginnings(province, facts.record, now).find(
    (at) => placeFrom({ province, from: [at], until: endFrom(at), besides }, facts.record) === at,
  )
  if (grantedAt === undefined) return refuse('province-taken', { province })
  const endsAt = endFrom(grantedAt)
  const entitlement: Entitlement = {
    ...{ id, personId, province, grantedAt, endsAt },
    ...blankEntitlement,
    basis: { kind: 'decision', applicationId },
    termsVersion: acceptedTerms(of) ?? held?.termsVersion ?? null,
  }
  const replaced = besides.map((one) => ({
    ...aboutEntitlement(one, of),
    ...({ type: 'entitlement-closed', reason: 'replaced' } as const),
  }))
  const granted = { type: 'entitlement-granted', ...stamp(of), entitlement } as const
  const events = [...closeEnded(province, of), ...replaced, granted]
  return ok({ beginsAt: grantedAt, endsAt, events })
}

/** What a new entitlement has not yet been through. */
export const blankEntitlement = {
  leavesAt: null,
  successorId: null,
  suspendedAt: null,
  closedAt: null,
  closeReason: null,
} as const

function endFrom(at: Date): Date {
  return addMonths(at, accessPolicy.entitlementMonths)
}

function lengthen(held: Entitlement, of: OfApplication): Outcome<Grant> {
  const { application, facts, now } = of
  const { province } = held
  const endsAt = endFrom(held.endsAt === null || held.endsAt < now ? now : held.endsAt)
  const wanted = { province, from: [now], until: endsAt, besides: [held] }
  if (placeFrom(wanted, facts.record) === undefined) return refuse('province-taken', { province })
  const termsVersion = acceptedTerms(of) ?? held.termsVersion ?? 0
  const renewed = { applicationId: application.id, endsAt, termsVersion }
  return ok({
    ...{ beginsAt: held.grantedAt, endsAt },
    events: [{ type: 'entitlement-renewed', ...aboutEntitlement(held, of), ...renewed }],
  })
}

/** Signed terms are those in force, or the approval would have been refused. */
function acceptedTerms({ application, facts }: OfApplication): number | undefined {
  const isSigned = application.documents.some(({ kind }) => kind === 'terms')
  return isSigned ? facts.terms.version : undefined
}

/** Close what has ended by itself in a province, so that it stands in nobody's way. */
export function closeEnded(province: string, asking: Asking): readonly AccessEvent[] {
  return endedIn(asking.facts.record, asking.now)
    .filter((one) => one.province === province)
    .map((one) => closing(one, asking))
}

/** Entitlements whose end or leaving has come and which are not closed on record yet. */
export function endedIn({ entitlements }: AccessRecord, now: Date): readonly Entitlement[] {
  return entitlements.filter(
    (one) => one.closedAt === null && entitlementState(one, now) === 'expired',
  )
}

export function closing(entitlement: Entitlement, asking: Asking): AccessEvent {
  const { leavesAt } = entitlement
  const reason = leavesAt !== null && leavesAt <= asking.now ? 'left' : 'ended'
  return { type: 'entitlement-closed', ...aboutEntitlement(entitlement, asking), reason }
}
