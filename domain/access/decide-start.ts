import { type Outcome, ok, refuse } from '#domain/outcome'
import { provinces } from '#domain/standard'
import { holdsOffice } from './actors.ts'
import { bangkok } from './agencies.ts'
import type { Application } from './application.ts'
import { isApplicationOver } from './application-states.ts'
import { addDays, hourMs } from './calendar.ts'
import type { OfficeCommand } from './commands.ts'
import { type Decided, stamp } from './deciding.ts'
import type { DirectoryAnswer } from './directory-answer.ts'
import { type Entitlement, entitlementState } from './entitlement.ts'
import { type Asking, answerAbout } from './facts.ts'
import { confirmedAdmin } from './may-work.ts'
import { accessPolicy } from './policy.ts'
import type { Actor } from './roles.ts'

export const startHandlers = { start, renew }

function start(command: OfficeCommand<'start'>, asking: Asking): Decided {
  const personId = idOf(asking.actor)
  const answer = eligible(personId, asking)
  if (!answer.ok) return answer
  const { directory, province } = answer.value
  const free = hasNothingOpen(personId, asking)
  if (!free.ok) return free
  const live = liveEntitlement(personId, asking)
  const isReplaceable =
    live === undefined ||
    (live.basis.kind === 'operator' && live.suspendedAt === null && live.province === province)
  if (!isReplaceable) return refuse('already-entitled', { province: live.province })
  const { applicationId, number } = command
  const event = { ...stamp(asking), applicationId, personId, number, province, directory }
  const empty = { kind: 'first', details: null, phone: null } as const
  return ok([{ type: 'application-started', ...event, ...empty }])
}

function renew(command: OfficeCommand<'renew'>, asking: Asking): Decided {
  const personId = idOf(asking.actor)
  const live = liveEntitlement(personId, asking)
  if (live === undefined || live.endsAt === null) return refuse('nothing-to-renew')
  if (live.suspendedAt !== null) return refuse('suspended')
  if (live.leavesAt !== null) return refuse('leaving-noted')
  const { renewalWindowDays: days } = accessPolicy
  if (addDays(live.endsAt, -days) > asking.now && !isAgreementNearItsEnd(live, asking)) {
    return refuse('renewal-too-early', { days })
  }
  const free = hasNothingOpen(personId, asking)
  if (!free.ok) return free
  const { province } = live
  const directory = confirmedAdmin(answerAbout(personId, asking.facts), {
    province,
    now: asking.now,
    hours: accessPolicy.directoryAnswerHours,
  })
  if (!directory.ok) return directory
  const { applicationId, number } = command
  const { details, phone } = latestOf(live, asking) ?? { details: null, phone: null }
  const event = { ...stamp(asking), applicationId, personId, number, province }
  return ok([
    {
      type: 'application-started',
      ...event,
      ...{ kind: 'renewal', directory: directory.value, details, phone },
    },
  ])
}

/** An agreement that ends is renewed by a renewal, however long the entitlement still lasts. */
function isAgreementNearItsEnd({ province }: Entitlement, { facts, now }: Asking): boolean {
  const soon = addDays(now, accessPolicy.renewalWindowDays)
  return !facts.record.agreements.some(
    (one) => one.province === province && one.endedAt === null && one.endsAt > soon,
  )
}

/** The permission table lets persons alone come here. */
function idOf(actor: Actor): string {
  return actor.kind === 'person' ? actor.personId : actor.kind
}

function eligible(
  personId: string,
  asking: Asking,
): Outcome<{ readonly directory: DirectoryAnswer; readonly province: string }> {
  const { facts, now } = asking
  if (holdsOffice(personId, 'auditor', { record: facts.record, now })) {
    return refuse('roles-conflict')
  }
  const directory = answerAbout(personId, facts)
  const oldest = now.getTime() - accessPolicy.directoryAnswerHours * hourMs
  if (directory === undefined || directory.askedAt.getTime() < oldest) {
    return refuse('directory-stale')
  }
  const { isAdmin, province } = directory
  if (!isAdmin || province === null) return refuse('not-admin')
  if (province === bangkok || !provinces.has(province)) return refuse('no-agency', { province })
  return ok({ directory, province })
}

function hasNothingOpen(personId: string, { facts }: Asking): Outcome<undefined> {
  const open = facts.record.applications.find(
    (one) => one.applicantId === personId && !isApplicationOver(one.state),
  )
  return open === undefined ? ok(undefined) : refuse('application-open', { number: open.number })
}

/** The entitlement of a person that has not ended yet. */
function liveEntitlement(personId: string, { facts, now }: Asking): Entitlement | undefined {
  return facts.record.entitlements.find(
    (one) =>
      one.personId === personId && ['active', 'suspended'].includes(entitlementState(one, now)),
  )
}

function latestOf({ basis }: Entitlement, { facts }: Asking): Application | undefined {
  if (basis.kind === 'operator') return undefined
  return facts.record.applications.find(({ id }) => id === basis.applicationId)
}
