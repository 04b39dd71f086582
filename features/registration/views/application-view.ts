import {
  type Agreement,
  type Application,
  type Asking,
  agencyOf,
  agreementInForce,
  approvalProblems,
  ballOf,
  commandsOn,
  type Document,
  draftEnds,
  neededDocuments,
  submissionProblems,
} from '#domain/access'
import type { Refusal } from '#domain/outcome'
import type { Database } from '#platform/database'
import { messagesAbout } from '#platform/messaging'
import type { FoundInPaper } from '../papers/uploads.ts'
import { namesOf } from './names-of.ts'
import { timelineOf } from './timeline.ts'

/** @param asking the reader, the facts and the moment. */
export async function viewOf(database: Database, application: Application, asking: Asking) {
  const { id, province, state, decisions } = application
  const { facts, now, actor } = asking
  const isOwn = actor.kind === 'person' && actor.personId === application.applicantId
  const { nameTh: agencyTh, nameEn: agencyEn } = agencyOf(province)
  const inForce = agreementInForce(province, facts.record.agreements, now)
  const timeline = await timelineOf(database, application)
  const named = isOwn
    ? new Map<string, string>()
    : await namesOf(database, [...timeline.map(({ actor: by }) => by), ...decisions.map(byOf)])
  return {
    ...{ id, province, state, agencyTh, agencyEn },
    ...{ number: application.number, kind: application.kind, ball: ballOf(application) },
    details: application.details,
    phone: await phoneOf(database, application),
    papers: await papersOf(database, application),
    needed: [...neededDocuments(application, facts, now)],
    agreement: inForce === undefined ? null : inForce,
    ...{ submission: application.submission, startedAt: application.startedAt },
    submittedAt: application.submittedAt,
    draftEndsAt: state === 'draft' ? draftEnds(application.touchedAt) : null,
    decisions: decisions.map((one) => ({
      ...{ at: one.at, result: one.result, submission: one.submission, note: one.note },
      ...{ reasons: [...one.reasons], byName: named.get(one.by) ?? null },
    })),
    timeline: timeline.map(({ at, type, by, actor: who }) => ({
      ...{ at, type, by },
      byName: named.get(who) ?? null,
    })),
    messages: [...(await messagesAbout(database, id))],
    problems: problemsOf(application, asking),
    commands: [...commandsOn(application, asking)],
  }
}

function byOf({ by }: { readonly by: string }): string {
  return by
}

/** What keeps it from the next step. */
function problemsOf(application: Application, asking: Asking): readonly Refusal[] {
  switch (application.state) {
    case 'draft':
    case 'returned':
      return submissionProblems({ ...asking, application })
    case 'submitted':
    case 'in-review':
      return approvalProblems({ ...asking, application })
    default:
      return []
  }
}

async function phoneOf({ db }: Database, { phone, applicantId }: Application) {
  if (phone === null) return null
  const row = await db
    .selectFrom('person_phone')
    .select('masked_phone')
    .where('person_id', '=', applicantId)
    .where('phone_hash', '=', phone.phoneHash)
    .executeTakeFirst()
  return { masked: row?.masked_phone ?? '', confirmedAt: phone.confirmedAt }
}

async function papersOf({ db }: Database, application: Application) {
  const uploads = await db
    .selectFrom('upload')
    .selectAll()
    .where('application_id', '=', application.id)
    .orderBy('uploaded_at')
    .execute()
  return application.documents.map((document) => {
    const upload = uploads.findLast((one) => one.content_hash === document.contentHash)
    const found = upload?.found as FoundInPaper | undefined
    return {
      ...aboutForm(document),
      ...{ kind: document.kind, contentHash: document.contentHash, scan: document.scan },
      ...{ pageCount: document.pageCount, attachedAt: document.attachedAt },
      ...{ fileType: upload?.type ?? null, sizeBytes: upload?.size_bytes ?? null },
      receipt: document.receipt,
      differences: (found?.differences ?? []).map(differenceOf),
      ...{ comparedPages: found?.comparedPages ?? 0, signatures: found?.signatures ?? 0 },
    }
  })
}

/** The agency's agreement, where it stands for the application's own: the paper of the application that brought it. */
export async function agreementPaperOf(
  database: Database,
  { record }: Pick<Asking['facts'], 'record'>,
  inForce: Pick<Agreement, 'applicationId' | 'contentHash'>,
) {
  const brought = record.applications.find(({ id }) => id === inForce.applicationId)
  const papers = brought === undefined ? [] : await papersOf(database, brought)
  return papers.find(({ contentHash }) => contentHash === inForce.contentHash) ?? null
}

function aboutForm(document: Document) {
  if (document.kind === 'letter') {
    return { issuedFor: null, formVersion: null, termsVersion: null, letter: document.letter }
  }
  const { issuedFor, formVersion, termsVersion } = document
  return { issuedFor, formVersion, termsVersion, letter: null }
}

interface AnyDifference {
  readonly kind: string
  readonly page?: number
  readonly issuedPage?: number
  readonly issued?: string | number
  readonly found?: string | number
  readonly changes?: readonly { readonly was: string; readonly is: string }[]
}

/** Kept as they were told; read as one shape. */
function differenceOf(kept: object) {
  const { kind, page, issuedPage, issued, found, changes } = kept as AnyDifference
  return {
    ...{ kind, page: page ?? issuedPage ?? null },
    ...{ issued: issued ?? null, found: found ?? null, changes: [...(changes ?? [])] },
  }
}
