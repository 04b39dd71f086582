import type {
  Application,
  BoundDocument,
  Decision,
  Details,
  Document,
  ScanState,
} from './application.ts'
import type { OfficeCommand } from './commands.ts'
import type { DirectoryAnswer } from './directory-answer.ts'
import type { CloseReason, Entitlement } from './entitlement.ts'
import type { Agreement } from './facts.ts'
import type { Reminder } from './reminders.ts'
import type { OfficeRole } from './roles.ts'

/** Of an application, with the person a message about it goes to and the number it may name. */
interface OfApplication {
  readonly applicationId: string
  readonly personId: string
  readonly number: string
  readonly province: string
}

interface OfEntitlement {
  readonly entitlementId: string
  readonly personId: string
  readonly province: string
}

interface Events {
  'application-started': OfApplication & {
    readonly kind: Application['kind']
    readonly directory: DirectoryAnswer
    /** Taken over from the application before, in a renewal. */
    readonly details: Details | null
    readonly phone: Application['phone']
  }
  'details-edited': OfApplication & { readonly details: Details }
  'phone-confirmed': OfApplication & { readonly phoneHash: string }
  'document-attached': OfApplication & {
    readonly document: Document
    readonly replaces: string | null
  }
  'letter-registered': OfApplication & {
    readonly document: Document
    readonly replaces: string | null
  }
  'document-scanned': OfApplication & {
    readonly contentHash: string
    readonly scan: ScanState
  }
  'application-submitted': OfApplication & {
    readonly submission: number
    readonly documents: readonly BoundDocument[]
    readonly directory: DirectoryAnswer
  }
  'application-withdrawn': OfApplication & {
    readonly reason: 'by-applicant' | 'draft-expired' | 'person-ended'
  }
  'review-begun': OfApplication & { readonly before: string | null }
  'application-returned': OfApplication & { readonly decision: Decision }
  'application-approved': OfApplication & {
    readonly decision: Decision
    readonly directory: DirectoryAnswer
    readonly beginsAt: Date
    readonly endsAt: Date
  }
  'application-rejected': OfApplication & { readonly decision: Decision }
  'application-viewed': OfApplication
  'sms-resent': OfApplication & { readonly messageId: string }

  'agreement-in-force': { readonly agreement: Agreement }
  'agreement-ended': {
    readonly agreementId: string
    readonly province: string
    readonly reason: 'replaced' | 'by-officer'
    readonly note: string
  }

  'entitlement-granted': { readonly entitlement: Entitlement }
  'entitlement-renewed': OfEntitlement & {
    readonly applicationId: string
    readonly endsAt: Date
    readonly termsVersion: number
  }
  'entitlement-suspended': OfEntitlement & { readonly note: string }
  'suspension-lifted': OfEntitlement & { readonly note: string }
  'entitlement-revoked': OfEntitlement & { readonly note: string }
  'entitlement-closed': OfEntitlement & { readonly reason: Exclude<CloseReason, 'revoked'> }
  'leaving-noted': OfEntitlement & {
    readonly leavesAt: Date
    readonly successorId: string | null
  }
  'leaving-cancelled': OfEntitlement
  'terms-accepted': OfEntitlement & { readonly version: number }

  'role-granted': {
    readonly personId: string
    readonly role: OfficeRole
    readonly endsAt: Date | null
  }
  'role-ended': { readonly personId: string; readonly role: OfficeRole }
  'quota-set': { readonly province: string; readonly quota: number; readonly note: string }
  'person-ended': { readonly personId: string; readonly note: string }
  'person-restored': { readonly personId: string; readonly note: string }
  'expiry-reminded': { readonly reminder: Reminder; readonly personId: string }
  'register-exported': {
    readonly register: OfficeCommand<'export-register'>['register']
    readonly reason: string
  }
}

export type AccessEventType = keyof Events

/** What a command did: applied to the record, kept on the audit trail, and read by messages. */
export type AccessEvent<T extends AccessEventType = AccessEventType> = {
  readonly [Each in T]: {
    readonly type: Each
    readonly at: Date
    /** A person's id, `operator` or `system`. */
    readonly by: string
  } & Events[Each]
}[T]
