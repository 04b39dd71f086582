import { assertNever } from '#domain/outcome'
import type { Application, Document } from './application.ts'
import { applicationTransitions } from './application-states.ts'
import type { Entitlement } from './entitlement.ts'
import type { AccessEvent } from './events.ts'
import type { AccessRecord } from './facts.ts'
import { reminderKey } from './reminders.ts'

/** The record after an event. Events replayed from the first on give the same record again. */
export function applyEvent(record: AccessRecord, event: AccessEvent): AccessRecord {
  if ('applicationId' in event && 'number' in event) {
    if (event.type === 'application-started') {
      return { ...record, applications: [...record.applications, started(event)] }
    }
    const change = changeOfApplication(event)
    return { ...record, applications: changed(record.applications, event.applicationId, change) }
  }
  if ('entitlementId' in event) {
    const change = changeOfEntitlement(event)
    return { ...record, entitlements: changed(record.entitlements, event.entitlementId, change) }
  }
  return applyOfficeEvent(record, event)
}

export function applyEvents(record: AccessRecord, events: readonly AccessEvent[]): AccessRecord {
  return events.reduce(applyEvent, record)
}

type Change<Thing> = (thing: Thing) => Partial<Thing>

function changed<Thing extends { readonly id: string }>(
  things: readonly Thing[],
  id: string,
  change: Change<Thing>,
): readonly Thing[] {
  return things.map((thing) => (thing.id === id ? { ...thing, ...change(thing) } : thing))
}

type OfApplication = Extract<AccessEvent, { readonly number: string }>

function started(event: AccessEvent<'application-started'>): Application {
  const { applicationId: id, personId: applicantId, at } = event
  const { number, kind, province, directory, details, phone } = event
  return {
    ...{ id, number, kind, province, applicantId, directory, details, phone },
    state: 'draft',
    documents: [],
    submission: 0,
    submittedAt: null,
    reviewerId: null,
    decisions: [],
    resentAt: [],
    startedAt: at,
    touchedAt: at,
  }
}

function changeOfApplication(
  event: Exclude<OfApplication, { readonly type: 'application-started' }>,
): Change<Application> {
  const { at, by } = event
  switch (event.type) {
    case 'details-edited':
      return () => ({ details: event.details, touchedAt: at })
    case 'phone-confirmed':
      return () => ({ phone: { phoneHash: event.phoneHash, confirmedAt: at }, touchedAt: at })
    case 'document-attached':
      return ({ documents }) => ({
        documents: withDocument(documents, event.document),
        touchedAt: at,
      })
    case 'letter-registered':
      return ({ documents }) => ({ documents: withDocument(documents, event.document) })
    case 'document-scanned':
      return ({ documents }) => ({ documents: scanned(documents, event) })
    case 'application-submitted': {
      const { submission, directory } = event
      const next = { submission, directory, submittedAt: at, touchedAt: at, reviewerId: null }
      return () => ({ ...next, state: 'submitted' })
    }
    case 'application-withdrawn':
      return () => ({ state: 'withdrawn' })
    case 'review-begun':
      return () => ({ state: 'in-review', reviewerId: by })
    case 'application-returned':
    case 'application-approved':
    case 'application-rejected':
      return decided(event)
    case 'sms-resent':
      return ({ resentAt }) => ({ resentAt: [...resentAt, at] })
    case 'application-viewed':
      return () => ({})
    default:
      return assertNever(event)
  }
}

function decided(
  event: AccessEvent<'application-returned' | 'application-approved' | 'application-rejected'>,
): Change<Application> {
  const command = { returned: 'return', approved: 'approve', rejected: 'reject' } as const
  const { decision } = event
  return ({ state, decisions }) => ({
    state: applicationTransitions[state][command[decision.result]] ?? state,
    decisions: [...decisions, decision],
    ...(event.type === 'application-approved' && { directory: event.directory }),
  })
}

function withDocument(documents: readonly Document[], next: Document): readonly Document[] {
  return [...documents.filter(({ kind }) => kind !== next.kind), next]
}

function scanned(
  documents: readonly Document[],
  { contentHash, scan }: AccessEvent<'document-scanned'>,
): readonly Document[] {
  return documents.map((one) => (one.contentHash === contentHash ? { ...one, scan } : one))
}

type OfEntitlement = Extract<AccessEvent, { readonly entitlementId: string }>

function changeOfEntitlement(event: OfEntitlement): Change<Entitlement> {
  const { at } = event
  switch (event.type) {
    case 'entitlement-renewed': {
      const { applicationId, endsAt, termsVersion } = event
      return () => ({ basis: { kind: 'decision', applicationId }, endsAt, termsVersion })
    }
    case 'entitlement-suspended':
      return () => ({ suspendedAt: at })
    case 'suspension-lifted':
      return () => ({ suspendedAt: null })
    case 'entitlement-revoked':
      return () => ({ closedAt: at, closeReason: 'revoked' })
    case 'entitlement-closed':
      return () => ({ closedAt: at, closeReason: event.reason })
    case 'leaving-noted':
      return () => ({ leavesAt: event.leavesAt, successorId: event.successorId })
    case 'leaving-cancelled':
      return () => ({ leavesAt: null, successorId: null })
    case 'terms-accepted':
      return () => ({ termsVersion: event.version })
    default:
      return assertNever(event)
  }
}

type OfficeEvent = Exclude<AccessEvent, OfApplication | OfEntitlement>

function applyOfficeEvent(record: AccessRecord, event: OfficeEvent): AccessRecord {
  const { at } = event
  switch (event.type) {
    case 'agreement-in-force':
      return { ...record, agreements: [...record.agreements, event.agreement] }
    case 'agreement-ended': {
      const ended = () => ({ endedAt: at })
      return { ...record, agreements: changed(record.agreements, event.agreementId, ended) }
    }
    case 'entitlement-granted':
      return { ...record, entitlements: [...record.entitlements, event.entitlement] }
    case 'role-granted': {
      const { personId, role, endsAt, by } = event
      const grant = { personId, role, endsAt, grantedAt: at, grantedBy: by, endedAt: null }
      return { ...record, roles: [...record.roles, grant] }
    }
    case 'role-ended':
      return { ...record, roles: rolesWithout(record, event) }
    case 'quota-set': {
      const others = record.quotas.filter(({ province }) => province !== event.province)
      return { ...record, quotas: [...others, { province: event.province, quota: event.quota }] }
    }
    case 'person-ended': {
      const ended = { personId: event.personId, endedAt: at }
      return { ...record, endedPeople: [...record.endedPeople, ended] }
    }
    case 'person-restored': {
      const others = record.endedPeople.filter(({ personId }) => personId !== event.personId)
      return { ...record, endedPeople: others }
    }
    case 'expiry-reminded':
      return { ...record, reminded: [...record.reminded, reminderKey(event.reminder)] }
    case 'register-exported':
      return record
    default:
      return assertNever(event)
  }
}

function rolesWithout(
  { roles }: AccessRecord,
  { personId, role, at }: AccessEvent<'role-ended'>,
): AccessRecord['roles'] {
  return roles.map((one) =>
    one.personId === personId && one.role === role && one.endedAt === null
      ? { ...one, endedAt: at }
      : one,
  )
}
