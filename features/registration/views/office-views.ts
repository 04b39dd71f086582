import {
  type AccessRecord,
  type Actor,
  type Application,
  type Asking,
  agencyOf,
  agreementInForce,
  documentsOf,
  endOf,
  entitlementState,
  waitingOf,
} from '#domain/access'
import { type Outcome, ok } from '#domain/outcome'
import { type WaitingMessages, waitingMessages } from '#platform/messaging'
import type { AccessCommands } from '../access-commands.ts'
import type { RegistrationParts } from '../registration-parts.ts'
import { agreementPaperOf, viewOf } from './application-view.ts'
import { namesOf } from './names-of.ts'
import { placeView } from './own-access.ts'

export interface OfficeParts {
  readonly parts: RegistrationParts
  readonly commands: AccessCommands
}

type Person = Extract<Actor, { readonly kind: 'person' }>

/** Which applications an inbox shows. */
export type InboxShow = 'open' | 'returned' | 'approved' | 'rejected' | 'withdrawn'

/** What waits for an officer, the longest first; what is over, the newest first. */
export async function inboxOf(
  { parts, commands }: OfficeParts,
  asking: { readonly actor: Person; readonly show: InboxShow; readonly now: Date },
) {
  const { actor, show, now } = asking
  const { database, standing } = parts
  const { record } = await commands.factsOf(database.db, 'all', actor)
  const submitted = record.applications.filter(({ submission }) => submission > 0)
  const shown = submitted.filter((one) => groupOf(one) === show)
  const entries = await entriesOf(parts, shown, { actor, now })
  const count = (group: InboxShow) => submitted.filter((one) => groupOf(one) === group).length
  const since = (one: (typeof entries)[number]) => (one.submittedAt ?? one.startedAt).getTime()
  return {
    applications: entries.sort((a, b) =>
      show === 'open' ? since(a) - since(b) : since(b) - since(a),
    ),
    counts: {
      ...{ open: count('open'), returned: count('returned'), approved: count('approved') },
      ...{ rejected: count('rejected'), withdrawn: count('withdrawn') },
    },
    messagesWaiting: [...(await waitingMessages(database))] satisfies WaitingMessages[],
    scannerConfigured: standing.scanRequired,
  }
}

function groupOf({ state }: Application): InboxShow | 'draft' {
  return state === 'submitted' || state === 'in-review' ? 'open' : state
}

/** Applications in lists. */
export async function entriesOf(
  { database }: RegistrationParts,
  applications: readonly Application[],
  { actor, now }: { readonly actor: Person; readonly now: Date },
) {
  const names = await namesOf(
    database,
    applications.flatMap(({ applicantId, reviewerId }) => [applicantId, reviewerId]),
  )
  return applications.map((one) => {
    const { nameTh: agencyTh, nameEn: agencyEn } = agencyOf(one.province)
    const { id, number, kind, province, state, submission, reviewerId } = one
    return {
      ...{ id, number, kind, province, agencyTh, agencyEn, state, submission },
      ...{ startedAt: one.startedAt, submittedAt: one.submittedAt },
      applicantName: names.get(one.applicantId) ?? '',
      reviewerName: reviewerId === null ? null : (names.get(reviewerId) ?? ''),
      isMine: reviewerId === actor.personId,
      waiting: waitingOf(one, now) ?? null,
    }
  })
}

/** An application before whoever decides on it; that they looked is on record. */
export async function reviewedApplication(
  { parts, commands }: OfficeParts,
  applicationId: string,
  { actor, now }: { readonly actor: Person; readonly now: Date },
) {
  const seen = await commands.give({ type: 'view-application', applicationId }, actor, now)
  if (!seen.ok) return seen
  const view = await officeView({ parts, commands }, applicationId, { actor, now })
  return ok(view) satisfies Outcome<unknown>
}

async function officeView(
  { parts, commands }: OfficeParts,
  applicationId: string,
  { actor, now }: { readonly actor: Person; readonly now: Date },
) {
  const { database } = parts
  const { applicant_id: applicantId, province } = await database.db
    .selectFrom('application')
    .select(['applicant_id', 'province'])
    .where('id', '=', applicationId)
    .executeTakeFirstOrThrow()
  const reach = { people: [applicantId, actor.personId], provinces: [province] }
  const facts = await commands.factsOf(database.db, reach, actor)
  const asking: Asking = { actor, facts, now }
  const application = found(facts.record, applicationId)
  const { reviewerId, directory } = application
  const names = await namesOf(database, [applicantId, reviewerId])
  const english = await englishNameOf(parts, applicantId)
  const others = facts.record.applications.filter(
    (one) => one.province === province && one.id !== applicationId && one.submission > 0,
  )
  return {
    application: await viewOf(database, application, asking),
    applicant: { id: applicantId, nameTh: names.get(applicantId) ?? '', nameEn: english },
    directory: {
      ...{ isAdmin: directory.isAdmin, province: directory.province },
      askedAt: directory.askedAt,
    },
    reviewer:
      reviewerId === null
        ? null
        : { name: names.get(reviewerId) ?? '', isMe: reviewerId === actor.personId },
    reviewed: [...documentsOf(application, facts, now)],
    agreementPaper: await standingAgreement(parts, application, asking),
    waiting: waitingOf(application, now) ?? null,
    place: placeView(province, asking),
    history: await entriesOf(parts, others, { actor, now }),
    entitlements: await entitlementsOf(parts, facts.record, { province, now }),
  }
}

/** The agreement that a decision is bound to although it is no paper of the application. */
function standingAgreement(
  { database }: RegistrationParts,
  application: Application,
  { facts, now }: Asking,
) {
  const inForce = agreementInForce(application.province, facts.record.agreements, now)
  const own = application.documents.some(({ kind }) => kind === 'agreement')
  return inForce === undefined || own ? null : agreementPaperOf(database, facts, inForce)
}

function found({ applications }: AccessRecord, id: string): Application {
  const application = applications.find((one) => one.id === id)
  if (application === undefined) throw new TypeError('defect: an application that was seen')
  return application
}

async function englishNameOf({ database }: RegistrationParts, id: string): Promise<string | null> {
  const row = await database.db
    .selectFrom('person')
    .select('name_en')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.name_en ?? null
}

async function entitlementsOf(
  { database }: RegistrationParts,
  { entitlements }: AccessRecord,
  { province, now }: { readonly province: string; readonly now: Date },
) {
  const own = entitlements.filter((one) => one.province === province)
  const names = await namesOf(
    database,
    own.map(({ personId }) => personId),
  )
  return own.map((one) => ({
    personName: names.get(one.personId) ?? '',
    ...{ state: entitlementState(one, now), grantedAt: one.grantedAt, endsAt: endOf(one) },
  }))
}
