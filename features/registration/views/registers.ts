import {
  type Actor,
  type Agreement,
  type Asking,
  agencies,
  agencyOf,
  agreementInForce,
  entitlementState,
  isApplicationOver,
  isHeld,
  type OfficeRole,
  quotaOf,
} from '#domain/access'
import { namesOf } from './names-of.ts'
import type { OfficeParts } from './office-views.ts'
import { currentOf, entitlementView, lastDayBefore } from './own-access.ts'
import { soughtPattern } from './sought.ts'

type Person = Extract<Actor, { readonly kind: 'person' }>

interface Look {
  readonly actor: Person
  readonly search: string
  readonly now: Date
}

async function askingOf({ parts, commands }: OfficeParts, { actor, now }: Look): Promise<Asking> {
  return { actor, now, facts: await commands.factsOf(parts.database.db, 'all', actor) }
}

/** Whether any of these texts holds what is looked for. */
function holds(search: string, ...texts: readonly (string | null)[]): boolean {
  const wanted = search.trim().toLocaleLowerCase('th')
  return texts.some((text) => text?.toLocaleLowerCase('th').includes(wanted))
}

/** All provincial public health offices. */
export async function agencyRegister(office: OfficeParts, look: Look) {
  const { facts, now } = await askingOf(office, look)
  const { record } = facts
  return agencies
    .filter(({ province, nameTh, nameEn }) => holds(look.search, province, nameTh, nameEn))
    .map(({ province, nameTh: agencyTh, nameEn: agencyEn }) => ({
      ...{ province, agencyTh, agencyEn, quota: quotaOf(province, record) },
      active: record.entitlements.filter(
        (one) => one.province === province && entitlementState(one, now) === 'active',
      ).length,
      openApplications: record.applications.filter(
        (one) => one.province === province && one.submission > 0 && !isApplicationOver(one.state),
      ).length,
      agreementEndsAt: agreementInForce(province, record.agreements, now)?.endsAt ?? null,
    }))
}

/** All agreements, the newest first. */
export async function agreementRegister(office: OfficeParts, look: Look) {
  const { facts, now } = await askingOf(office, look)
  const { agreements, applications } = facts.record
  return agreements
    .map((one) => {
      const { nameTh: agencyTh, nameEn: agencyEn } = agencyOf(one.province)
      const number = applications.find(({ id }) => id === one.applicationId)?.number ?? ''
      return {
        ...one,
        ...{ agencyTh, agencyEn, applicationNumber: number },
        state: agreementState(one, agreements, now),
      }
    })
    .filter((one) => holds(look.search, one.agencyTh, one.agencyEn, one.applicationNumber))
    .sort((a, b) => b.inForceFrom.getTime() - a.inForceFrom.getTime())
}

function agreementState(one: Agreement, all: readonly Agreement[], now: Date) {
  const { endedAt } = one
  if (endedAt !== null) {
    const follows = (next: Agreement) => next.inForceFrom.getTime() === endedAt.getTime()
    const isReplaced = all.some((next) => next.province === one.province && follows(next))
    return isReplaced ? ('replaced' as const) : ('ended' as const)
  }
  return agreementInForce(one.province, all, now)?.id === one.id
    ? ('in-force' as const)
    : ('ended' as const)
}

/** Everybody who holds or held an entitlement: the one that counts of each. */
export async function userRegister(office: OfficeParts, look: Look) {
  const asking = await askingOf(office, look)
  const { entitlements, applications, endedPeople } = asking.facts.record
  const people = [...new Set(entitlements.map(({ personId }) => personId))]
  const { database } = office.parts
  const names = await namesOf(database, people)
  const signedIn = await signedInAt(office, people)
  return people
    .flatMap((personId) => currentOf(entitlements, personId, asking.now) ?? [])
    .map((one) => {
      const { basis, personId } = one
      const application =
        basis.kind === 'decision'
          ? applications.find(({ id }) => id === basis.applicationId)
          : undefined
      return {
        ...entitlementView(one, asking),
        ...{ personId, personName: names.get(personId) ?? '' },
        personEnded: endedPeople.some((ended) => ended.personId === personId),
        applicationNumber: application?.number ?? null,
        signedInAt: signedIn.get(personId) ?? null,
      }
    })
    .filter((one) => holds(look.search, one.personName, one.agencyTh, one.applicationNumber))
    .sort((a, b) => a.province.localeCompare(b.province))
}

async function signedInAt({ parts }: OfficeParts, people: readonly string[]) {
  if (people.length === 0) return new Map<string, Date | null>()
  const rows = await parts.database.db
    .selectFrom('person')
    .select(['id', 'signed_in_at'])
    .where('id', 'in', [...people])
    .execute()
  return new Map(rows.map(({ id, signed_in_at: at }) => [id, at]))
}

/** So many people who hold no office are found by a search. */
const mostFound = 20

/** Whoever holds an office; with a search also others who have signed in. */
export async function staffRegister(office: OfficeParts, look: Look) {
  const { facts, now, actor } = await askingOf(office, look)
  const { roles, endedPeople } = facts.record
  const held = roles.filter((one) => isHeld(one, now))
  const found = look.search.trim() === '' ? [] : await peopleNamed(office, look.search)
  const people = [...new Set([...held.map(({ personId }) => personId), ...found])]
  const names = await namesOf(office.parts.database, people)
  return people
    .map((personId) => ({
      ...{ personId, personName: names.get(personId) ?? '' },
      roles: held
        .filter((one) => one.personId === personId)
        .map(({ role, grantedAt, endsAt }) => ({
          ...{ role, grantedAt },
          lastDay: endsAt === null ? null : lastDayBefore(endsAt),
        })),
      isMe: actor.kind === 'person' && actor.personId === personId,
      ended: endedPeople.some((ended) => ended.personId === personId),
    }))
    .filter((one) => holds(look.search, one.personName))
}

async function peopleNamed({ parts }: OfficeParts, search: string): Promise<readonly string[]> {
  const pattern = `%${soughtPattern(search)}%`
  const rows = await parts.database.db
    .selectFrom('person')
    .select('id')
    .where('signed_in_at', 'is not', null)
    .where((is) => is.or([is('name_th', 'ilike', pattern), is('name_en', 'ilike', pattern)]))
    .limit(mostFound)
    .execute()
  return rows.map(({ id }) => id)
}

/** The offices that somebody holds now; none once their account is closed. */
export async function officesOf(
  { database }: OfficeParts['parts'],
  personId: string,
  now: Date,
): Promise<readonly OfficeRole[]> {
  const rows = await database.db
    .selectFrom('role_grant')
    .leftJoin('ended_person', 'ended_person.person_id', 'role_grant.person_id')
    .select(['role', 'role_grant.granted_at', 'ends_at', 'role_grant.ended_at as role_ended_at'])
    .select('ended_person.ended_at as person_ended_at')
    .where('role_grant.person_id', '=', personId)
    .execute()
  return rows
    .filter((row) => row.person_ended_at === null)
    .filter((row) =>
      isHeld(
        {
          ...{ personId, role: row.role, grantedAt: row.granted_at, grantedBy: '' },
          ...{ endsAt: row.ends_at, endedAt: row.role_ended_at },
        },
        now,
      ),
    )
    .map(({ role }) => role)
}
