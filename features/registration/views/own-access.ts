import { randomUUID } from 'node:crypto'
import {
  type Actor,
  type Asking,
  agencyOf,
  commandsOnEntitlement,
  dayOf,
  decide,
  type Entitlement,
  endOf,
  entitlementState,
  graceEnd,
  placeOf,
} from '#domain/access'
import type { Refusal } from '#domain/outcome'
import type { AccessCommands } from '../access-commands.ts'
import type { RegistrationParts } from '../registration-parts.ts'
import { viewOf } from './application-view.ts'

type Person = Extract<Actor, { readonly kind: 'person' }>

/** What somebody who has signed in needs to know of their own access. */
export async function ownAccess(
  given: { readonly parts: RegistrationParts; readonly commands: AccessCommands },
  actor: Person,
  now: Date,
) {
  const { parts, commands } = given
  const { personId } = actor
  const { database, standing } = parts
  const answer = await database.db
    .selectFrom('directory_answer')
    .select(['is_admin', 'province', 'asked_at'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
  const provinces = answer?.province == null ? [] : [answer.province]
  const facts = await commands.factsOf(database.db, { people: [personId], provinces }, actor)
  const asking: Asking = { actor, facts, now }
  const own = facts.record.applications.filter((one) => one.applicantId === personId)
  const newest = own.at(-1)
  const held = currentOf(facts.record.entitlements, personId, now)
  const province = answer?.is_admin ? answer.province : (held?.province ?? null)
  const accepted = held?.termsVersion ?? null
  const { terms } = standing
  return {
    directory: answer
      ? { isAdmin: answer.is_admin, province: answer.province, askedAt: answer.asked_at }
      : null,
    ...{ mayStart: wouldRefuse('start', asking), mayRenew: wouldRefuse('renew', asking) },
    application: newest === undefined ? null : await viewOf(database, newest, asking),
    earlier: own
      .slice(0, -1)
      .reverse()
      .map(({ number, state, startedAt, submittedAt }) => ({
        ...{ number, state, startedAt, submittedAt },
      })),
    place: province === null ? null : placeView(province, asking),
    entitlement: held === undefined ? null : entitlementView(held, asking),
    terms: {
      ...{ version: terms.version, inForceFrom: terms.inForceFrom, acceptedVersion: accepted },
      mustAcceptBy: accepted !== null && accepted === terms.replaces ? graceEnd(terms) : null,
    },
  }
}

function wouldRefuse(type: 'start' | 'renew', asking: Asking): Refusal | null {
  const decided = decide({ type, applicationId: randomUUID(), number: '' }, asking)
  return decided.ok ? null : decided.refusal
}

/** The entitlement that counts: what is open before what is over, the newest of each. */
export function currentOf(
  entitlements: readonly Entitlement[],
  personId: string,
  now: Date,
): Entitlement | undefined {
  const own = entitlements
    .filter((one) => one.personId === personId)
    .sort((a, b) => b.grantedAt.getTime() - a.grantedAt.getTime())
  const isOpen = (one: Entitlement) => ['active', 'suspended'].includes(entitlementState(one, now))
  return own.find(isOpen) ?? own[0]
}

/** Who holds the places of a province, as a screen shows it; one's own application does not wait before one. */
export function placeView(province: string, { actor, facts, now }: Asking) {
  const { nameTh: agencyTh, nameEn: agencyEn } = agencyOf(province)
  const own = actor.kind === 'person' ? actor.personId : ''
  const others = facts.record.applications.filter(({ applicantId }) => applicantId !== own)
  const { freeFrom, ...place } = placeOf(province, { ...facts.record, applications: others }, now)
  return { ...place, agencyTh, agencyEn, freeFrom: freeFrom ?? null }
}

/** An entitlement as a screen shows it. */
export function entitlementView(entitlement: Entitlement, asking: Asking) {
  const { id, province, basis, grantedAt, leavesAt, termsVersion } = entitlement
  const { nameTh: agencyTh, nameEn: agencyEn } = agencyOf(province)
  return {
    ...{ id, province, agencyTh, agencyEn, grantedAt, termsVersion },
    state: entitlementState(entitlement, asking.now),
    byOperator: basis.kind === 'operator',
    endsAt: endOf(entitlement),
    lastDay: leavesAt === null ? null : lastDayBefore(leavesAt),
    commands: [...commandsOnEntitlement(entitlement, asking)],
  }
}

/** The day before a moment that is midnight in Bangkok, `YYYY-MM-DD`. */
export function lastDayBefore(moment: Date): string {
  return dayOf(new Date(moment.getTime() - 1))
}
