import {
  type AccessEvent,
  type AccessRecord,
  type Application,
  applyEvent,
  type Entitlement,
  emptyRecord,
  endOf,
  isApplicationOver,
  isHeld,
  quotaOf,
  smsOf,
} from '#domain/access'
import type { KeptEvent } from './kept-events.ts'

type Of<Type extends AccessEvent['type']> = Extract<AccessEvent, { readonly type: Type }>
type Decided = Of<'application-returned' | 'application-approved' | 'application-rejected'>

/** The message that an event must have left. */
export interface OwedMessage {
  readonly eventId: string
  readonly personId: string
  readonly kind: string
}

/** Walks the events in the order of the record, and says at each what no order of commands can have left. */
export class WalkOfEvents {
  readonly findings: string[] = []
  readonly owed: OwedMessage[] = []
  #record: AccessRecord = emptyRecord

  get record(): AccessRecord {
    return this.#record
  }

  step({ id, event }: KeptEvent): void {
    const before = this.#record
    this.#look(event, before)
    this.#record = applyEvent(before, event)
    this.#lookAtPlaces(event)
    const order = smsOf(event)
    if (order !== undefined && hasPhone(order.personId, event, this.#record)) {
      this.owed.push({ eventId: id, personId: order.personId, kind: event.type })
    }
  }

  #look(event: AccessEvent, before: AccessRecord): void {
    if (before.endedPeople.some(({ personId }) => personId === event.by)) {
      this.#find(event, 'is of somebody whose account was closed')
    }
    if ('applicationId' in event && 'number' in event) this.#lookAtApplication(event, before)
    if ('entitlementId' in event) this.#lookAtEntitlement(event, before)
    if (event.type === 'entitlement-granted') {
      this.#lookAtBasis(event, event.entitlement, before)
    }
  }

  #lookAtApplication(
    event: Extract<AccessEvent, { readonly number: string }>,
    before: AccessRecord,
  ): void {
    const one = before.applications.find(({ id }) => id === event.applicationId)
    if (event.type === 'application-started') {
      const open = before.applications.some(
        ({ applicantId, state }) => applicantId === event.personId && !isApplicationOver(state),
      )
      if (open || one !== undefined) this.#find(event, 'while another is open')
      return
    }
    if (one === undefined) {
      this.#find(event, 'without a beginning')
      return
    }
    const isAside = event.type === 'application-viewed' || event.type === 'sms-resent'
    if (isApplicationOver(one.state) && !isAside) this.#find(event, `although it is ${one.state}`)
    if (event.type === 'application-submitted') {
      const isNext = event.submission === one.submission + 1
      if (!['draft', 'returned'].includes(one.state) || !isNext) this.#find(event, 'twice')
    }
    if ('decision' in event) this.#lookAtDecision(event, one, before)
  }

  #lookAtDecision(event: Decided, application: Application, before: AccessRecord): void {
    const { by, decision, at } = event
    const isOfficer = before.roles.some(
      (one) => one.personId === by && one.role === 'officer' && isHeld(one, at),
    )
    if (!isOfficer) this.#find(event, 'by whoever is no officer')
    if (application.applicantId === by) this.#find(event, 'about the own application')
    if (application.state !== 'in-review' || application.reviewerId !== by) {
      this.#find(event, 'without the review')
    }
    const named = new Set(decision.reviewed.map(({ contentHash }) => contentHash))
    const isBound = application.documents.every(({ contentHash }) => named.has(contentHash))
    if (!isBound || decision.submission !== application.submission) {
      this.#find(event, 'about other documents')
    }
  }

  #lookAtEntitlement(
    event: Extract<AccessEvent, { readonly entitlementId: string }>,
    before: AccessRecord,
  ): void {
    const one = before.entitlements.find(({ id }) => id === event.entitlementId)
    if (one === undefined || one.closedAt !== null) {
      this.#find(event, 'of none that holds')
      return
    }
    if (event.type !== 'entitlement-renewed') return
    const basis = { kind: 'decision', applicationId: event.applicationId } as const
    this.#lookAtBasis(event, { ...one, basis }, before)
  }

  /** An entitlement rests on a decision about exactly its person and province, or on the operator. */
  #lookAtBasis(event: AccessEvent, { basis, ...of }: Entitlement, before: AccessRecord): void {
    if (basis.kind === 'operator') {
      if (event.by !== 'operator') this.#find(event, 'by whoever is not the operator')
      return
    }
    const one = before.applications.find(({ id }) => id === basis.applicationId)
    const isSame = one?.applicantId === of.personId && one.province === of.province
    if (one?.state !== 'approved' || one.decisions.at(-1)?.result !== 'approved' || !isSame) {
      this.#find(event, 'without a decision')
    }
  }

  #lookAtPlaces(event: AccessEvent): void {
    const { entitlements } = this.#record
    const open = entitlements.filter(({ closedAt }) => closedAt === null)
    const moments = [event.at, ...open.map(({ grantedAt }) => grantedAt)]
    for (const at of moments.filter((one) => one >= event.at)) {
      const held = open.filter((one) => takesPlace(one, at))
      for (const [province, count] of counts(held.map((one) => one.province))) {
        if (count > quotaOf(province, this.#record)) this.#find(event, `${count} in ${province}`)
      }
      for (const [, count] of counts(held.map(({ personId }) => personId))) {
        if (count > 1) this.#find(event, 'two places of one person')
      }
    }
  }

  #find({ type, at }: AccessEvent, what: string): void {
    this.findings.push(`${type} ${at.toISOString()} ${what}`)
  }
}

function takesPlace(one: Entitlement, at: Date): boolean {
  const end = endOf(one)
  return one.grantedAt <= at && (end === null || at < end)
}

function counts(names: readonly string[]): ReadonlyMap<string, number> {
  const counted = new Map<string, number>()
  for (const name of names) counted.set(name, (counted.get(name) ?? 0) + 1)
  return counted
}

/** In the application that the event is about, or in the newest of the person that has one. */
function hasPhone(personId: string, event: AccessEvent, { applications }: AccessRecord): boolean {
  const own = applications.filter(({ applicantId }) => applicantId === personId)
  if ('number' in event && own.some(({ id, phone }) => id === event.applicationId && phone)) {
    return true
  }
  return own.some(({ phone }) => phone !== null)
}
