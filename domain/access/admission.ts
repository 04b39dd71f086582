import { type Outcome, ok, type RefusalCode, refuse } from '#domain/outcome'
import { agenciesOf, rolesOf } from './actors.ts'
import type { Application } from './application.ts'
import type { CommandType } from './commands.ts'
import type { Entitlement } from './entitlement.ts'
import { type Asking, isEnded } from './facts.ts'
import { permissions, type Relation, reaches } from './permissions.ts'

/** Whom or what a command is about. */
interface Target {
  readonly personId?: string
  readonly province?: string
}

/** `own`, `own-agency`: the role has the command, but not over this. `no`: no role of the actor has it. */
type Admission = 'allowed' | Exclude<Relation, 'other'> | 'no'

function admissionOf(type: CommandType, target: Target, asking: Asking): Admission {
  const { actor, facts, now } = asking
  const relation = relationOf(target, asking)
  const held = rolesOf(actor, facts.record, now).map((role) => permissions[type][role])
  if (held.some((reach) => reaches(reach, relation))) return 'allowed'
  return relation !== 'other' && held.includes('foreign') ? relation : 'no'
}

function relationOf({ personId, province }: Target, { actor, facts }: Asking): Relation {
  if (actor.kind === 'person' && actor.personId === personId) return 'own'
  return province !== undefined && agenciesOf(actor, facts).has(province) ? 'own-agency' : 'other'
}

/**
 * Whether an actor may give a command about an application.
 *
 * @returns the application; for whoever may not see it the same as if there were none, `unknown-application`; for
 * others `not-permitted`, `own-application`, `own-agency`, `person-ended`.
 */
export function admitToApplication(
  { type, applicationId }: { readonly type: CommandType; readonly applicationId: string },
  asking: Asking,
): Outcome<Application> {
  const application = asking.facts.record.applications.find(({ id }) => id === applicationId)
  if (hasEnded(asking)) return refuse('person-ended')
  if (application === undefined || !canSeeApplication(application, asking)) {
    return refuse('unknown-application')
  }
  const target = { personId: application.applicantId, province: application.province }
  return judge(admissionOf(type, target, asking), application, 'own-application')
}

/** Whether somebody may see an application: a draft that was never submitted is its applicant's alone. */
export function canSeeApplication(application: Application, asking: Asking): boolean {
  const { applicantId: personId, province, submission } = application
  if (asking.actor.kind !== 'person') return true
  const admission = admissionOf('view-application', { personId, province }, asking)
  return admission === 'allowed' && (submission > 0 || asking.actor.personId === personId)
}

/** Whether the permission table lets an actor give a command about something that they can see. */
export function canGive(type: CommandType, target: Target, asking: Asking): boolean {
  return !hasEnded(asking) && admissionOf(type, target, asking) === 'allowed'
}

/** As {@link admitToApplication}, about an entitlement: `unknown-entitlement` for whoever may not see it. */
export function admitToEntitlement(
  { type, entitlementId }: { readonly type: CommandType; readonly entitlementId: string },
  asking: Asking,
): Outcome<Entitlement> {
  const entitlement = asking.facts.record.entitlements.find(({ id }) => id === entitlementId)
  if (hasEnded(asking)) return refuse('person-ended')
  if (entitlement === undefined || !canSeeEntitlement(entitlement, asking)) {
    return refuse('unknown-entitlement')
  }
  return judge(admissionOf(type, entitlement, asking), entitlement, 'own-application')
}

function canSeeEntitlement({ personId }: Entitlement, asking: Asking): boolean {
  const { actor } = asking
  if (actor.kind === 'person' && actor.personId === personId) return true
  return actor.kind === 'system' || seesRegisters(asking)
}

/** As {@link admitToApplication}, about a person or a province: `unknown-route` for whoever is no office. */
export function admitToOffice(
  type: CommandType,
  target: Target,
  asking: Asking,
): Outcome<undefined> {
  if (hasEnded(asking)) return refuse('person-ended')
  const admission = admissionOf(type, target, asking)
  if (admission === 'no' && !seesRegisters(asking)) return refuse('unknown-route')
  return judge(admission, undefined, 'own-role')
}

function seesRegisters(asking: Asking): boolean {
  return asking.actor.kind === 'system' || admissionOf('view-registers', {}, asking) === 'allowed'
}

function hasEnded({ actor, facts }: Asking): boolean {
  return actor.kind === 'person' && isEnded(actor.personId, facts.record)
}

function judge<Thing>(admission: Admission, thing: Thing, whenOwn: RefusalCode): Outcome<Thing> {
  switch (admission) {
    case 'allowed':
      return ok(thing)
    case 'own':
      return refuse(whenOwn)
    case 'own-agency':
      return refuse('own-agency')
    case 'no':
      return refuse('not-permitted')
  }
}
