import { type Outcome, ok, type Refusal, refuse } from '#domain/outcome'
import { nameOf } from './actors.ts'
import type { Decision, DocumentKind } from './application.ts'
import { addMonths, afterDay, dayMs, dayOf } from './calendar.ts'
import type { ApplicationCommand, Reviewed } from './commands.ts'
import { personProblems, readDocument } from './decide-application.ts'
import { grantOfApproval } from './decide-approval.ts'
import { about, type Decided, type OfApplication, stamp } from './deciding.ts'
import { areSame, documentProblems, documentsOf } from './documents.ts'
import type { AccessEvent } from './events.ts'
import { answerAbout } from './facts.ts'
import { plainText } from './plain-text.ts'
import { accessPolicy } from './policy.ts'

/** What officers do with an application. */
export const reviewHandlers = {
  'begin-review': beginReview,
  'register-letter': registerLetter,
  return: returnApplication,
  approve,
  reject,
  'resend-sms': resendSms,
}

/** Whoever begins has the review; another officer takes it over by beginning too. */
function beginReview(_: ApplicationCommand<'begin-review'>, of: OfApplication): Decided {
  const { reviewerId } = of.application
  if (reviewerId === nameOf(of.actor)) return ok([])
  return ok([{ type: 'review-begun', ...about(of), before: reviewerId }])
}

function registerLetter(
  command: ApplicationCommand<'register-letter'>,
  of: OfApplication,
): Decided {
  const read = readDocument(command.document, of.now)
  if (!read.ok) return read
  const { receivedOn, by } = command.receipt
  const number = plainText('receiptNumber', command.receipt.number)
  if (!number.ok) return number
  if (afterDay(receivedOn) === undefined || receivedOn > dayOf(of.now)) return refuse('letter-date')
  const receipt = { number: number.value, receivedOn, by }
  const document = { ...read.value, attachedAt: of.now, receipt }
  const before = of.application.documents.find(({ kind }) => kind === 'letter')
  const replaces = before?.contentHash ?? null
  return ok([{ type: 'letter-registered', ...about(of), document, replaces }])
}

function returnApplication(command: ApplicationCommand<'return'>, of: OfApplication): Decided {
  const { reasons } = command
  const kinds = new Set(reasons.map((one) => one.about))
  if (kinds.size === 0 || kinds.size !== reasons.length) return refuse('reasons-missing')
  const plain: { about: DocumentKind | 'details'; reason: string }[] = []
  for (const { about: kind, reason } of reasons) {
    const text = plainText('note', reason)
    if (!text.ok) return text
    plain.push({ about: kind, reason: text.value })
  }
  const decision = decisionOf(command, of, { result: 'returned', note: '', reasons: plain })
  if (!decision.ok) return decision
  return ok([{ type: 'application-returned', ...about(of), decision: decision.value }])
}

function reject(command: ApplicationCommand<'reject'>, of: OfApplication): Decided {
  const note = plainText('note', command.note)
  if (!note.ok) return note
  const decision = decisionOf(command, of, { result: 'rejected', note: note.value, reasons: [] })
  if (!decision.ok) return decision
  return ok([{ type: 'application-rejected', ...about(of), decision: decision.value }])
}

function approve(command: ApplicationCommand<'approve'>, of: OfApplication): Decided {
  const note = plainText('note', command.note)
  if (!note.ok) return note
  const decision = decisionOf(command, of, { result: 'approved', note: note.value, reasons: [] })
  if (!decision.ok) return decision
  const { application, facts } = of
  const [refusal] = papersProblems(of)
  if (refusal !== undefined) return { ok: false, refusal }
  const granted = grantOfApproval(command.entitlementId, of)
  if (!granted.ok) return granted
  const { beginsAt, endsAt, events } = granted.value
  const directory = answerAbout(application.applicantId, facts) ?? application.directory
  const approved = { ...about(of), decision: decision.value, directory, beginsAt, endsAt }
  return ok([
    { type: 'application-approved', ...approved },
    ...agreementEvents(command.agreementId, of),
    ...events,
  ])
}

/** Everything that keeps an application from being approved, whoever decides. */
export function approvalProblems(of: OfApplication): readonly Refusal[] {
  const granted = grantOfApproval('', of)
  return [...papersProblems(of), ...(granted.ok ? [] : [granted.refusal])]
}

function papersProblems(of: OfApplication): readonly Refusal[] {
  const { application, facts, now } = of
  return [...personProblems(of), ...documentProblems(application, { facts, now, step: 'approve' })]
}

/**
 * A decision about exactly what its officer had before them.
 *
 * @returns `reviewed-by-other`, `documents-changed`.
 */
function decisionOf(
  { submission, reviewed }: Reviewed,
  of: OfApplication,
  given: Pick<Decision, 'result' | 'note' | 'reasons'>,
): Outcome<Decision> {
  const { application, facts, now } = of
  const { at, by } = stamp(of)
  if (application.reviewerId !== by) return refuse('reviewed-by-other')
  const present = documentsOf(application, facts, now)
  if (submission !== application.submission || !areSame(reviewed, present)) {
    return refuse('documents-changed')
  }
  return ok({ at, by, submission, reviewed: present, ...given })
}

/** The agency's agreement comes into force with the approval, and takes the place of the one before. */
function agreementEvents(id: string, of: OfApplication): readonly AccessEvent[] {
  const { application, facts, now } = of
  const signed = application.documents.find((one) => one.kind === 'agreement')
  if (signed === undefined || signed.kind !== 'agreement') return []
  const { province, id: applicationId } = application
  const { contentHash, formVersion } = signed
  const before = facts.record.agreements.filter(
    (one) => one.province === province && one.endedAt === null && now < one.endsAt,
  )
  const ended = { type: 'agreement-ended', ...stamp(of), province, reason: 'replaced' } as const
  const agreement = {
    ...{ id, province, applicationId, contentHash, formVersion },
    inForceFrom: now,
    endsAt: addMonths(now, accessPolicy.agreementMonths),
    endedAt: null,
  }
  return [
    ...before.map((one) => ({ ...ended, agreementId: one.id, note: '' })),
    { type: 'agreement-in-force', ...stamp(of), agreement },
  ]
}

function resendSms({ messageId }: ApplicationCommand<'resend-sms'>, of: OfApplication): Decided {
  const { resendsPerDay: most } = accessPolicy.sms
  const since = of.now.getTime() - dayMs
  const lately = of.application.resentAt.filter((at) => at.getTime() > since)
  if (lately.length >= most) return refuse('sms-resent-enough', { most })
  return ok([{ type: 'sms-resent', ...about(of), messageId }])
}
