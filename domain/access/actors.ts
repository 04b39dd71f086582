import { isApplicationOver } from './application-states.ts'
import { type AccessRecord, answerAbout, type Facts, isEnded } from './facts.ts'
import type { Actor, OfficeRole, Role, RoleGrant } from './roles.ts'

/** The name of an actor on record. */
export function nameOf(actor: Actor): string {
  return actor.kind === 'person' ? actor.personId : actor.kind
}

export function isHeld({ grantedAt, endsAt, endedAt }: RoleGrant, now: Date): boolean {
  return endedAt === null && grantedAt <= now && (endsAt === null || now < endsAt)
}

/** What somebody is, now, by live facts; nothing at all once they have been ended. */
export function rolesOf(actor: Actor, record: AccessRecord, now: Date): readonly Role[] {
  if (actor.kind !== 'person') return [actor.kind]
  const { personId } = actor
  if (isEnded(personId, record)) return []
  const granted = record.roles.filter((one) => one.personId === personId && isHeld(one, now))
  const entitled = record.entitlements.some(
    (one) => one.personId === personId && one.closedAt === null,
  )
  return [
    'applicant',
    ...(entitled ? ['analyst' as const] : []),
    ...granted.map(({ role }) => role),
  ]
}

/** The provinces whose agencies somebody belongs to: they decide nothing about those. */
export function agenciesOf(actor: Actor, facts: Facts): ReadonlySet<string> {
  if (actor.kind !== 'person') return new Set()
  const { personId } = actor
  const { applications, entitlements } = facts.record
  const answer = answerAbout(personId, facts)
  return new Set([
    ...entitlements
      .filter((one) => one.personId === personId && one.closedAt === null)
      .map(({ province }) => province),
    ...applications
      .filter((one) => one.applicantId === personId && !isApplicationOver(one.state))
      .map(({ province }) => province),
    ...(answer?.isAdmin === true && answer.province !== null ? [answer.province] : []),
  ])
}

/** Whether somebody holds an office, now. */
export function holdsOffice(
  personId: string,
  role: OfficeRole,
  { record, now }: { readonly record: AccessRecord; readonly now: Date },
): boolean {
  return record.roles.some(
    (one) => one.personId === personId && one.role === role && isHeld(one, now),
  )
}
