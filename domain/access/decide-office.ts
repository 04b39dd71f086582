import { ok, refuse } from '#domain/outcome'
import { holdsOffice, isHeld } from './actors.ts'
import { isApplicationOver } from './application-states.ts'
import type { OfficeCommand } from './commands.ts'
import { blankEntitlement, closeEnded } from './decide-approval.ts'
import { about, aboutEntitlement, type Decided, stamp } from './deciding.ts'
import { type Entitlement, entitlementState } from './entitlement.ts'
import type { AccessEvent } from './events.ts'
import { type Asking, isEnded } from './facts.ts'
import { mostAtOnce, placeFrom } from './places.ts'
import { plainText } from './plain-text.ts'
import { accessPolicy } from './policy.ts'
import { dueReminders, reminderKey } from './reminders.ts'

/** Commands about people, provinces and registers. */
export const officeHandlers = {
  'grant-entitlement': grantEntitlement,
  'grant-role': grantRole,
  'end-role': endRole,
  'set-quota': setQuota,
  'end-agreement': endAgreement,
  'end-person': endPerson,
  'restore-person': restorePerson,
  remind,
  'view-registers': (): Decided => ok([]),
  'view-audit': (): Decided => ok([]),
  'export-register': exportRegister,
}

/**
 * The operator's grant; the same again changes nothing, another end replaces the entitlement. What an officer decided
 * is not touched: it changes by renewal, suspension and revocation alone.
 */
function grantEntitlement(command: OfficeCommand<'grant-entitlement'>, asking: Asking): Decided {
  const { personId, province, endsAt } = command
  const { facts, now } = asking
  const { record } = facts
  if (endsAt !== null && endsAt <= now) return refuse('entitlement-in-the-past')
  if (isEnded(personId, record)) return refuse('person-ended')
  if (holdsOffice(personId, 'auditor', { record, now })) return refuse('roles-conflict')
  const live = record.entitlements.filter(
    (one) =>
      one.personId === personId && ['active', 'suspended'].includes(entitlementState(one, now)),
  )
  const elsewhere = live.find((one) => one.province !== province)
  if (elsewhere !== undefined) {
    return refuse('person-entitled-elsewhere', { province: elsewhere.province })
  }
  const isSame = (one: Entitlement) => one.endsAt?.getTime() === endsAt?.getTime()
  if (live.some((one) => one.basis.kind === 'decision' || isSame(one))) return ok([])
  const wanted = { province, from: [now], until: endsAt, besides: live }
  if (placeFrom(wanted, record) === undefined) return refuse('province-taken', { province })
  const closed = live.map((one) => ({
    ...aboutEntitlement(one, asking),
    ...({ type: 'entitlement-closed', reason: 'replaced' } as const),
  }))
  const granted = { type: 'entitlement-granted', ...stamp(asking) } as const
  const entitlement = ofOperator(command, live, now)
  return ok([...closeEnded(province, asking), ...closed, { ...granted, entitlement }])
}

/** What was accepted stays accepted, and whoever was suspended stays so. */
function ofOperator(
  command: OfficeCommand<'grant-entitlement'>,
  [before]: readonly Entitlement[],
  now: Date,
): Entitlement {
  const { entitlementId: id, personId, province, endsAt } = command
  return {
    ...{ id, personId, province, endsAt, grantedAt: now },
    ...blankEntitlement,
    basis: { kind: 'operator' },
    suspendedAt: before?.suspendedAt ?? null,
    termsVersion: before?.termsVersion ?? null,
  }
}

/** An auditor changes nothing and works on nothing. */
function grantRole(command: OfficeCommand<'grant-role'>, asking: Asking): Decided {
  const { personId, role, endsAt } = command
  const { facts, now } = asking
  const { roles, entitlements } = facts.record
  if (endsAt !== null && endsAt <= now) return refuse('entitlement-in-the-past')
  if (isEnded(personId, facts.record)) return refuse('person-ended')
  const held = roles.filter((one) => one.personId === personId && isHeld(one, now))
  const same = held.find((one) => one.role === role)
  if (same !== undefined && same.endsAt?.getTime() === endsAt?.getTime()) return ok([])
  const others = held.filter((one) => one.role !== role)
  const isEntitled = entitlements.some((one) => one.personId === personId && one.closedAt === null)
  const conflicts =
    role === 'auditor'
      ? others.length > 0 || isEntitled
      : others.some((one) => one.role === 'auditor')
  if (conflicts) return refuse('roles-conflict')
  const ended = { type: 'role-ended', ...stamp(asking), personId, role } as const
  return ok([
    ...(same === undefined ? [] : [ended]),
    { type: 'role-granted', ...stamp(asking), personId, role, endsAt },
  ])
}

