import type { AccessEvent, FormInForce, TermsInForce } from '#domain/access'
import type { Database } from '#platform/database'
import type { SealingKey } from '#platform/home'
import type { SmsOutbox } from '#platform/messaging'

/** What stands beside the record when something is decided. */
export interface Standing {
  readonly forms: { readonly agreement: FormInForce; readonly terms: FormInForce }
  readonly terms: TermsInForce
  /** Whether documents must have been found clean: a scanner is configured. */
  readonly scanRequired: boolean
  /** Whether what the operator granted counts without papers and directory: a trial, never production. */
  readonly operatorWaivesPapers: boolean
}

/** What the commands of the access journey work with. */
export interface RegistrationParts {
  readonly database: Database
  readonly standing: Standing
  readonly sealing: SealingKey
  readonly outbox: SmsOutbox
  /** Told what happened, once it is kept. */
  readonly onEvents?: (events: readonly AccessEvent[]) => void
}
