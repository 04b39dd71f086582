import { type Outcome, ok, type Refusal, refuse } from '#domain/outcome'
import { addDays, dayOf, hourMs, thaiDay } from './calendar.ts'
import type { DirectoryAnswer } from './directory-answer.ts'
import { type Entitlement, endOf, entitlementState } from './entitlement.ts'
import { type Agreement, agreementInForce, type TermsInForce } from './facts.ts'
import { accessPolicy } from './policy.ts'

/** What a person may work on: exactly one province, until a moment. */
export interface DataScope {
  readonly province: string
  /** The first moment at which it ends for what is known now; null when nothing ends it. */
  readonly endsAt: Date | null
  /** What ends it then. */
  readonly endsBy: 'entitlement' | 'leaving' | 'agreement' | 'terms' | null
}

/** What is on record about one person's right to work, read afresh. */
export interface WorkFacts {
  readonly personEnded: boolean
  /** Every entitlement of the person. */
  readonly held: readonly Entitlement[]
  readonly directory: DirectoryAnswer | undefined
  /** Of the provinces of the entitlements. */
  readonly agreements: readonly Agreement[]
  readonly terms: TermsInForce | undefined
  /** Whether what the operator granted counts without papers and directory: a trial, never production. */
  readonly operatorWaivesPapers: boolean
}

/**
 * Whether a person may work, now, and on what: the one place that says so, asked at every statement.
 *
 * @returns the scope; or of everything that stands against it the one that the person can act on first:
 * `person-ended`, `not-entitled`, `entitlement-revoked`, `entitlement-ended`, `suspended`, `entitlement-not-begun`,
 * `role-gone`, `directory-stale`, `agreement-ended`, `terms-to-accept`.
 */
export function mayWork(facts: WorkFacts, now: Date): Outcome<DataScope> {
  if (facts.personEnded) return refuse('person-ended')
  const entitlement = current(facts.held, now)
  if (entitlement === undefined) return refuse('not-entitled')
  const refusal = standsAgainst(entitlement, now)
  if (refusal !== undefined) return { ok: false, refusal }
  if (entitlement.basis.kind === 'operator' && facts.operatorWaivesPapers) {
    return ok(scopeOf(entitlement, termEnds(entitlement)))
  }
  return withPapers(entitlement, facts, now)
}

/** The refusals of {@link mayWork}: what a page can be told instead of an answer. */
export const workRefusals = [
  'person-ended',
  'not-entitled',
  'entitlement-revoked',
  'entitlement-ended',
  'suspended',
  'entitlement-not-begun',
  'role-gone',
  'directory-stale',
  'agreement-ended',
  'terms-to-accept',
] as const

/** The one that counts: what is open before what is over, the newest of each. */
function current(held: readonly Entitlement[], now: Date): Entitlement | undefined {
  const newestFirst = [...held].sort((a, b) => b.grantedAt.getTime() - a.grantedAt.getTime())
  const isOpen = (one: Entitlement) => ['active', 'suspended'].includes(entitlementState(one, now))
  return newestFirst.find(isOpen) ?? newestFirst[0]
}

function standsAgainst(entitlement: Entitlement, now: Date): Refusal | undefined {
  const { grantedAt } = entitlement
  switch (entitlementState(entitlement, now)) {
    case 'revoked':
      return refuse('entitlement-revoked').refusal
    case 'expired':
      return refuse('entitlement-ended').refusal
    case 'suspended':
      return refuse('suspended').refusal
    case 'active':
      if (grantedAt <= now) return undefined
      return refuse('entitlement-not-begun', {
        dayTh: thaiDay(grantedAt),
        dayEn: dayOf(grantedAt),
      }).refusal
  }
}

function withPapers(entitlement: Entitlement, facts: WorkFacts, now: Date): Outcome<DataScope> {
  const { province } = entitlement
  const role = confirmedAdmin(facts.directory, {
    province,
    now,
    hours: accessPolicy.directoryAnswerWorkHours,
  })
  if (!role.ok) return role
  const agreement = agreementInForce(province, facts.agreements, now)
  if (agreement === undefined) return refuse('agreement-ended')
  const termsEnd = acceptedUntil(entitlement, facts.terms)
  if (facts.terms === undefined || (termsEnd !== null && termsEnd <= now)) {
    return refuse('terms-to-accept', { version: facts.terms?.version ?? '' })
  }
  const ends: Ends = [
    ...termEnds(entitlement),
    { at: agreement.endsAt, by: 'agreement' },
    ...(termsEnd === null ? [] : [{ at: termsEnd, by: 'terms' } as const]),
  ]
  return ok(scopeOf(entitlement, ends))
}

/** Whether the directory said lately that somebody is admin of a province: `role-gone`, `directory-stale`. */
export function confirmedAdmin(
  answer: DirectoryAnswer | undefined,
  wanted: { readonly province: string; readonly now: Date; readonly hours: number },
): Outcome<DirectoryAnswer> {
  const { province, now, hours } = wanted
  if (answer === undefined || now.getTime() - answer.askedAt.getTime() > hours * hourMs) {
    return refuse('directory-stale')
  }
  const holds = answer.isAdmin && answer.province === province
  return holds ? ok(answer) : refuse('role-gone', { province })
}

/** Until when what was accepted counts: null for the terms in force, the end of grace for those just before. */
function acceptedUntil(
  { termsVersion }: Entitlement,
  terms: TermsInForce | undefined,
): Date | null {
  if (terms === undefined || termsVersion === terms.version) return null
  return termsVersion !== null && termsVersion === terms.replaces
    ? graceEnd(terms)
    : terms.inForceFrom
}

/** Until when whoever accepted the terms before may still work under them. */
export function graceEnd({ inForceFrom, graceDays }: TermsInForce): Date {
  return addDays(inForceFrom, graceDays ?? accessPolicy.termsGraceDays)
}

type Ends = readonly { readonly at: Date; readonly by: NonNullable<DataScope['endsBy']> }[]

function termEnds(entitlement: Entitlement): Ends {
  const at = endOf(entitlement)
  if (at === null) return []
  return [{ at, by: at.getTime() === entitlement.leavesAt?.getTime() ? 'leaving' : 'entitlement' }]
}

function scopeOf({ province }: Entitlement, ends: Ends): DataScope {
  const [first] = [...ends].sort((a, b) => a.at.getTime() - b.at.getTime())
  return { province, endsAt: first?.at ?? null, endsBy: first?.by ?? null }
}
