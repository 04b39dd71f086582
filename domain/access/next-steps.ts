import { canGive } from './admission.ts'
import type { Application } from './application.ts'
import { applicationTransitions } from './application-states.ts'
import { workingDaysSince } from './calendar.ts'
import type { ApplicationCommandType, EntitlementCommandType } from './commands.ts'
import { type Entitlement, entitlementState } from './entitlement.ts'
import { entitlementTransitions } from './entitlement-states.ts'
import type { Asking } from './facts.ts'
import { accessPolicy } from './policy.ts'

/** The commands about an application that an actor could give now by role and state: the buttons to show. */
export function commandsOn(
  application: Application,
  asking: Asking,
): readonly ApplicationCommandType[] {
  const target = { personId: application.applicantId, province: application.province }
  return keysOf(applicationTransitions[application.state]).filter((type) =>
    canGive(type, target, asking),
  )
}

/** The commands about an entitlement that an actor could give now by role and state. */
export function commandsOnEntitlement(
  entitlement: Entitlement,
  asking: Asking,
): readonly (EntitlementCommandType | 'renew')[] {
  return keysOf(entitlementTransitions[entitlementState(entitlement, asking.now)])
    .filter((type) => type !== 'time')
    .filter((type) => canGive(type, entitlement, asking))
}

function keysOf<Key extends string>(map: Readonly<Partial<Record<Key, unknown>>>): readonly Key[] {
  return Object.keys(map) as Key[]
}

/** Who must do something next: what a timeline says at its end. */
export function ballOf({ state }: Application): 'applicant' | 'officer' | 'nobody' {
  switch (state) {
    case 'draft':
    case 'returned':
      return 'applicant'
    case 'submitted':
    case 'in-review':
      return 'officer'
    case 'approved':
    case 'rejected':
    case 'withdrawn':
      return 'nobody'
  }
}

/** How long an application waits for its officer, in working days since its last submission. */
export interface Waiting {
  readonly workingDays: number
  readonly urgency: 'in-time' | 'late' | 'highlight' | 'escalate'
  /** Working days that are left of the target. */
  readonly targetLeft: number
}

export function waitingOf(application: Application, now: Date): Waiting | undefined {
  const { submittedAt } = application
  if (submittedAt === null || ballOf(application) !== 'officer') return undefined
  const workingDays = workingDaysSince(submittedAt, now)
  const { reviewTargetDays, reviewHighlightDays, reviewEscalateDays } = accessPolicy
  const targetLeft = Math.max(0, reviewTargetDays - workingDays)
  if (workingDays >= reviewEscalateDays) return { workingDays, targetLeft, urgency: 'escalate' }
  if (workingDays >= reviewHighlightDays) return { workingDays, targetLeft, urgency: 'highlight' }
  return { workingDays, targetLeft, urgency: workingDays > reviewTargetDays ? 'late' : 'in-time' }
}
