import type { Application } from './application.ts'
import type { DirectoryAnswer } from './directory-answer.ts'
import type { Entitlement } from './entitlement.ts'
import type { Actor, RoleGrant } from './roles.ts'

/** An agency's signed agreement. */
export interface Agreement {
  readonly id: string
  readonly province: string
  readonly contentHash: string
  readonly formVersion: number | null
  readonly applicationId: string
  readonly inForceFrom: Date
  readonly endsAt: Date
  readonly endedAt: Date | null
}

export interface FormInForce {
  readonly code: string
  readonly version: number
}

export interface TermsInForce {
  readonly version: number
  readonly inForceFrom: Date
  /** The version before it: whoever accepted that one has the days of grace. */
  readonly replaces: number | null
  /** Instead of the policy's; 0 when the change cannot wait. */
  readonly graceDays?: number
}

/** Everything that commands change. The caller brings at least what a command can depend on; more does no harm. */
export interface AccessRecord {
  readonly applications: readonly Application[]
  readonly agreements: readonly Agreement[]
  readonly entitlements: readonly Entitlement[]
  readonly roles: readonly RoleGrant[]
  /** Provinces whose quota is not the policy's. */
  readonly quotas: readonly { readonly province: string; readonly quota: number }[]
  readonly endedPeople: readonly { readonly personId: string; readonly endedAt: Date }[]
  /** Keys of reminders that were given. */
  readonly reminded: readonly string[]
}

export const emptyRecord: AccessRecord = {
  applications: [],
  agreements: [],
  entitlements: [],
  roles: [],
  quotas: [],
  endedPeople: [],
  reminded: [],
}

/** A mobile number whose owner has entered the code that was sent to it. */
export interface ProvenPhone {
  /** Keyed hash of the number. */
  readonly phoneHash: string
  readonly provenAt: Date
}

/** What a decision looks at. */
export interface Facts {
  readonly record: AccessRecord
  readonly directory: readonly DirectoryAnswer[]
  readonly forms: { readonly agreement: FormInForce; readonly terms: FormInForce }
  readonly terms: TermsInForce
  /** Whether documents must have been found clean: a scanner is configured. */
  readonly scanRequired: boolean
  /** Of the actor. */
  readonly provenPhone?: ProvenPhone
}

/** Who asks, of what, when. */
export interface Asking {
  readonly actor: Actor
  readonly facts: Facts
  readonly now: Date
}

export function answerAbout(personId: string, facts: Facts): DirectoryAnswer | undefined {
  return facts.directory.find((one) => one.personId === personId)
}

export function isEnded(personId: string, { endedPeople }: AccessRecord): boolean {
  return endedPeople.some((one) => one.personId === personId)
}

/** The agreement under which a province's people work at a moment. */
export function agreementInForce(
  province: string,
  agreements: readonly Agreement[],
  now: Date,
): Agreement | undefined {
  return agreements
    .filter((one) => one.province === province && one.endedAt === null)
    .filter(({ inForceFrom, endsAt }) => inForceFrom <= now && now < endsAt)
    .sort((a, b) => b.endsAt.getTime() - a.endsAt.getTime())[0]
}
