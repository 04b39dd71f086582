import { ok, refuse } from '#domain/outcome'
import { isApplicationOver } from './application-states.ts'
import { addDays, afterDay, dayOf } from './calendar.ts'
import type { EntitlementCommand } from './commands.ts'
import { closing } from './decide-approval.ts'
import { aboutEntitlement, type Decided, type OfEntitlement } from './deciding.ts'
import { placeFrom } from './places.ts'
import { plainText } from './plain-text.ts'
import { accessPolicy } from './policy.ts'

/** What is done with an entitlement that exists. */
export const entitlementHandlers = {
  'accept-terms': acceptTerms,
  'note-leaving': noteLeaving,
  suspend: withNote('entitlement-suspended'),
  'lift-suspension': withNote('suspension-lifted'),
  revoke: withNote('entitlement-revoked'),
  'end-entitlement': endEntitlement,
}

function withNote(type: 'entitlement-suspended' | 'suspension-lifted' | 'entitlement-revoked') {
  return (
    command: EntitlementCommand<'suspend' | 'lift-suspension' | 'revoke'>,
    of: OfEntitlement,
  ): Decided => {
    const note = plainText('note', command.note)
    if (!note.ok) return note
    return ok([{ type, ...aboutEntitlement(of.entitlement, of), note: note.value }])
  }
}

function acceptTerms({ version }: EntitlementCommand<'accept-terms'>, of: OfEntitlement): Decided {
  const { terms } = of.facts
  if (version !== terms.version) return refuse('terms-not-in-force', { version: terms.version })
  if (of.entitlement.termsVersion === version) return ok([])
  return ok([{ type: 'terms-accepted', ...aboutEntitlement(of.entitlement, of), version }])
}

function noteLeaving(command: EntitlementCommand<'note-leaving'>, of: OfEntitlement): Decided {
  const { lastDay, successorId } = command
  const event = aboutEntitlement(of.entitlement, of)
  if (lastDay === null) {
    if (of.entitlement.leavesAt === null) return ok([])
    if (isPromised(of.entitlement.endsAt, of)) return refuse('place-promised')
    return ok([{ type: 'leaving-cancelled', ...event }])
  }
  const leavesAt = leavingOn(lastDay, of)
  if (leavesAt === undefined) {
    return refuse('leaving-date', { days: accessPolicy.handoverAheadDays })
  }
  if (isPromised(leavesAt, of)) return refuse('place-promised')
  if (successorId !== null && !canSucceed(successorId, of)) return refuse('successor-unknown')
  return ok([{ type: 'leaving-noted', ...event, leavesAt, successorId }])
}

/** The moment after a last day that is near enough and within the entitlement. */
function leavingOn(lastDay: string, { entitlement, now }: OfEntitlement): Date | undefined {
  const leavesAt = afterDay(lastDay)
  if (leavesAt === undefined || leavesAt <= now) return undefined
  const last = dayOf(addDays(now, accessPolicy.handoverAheadDays))
  const isWithin = entitlement.endsAt === null || lastDay <= dayOf(entitlement.endsAt)
  return lastDay <= last && isWithin ? leavesAt : undefined
}

/** Whether a later end than the noted leaving takes the place from a successor who was approved for it. */
function isPromised(until: Date | null, { entitlement, facts }: OfEntitlement): boolean {
  const { leavesAt, province } = entitlement
  if (leavesAt === null || (until !== null && until <= leavesAt)) return false
  const wanted = { province, from: [leavesAt], until, besides: [entitlement] }
  return placeFrom(wanted, facts.record) === undefined
}

function canSucceed(personId: string, { entitlement, facts }: OfEntitlement): boolean {
  if (personId === entitlement.personId) return false
  return facts.record.applications.some(
    (one) =>
      one.applicantId === personId &&
      one.province === entitlement.province &&
      !isApplicationOver(one.state),
  )
}

function endEntitlement(_: EntitlementCommand<'end-entitlement'>, of: OfEntitlement): Decided {
  return ok(of.entitlement.closedAt === null ? [closing(of.entitlement, of)] : [])
}
