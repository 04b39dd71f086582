import { addDays, dayOf, daysUntil } from './calendar.ts'
import { type Entitlement, endOf, entitlementState } from './entitlement.ts'
import { type Agreement, agreementInForce, type Facts, isEnded } from './facts.ts'
import { accessPolicy } from './policy.ts'

/** Something of a person's that ends soon. */
export interface Reminder {
  readonly about: 'entitlement' | 'agreement' | 'draft'
  /** Of the entitlement, the agreement or the application. */
  readonly id: string
  readonly personId: string
  readonly endsAt: Date
  /** Which of the policy's steps this is. */
  readonly step: number
  /** What is left indeed: less than the step when the jobs stood still. */
  readonly daysLeft: number
}

/** One reminder for one step before one end: a renewed entitlement has its reminders anew. */
export function reminderKey({ about, id, personId, endsAt, step }: Reminder): string {
  return [about, id, personId, dayOf(endsAt), step].join(' ')
}

/**
 * The reminders to give now, each once; of several steps that have passed only the last. Whoever is leaving, suspended
 * or ended is not reminded, nor whoever has a renewal under review.
 */
export function dueReminders(facts: Facts, now: Date): readonly Reminder[] {
  const { applications, entitlements, agreements, reminded } = facts.record
  const working = entitlements.filter(
    (one) =>
      entitlementState(one, now) === 'active' &&
      one.leavesAt === null &&
      !isEnded(one.personId, facts.record) &&
      !isRenewing(one, facts),
  )
  const drafts = applications.filter(({ state }) => state === 'draft')
  const all = [
    ...working.flatMap((one) => ofEntitlement(one, now)),
    ...working.flatMap((one) => ofAgreement(one, agreements, now)),
    ...drafts.flatMap(({ id, applicantId, touchedAt }) =>
      reminderOf({ about: 'draft', id, personId: applicantId }, draftEnds(touchedAt), now),
    ),
  ]
  return all.filter((reminder) => !reminded.includes(reminderKey(reminder)))
}

/** When an untouched draft is withdrawn. */
export function draftEnds(touchedAt: Date): Date {
  return addDays(touchedAt, accessPolicy.draftDays)
}

function isRenewing({ personId, province }: Entitlement, { record }: Facts): boolean {
  return record.applications.some(
    (one) =>
      one.applicantId === personId &&
      one.province === province &&
      ['submitted', 'in-review'].includes(one.state),
  )
}

function ofEntitlement(entitlement: Entitlement, now: Date): readonly Reminder[] {
  const { id, personId } = entitlement
  const end = endOf(entitlement)
  return end === null ? [] : reminderOf({ about: 'entitlement', id, personId }, end, now)
}

function ofAgreement(
  { personId, province, basis }: Entitlement,
  agreements: readonly Agreement[],
  now: Date,
): readonly Reminder[] {
  const agreement = agreementInForce(province, agreements, now)
  if (agreement === undefined || basis.kind === 'operator') return []
  return reminderOf({ about: 'agreement', id: agreement.id, personId }, agreement.endsAt, now)
}

function reminderOf(
  what: Pick<Reminder, 'about' | 'id' | 'personId'>,
  endsAt: Date,
  now: Date,
): readonly Reminder[] {
  const steps =
    what.about === 'draft' ? accessPolicy.draftReminderDays : accessPolicy.expiryReminderDays
  const daysLeft = daysUntil(endsAt, now)
  const passed = steps.filter((step) => daysLeft <= step)
  return daysLeft === 0 || passed.length === 0
    ? []
    : [{ ...what, endsAt, step: Math.min(...passed), daysLeft }]
}
