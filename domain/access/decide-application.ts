import { type Outcome, ok, type Refusal, refuse } from '#domain/outcome'
import type { Details, LetterDetails, NewDocument } from './application.ts'
import { addDays, afterDay, dayOf } from './calendar.ts'
import type { ApplicationCommand } from './commands.ts'
import { about, type Decided, type OfApplication } from './deciding.ts'
import { documentNames, documentProblems, documentsOf } from './documents.ts'
import { answerAbout, isEnded } from './facts.ts'
import { confirmedAdmin } from './may-work.ts'
import { beginnings, placeFrom, quotaOf } from './places.ts'
import { plainText, unfinishedText } from './plain-text.ts'
import { accessPolicy } from './policy.ts'
import { draftEnds } from './reminders.ts'

/** What applicants do with their own application, and what happens to it by itself. */
export const applicantHandlers = {
  'edit-details': editDetails,
  'confirm-phone': confirmPhone,
  'attach-document': attachDocument,
  'replace-document': replaceDocument,
  'record-scan': recordScan,
  submit,
  withdraw: (_: ApplicationCommand<'withdraw'>, of: OfApplication): Decided =>
    ok([{ type: 'application-withdrawn', ...about(of), reason: 'by-applicant' }]),
  'expire-draft': expireDraft,
  'view-application': viewApplication,
}

/** Texts of a draft may still be too short; what is written must be plain. */
function editDetails({ details }: ApplicationCommand<'edit-details'>, of: OfApplication): Decided {
  const contact = unfinishedText('contact', details.contact)
  if (!contact.ok) return contact
  const purpose = unfinishedText('purpose', details.purpose)
  if (!purpose.ok) return purpose
  const plain = { ...details, contact: contact.value, purpose: purpose.value }
  return ok([{ type: 'details-edited', ...about(of), details: plain }])
}

function confirmPhone(
  { phoneHash }: ApplicationCommand<'confirm-phone'>,
  of: OfApplication,
): Decided {
  const { provenPhone } = of.facts
  const oldest = of.now.getTime() - accessPolicy.phoneCode.minutes * 60_000
  const isProven = provenPhone?.phoneHash === phoneHash && provenPhone.provenAt.getTime() >= oldest
  if (!isProven) return refuse('phone-unconfirmed')
  return ok([{ type: 'phone-confirmed', ...about(of), phoneHash }])
}

function attachDocument(
  command: ApplicationCommand<'attach-document'>,
  of: OfApplication,
): Decided {
  const { kind } = command.document
  const isPresent = of.application.documents.some((one) => one.kind === kind)
  return isPresent ? refuse('document-present', documentNames[kind]) : attach(command.document, of)
}

function replaceDocument(
  command: ApplicationCommand<'replace-document'>,
  of: OfApplication,
): Decided {
  const { kind } = command.document
  const isPresent = of.application.documents.some((one) => one.kind === kind)
  return isPresent ? attach(command.document, of) : refuse('document-missing', documentNames[kind])
}

/** Once submitted, a document may only be replaced by one with which the application could be submitted again. */
function attach(given: NewDocument, of: OfApplication): Decided {
  const read = readDocument(given, of.now)
  if (!read.ok) return read
  const document = { ...read.value, attachedAt: of.now, receipt: null }
  const before = of.application.documents.find(({ kind }) => kind === given.kind)
  if (of.application.state === 'submitted') {
    const alone = { ...of.application, documents: [document] }
    const wrong = documentProblems(alone, { facts: of.facts, now: of.now, step: 'submit' })
    const [refusal] = wrong.filter(({ code }) => code.startsWith('form-'))
    if (refusal !== undefined) return { ok: false, refusal }
  }
  const replaces = before?.contentHash ?? null
  return ok([{ type: 'document-attached', ...about(of), document, replaces }])
}

/** A document whose letter, if it is one, is described in plain words and with a day that has come. */
export function readDocument<Kind extends NewDocument>(document: Kind, now: Date): Outcome<Kind> {
  if (document.scan === 'infected') {
    return refuse('document-infected', documentNames[document.kind])
  }
  if (document.kind !== 'letter') return ok(document)
  const letter = readLetter(document.letter, now)
  return letter.ok ? ok({ ...document, letter: letter.value }) : letter
}