function endRole({ personId, role }: OfficeCommand<'end-role'>, asking: Asking): Decided {
  const { facts, now } = asking
  if (!holdsOffice(personId, role, { record: facts.record, now })) return refuse('no-role')
  return ok([{ type: 'role-ended', ...stamp(asking), personId, role }])
}

function setQuota(command: OfficeCommand<'set-quota'>, asking: Asking): Decided {
  const { province, quota } = command
  const { quotaMost: most } = accessPolicy
  if (!Number.isInteger(quota) || quota < 0 || quota > most) return refuse('quota-range', { most })
  const note = plainText('note', command.note)
  if (!note.ok) return note
  const held = asking.facts.record.entitlements.filter((one) => one.province === province)
  const used = mostAtOnce(held, { from: asking.now, until: null })
  if (quota < used) return refuse('quota-below-use', { province, quota, used })
  return ok([{ type: 'quota-set', ...stamp(asking), province, quota, note: note.value }])
}

function endAgreement(command: OfficeCommand<'end-agreement'>, asking: Asking): Decided {
  const { agreementId } = command
  const agreement = asking.facts.record.agreements.find(({ id }) => id === agreementId)
  if (agreement === undefined || agreement.endedAt !== null) return refuse('unknown-agreement')
  const note = plainText('note', command.note)
  if (!note.ok) return note
  const { province } = agreement
  const event = { agreementId, province, reason: 'by-officer', note: note.value } as const
  return ok([{ type: 'agreement-ended', ...stamp(asking), ...event }])
}

/** Whoever is ended loses at once what they hold and what they asked for. */
function endPerson(command: OfficeCommand<'end-person'>, asking: Asking): Decided {
  const { personId } = command
  const { facts, now } = asking
  const { record } = facts
  if (isEnded(personId, record)) return ok([])
  const written = plainText('note', command.note)
  if (!written.ok) return written
  const note = written.value
  const held = record.entitlements.filter(
    (one) =>
      one.personId === personId && ['active', 'suspended'].includes(entitlementState(one, now)),
  )
  const roles = record.roles.filter((one) => one.personId === personId && isHeld(one, now))
  const open = record.applications.filter(
    (one) => one.applicantId === personId && !isApplicationOver(one.state),
  )
  const events: readonly AccessEvent[] = [
    { type: 'person-ended', ...stamp(asking), personId, note },
    ...held.map((one) => ({
      ...aboutEntitlement(one, asking),
      ...({ type: 'entitlement-revoked', note } as const),
    })),
    ...roles.map(({ role }) => ({
      ...stamp(asking),
      ...({ type: 'role-ended', personId, role } as const),
    })),
    ...open.map((application) => ({
      ...about({ ...asking, application }),
      ...({ type: 'application-withdrawn', reason: 'person-ended' } as const),
    })),
  ]
  return ok(events)
}

/** The account alone comes back; entitlements and roles are granted anew. */
function restorePerson(command: OfficeCommand<'restore-person'>, asking: Asking): Decided {
  const { personId } = command
  if (!isEnded(personId, asking.facts.record)) return ok([])
  const note = plainText('note', command.note)
  if (!note.ok) return note
  return ok([{ type: 'person-restored', ...stamp(asking), personId, note: note.value }])
}

function remind({ reminder }: OfficeCommand<'remind'>, asking: Asking): Decided {
  const key = reminderKey(reminder)
  const due = dueReminders(asking.facts, asking.now).find((one) => reminderKey(one) === key)
  if (due === undefined) return refuse('not-due')
  const { personId } = due
  return ok([{ type: 'expiry-reminded', ...stamp(asking), reminder: due, personId }])
}

function exportRegister(command: OfficeCommand<'export-register'>, asking: Asking): Decided {
  const reason = plainText('note', command.reason)
  if (!reason.ok) return reason
  const { register } = command
  return ok([{ type: 'register-exported', ...stamp(asking), register, reason: reason.value }])
}
