import { type Refusal, refuse } from '#domain/outcome'
import type { Application, BoundDocument, Document, DocumentKind, NewForm } from './application.ts'
import { agreementInForce, type Facts } from './facts.ts'
import { accessPolicy } from './policy.ts'

export const documentNames: Readonly<
  Record<
    DocumentKind,
    { readonly about: DocumentKind; readonly documentTh: string; readonly documentEn: string }
  >
> = {
  agreement: { about: 'agreement', documentTh: 'บันทึกข้อตกลง', documentEn: 'agreement' },
  terms: { about: 'terms', documentTh: 'ข้อตกลงและเงื่อนไข', documentEn: 'terms of access' },
  letter: { about: 'letter', documentTh: 'หนังสือราชการ', documentEn: 'official letter' },
}

/** What an application needs; the agency's agreement in force stands for its agreement. */
export function neededDocuments(
  { kind, province }: Application,
  { record }: Facts,
  now: Date,
): readonly DocumentKind[] {
  const covered = agreementInForce(province, record.agreements, now) !== undefined
  return accessPolicy.documents[kind].filter((one) => one !== 'agreement' || !covered)
}

/**
 * What a decision about an application must name: its documents, and the agency's agreement where that stands for
 * one. Whoever shows an application to an officer gives them this, and gets it back with the decision.
 */
export function documentsOf(
  application: Application,
  { record }: Facts,
  now: Date,
): readonly BoundDocument[] {
  const own = application.documents.map(bound)
  const inForce = agreementInForce(application.province, record.agreements, now)
  if (inForce === undefined || own.some(({ kind }) => kind === 'agreement')) return own
  const { contentHash, formVersion } = inForce
  return [{ kind: 'agreement', contentHash, formVersion }, ...own]
}

function bound(document: Document): BoundDocument {
  const { kind, contentHash } = document
  const formVersion = document.kind === 'letter' ? null : document.formVersion
  return { kind, contentHash, formVersion }
}

/** Whether two lists name the same documents, in whatever order. */
export function areSame(one: readonly BoundDocument[], other: readonly BoundDocument[]): boolean {
  const names = (list: readonly BoundDocument[]) =>
    list.map(({ kind, contentHash, formVersion }) => `${kind} ${contentHash} ${formVersion}`).sort()
  return names(one).join('\n') === names(other).join('\n')
}

/**
 * Everything that is wrong with an application's documents.
 *
 * @param given.step to submit, a letter may still be on its way by paper or e-office; to approve it may not.
 */
export function documentProblems(
  application: Application,
  given: { readonly facts: Facts; readonly now: Date; readonly step: 'submit' | 'approve' },
): readonly Refusal[] {
  const { facts, now, step } = given
  const missing = neededDocuments(application, facts, now)
    .filter((kind) => !application.documents.some((one) => one.kind === kind))
    .flatMap((kind) => missingRefusal(application, kind, step))
  const wrong = application.documents.flatMap((one) => [
    ...scanProblems(one, facts.scanRequired),
    ...(one.kind === 'letter' ? [] : formProblems(one, facts)),
  ])
  return [...missing, ...wrong]
}

function missingRefusal(
  { details }: Application,
  kind: DocumentKind,
  step: 'submit' | 'approve',
): readonly Refusal[] {
  const comesApart = kind === 'letter' && details !== null && details.letterBy !== 'upload'
  if (!comesApart) return [refuse('document-missing', documentNames[kind]).refusal]
  return step === 'approve' ? [refuse('letter-awaited').refusal] : []
}

function scanProblems({ kind, scan }: Document, scanRequired: boolean): readonly Refusal[] {
  const names = documentNames[kind]
  if (scan === 'infected') return [refuse('document-infected', names).refusal]
  if (scan === 'waiting' || (scanRequired && scan === 'unscanned')) {
    return [refuse('document-waiting', names).refusal]
  }
  return []
}

function formProblems(form: NewForm, { forms, terms }: Facts): readonly Refusal[] {
  const names = documentNames[form.kind]
  if (form.issuedFor === 'another') return [refuse('form-of-other', names).refusal]
  const inForce = forms[form.kind]
  const isOld =
    (form.formVersion !== null && form.formVersion !== inForce.version) ||
    (form.kind === 'terms' && form.termsVersion !== null && form.termsVersion !== terms.version)
  const { code } = inForce
  const version = form.kind === 'terms' ? terms.version : inForce.version
  return isOld ? [refuse('form-version-old', { ...names, code, version }).refusal] : []
}