function readLetter(letter: LetterDetails, now: Date): Outcome<LetterDetails> {
  const number = plainText('letterNumber', letter.number)
  if (!number.ok) return number
  const subject = plainText('letterSubject', letter.subject)
  if (!subject.ok) return subject
  const signatory = plainText('signatory', letter.signatory)
  if (!signatory.ok) return signatory
  const { date } = letter
  if (afterDay(date) === undefined || date > dayOf(now)) return refuse('letter-date')
  return ok({ number: number.value, subject: subject.value, signatory: signatory.value, date })
}

function recordScan(
  { contentHash, scan }: ApplicationCommand<'record-scan'>,
  of: OfApplication,
): Decided {
  const document = of.application.documents.find((one) => one.contentHash === contentHash)
  if (document === undefined) return refuse('not-due')
  if (document.scan === scan) return ok([])
  return ok([{ type: 'document-scanned', ...about(of), contentHash, scan }])
}

function submit(_: ApplicationCommand<'submit'>, of: OfApplication): Decided {
  const { application, facts, now } = of
  const [refusal] = submissionProblems(of)
  if (refusal !== undefined) return { ok: false, refusal }
  const documents = documentsOf(application, facts, now)
  const submission = application.submission + 1
  const directory = answerAbout(application.applicantId, facts) ?? application.directory
  return ok([{ type: 'application-submitted', ...about(of), submission, documents, directory }])
}

/** Everything that keeps an application from being submitted, the first thing to do first. */
export function submissionProblems(of: OfApplication): readonly Refusal[] {
  const { application, facts, now } = of
  return [
    ...personProblems(of),
    ...detailsProblems(application.details),
    ...(application.phone === null ? [refuse('phone-unconfirmed').refusal] : []),
    ...placeProblems(of),
    ...documentProblems(application, { facts, now, step: 'submit' }),
    ...unchangedProblems(of),
  ]
}

/** Whether the applicant is still who may apply: for submission and approval alike. */
export function personProblems({ application, facts, now }: OfApplication): readonly Refusal[] {
  const { applicantId, province } = application
  if (isEnded(applicantId, facts.record)) return [refuse('person-ended').refusal]
  const hours = accessPolicy.directoryAnswerHours
  const admin = confirmedAdmin(answerAbout(applicantId, facts), { province, now, hours })
  return admin.ok ? [] : [admin.refusal]
}

function detailsProblems(details: Details | null): readonly Refusal[] {
  if (details === null || details.contact === '' || details.purpose === '') {
    return [refuse('details-missing').refusal]
  }
  const texts = [plainText('contact', details.contact), plainText('purpose', details.purpose)]
  const unfinished = texts.flatMap((text) => (text.ok ? [] : [text.refusal]))
  if (unfinished.length > 0) return unfinished
  const { knowsSql, knowsStandard } = details
  return knowsSql && knowsStandard ? [] : [refuse('skills-undeclared').refusal]
}

function placeProblems({ application, facts, now }: OfApplication): readonly Refusal[] {
  const { province, applicantId } = application
  const besides = facts.record.entitlements.filter(({ personId }) => personId === applicantId)
  const from = beginnings(province, facts.record, now)
  const until = addDays(now, accessPolicy.handoverAheadDays * 2)
  const place = placeFrom({ province, from, until, besides }, facts.record)
  if (place !== undefined) return []
  return [refuse('place-held', { province, quota: quotaOf(province, facts.record) }).refusal]
}

/** A document that was returned must be another one when the application is submitted again. */
function unchangedProblems({ application, facts, now }: OfApplication): readonly Refusal[] {
  const last = application.decisions.at(-1)
  if (application.state !== 'returned' || last === undefined) return []
  const present = documentsOf(application, facts, now)
  return last.reasons.flatMap(({ about: kind }) => {
    if (kind === 'details') return []
    const returned = last.reviewed.find((one) => one.kind === kind)
    const isSame =
      returned !== undefined &&
      present.some((one) => one.kind === kind && one.contentHash === returned.contentHash)
    return isSame ? [refuse('returned-unchanged', documentNames[kind]).refusal] : []
  })
}

function expireDraft(_: ApplicationCommand<'expire-draft'>, of: OfApplication): Decided {
  if (draftEnds(of.application.touchedAt) > of.now) return refuse('not-due')
  return ok([{ type: 'application-withdrawn', ...about(of), reason: 'draft-expired' }])
}

/** Applicants looking at their own leave no trace; everybody else does. */
function viewApplication(_: ApplicationCommand<'view-application'>, of: OfApplication): Decided {
  const { actor, application } = of
  const isOwn = actor.kind === 'person' && actor.personId === application.applicantId
  return ok(isOwn ? [] : [{ type: 'application-viewed', ...about(of) }])
}
