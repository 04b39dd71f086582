import type {
  BoundDocument,
  Details,
  NewDocument,
  NewLetter,
  Receipt,
  ScanState,
} from './application.ts'
import type { Day } from './calendar.ts'
import type { Reminder } from './reminders.ts'
import type { OfficeRole } from './roles.ts'

interface OfApplication {
  readonly applicationId: string
}

/** What an officer had before them: the submission and exactly the documents, as `documentsOf` lists them. */
export interface Reviewed extends OfApplication {
  readonly submission: number
  readonly reviewed: readonly BoundDocument[]
}

export interface ReturnReason {
  readonly about: 'agreement' | 'terms' | 'letter' | 'details'
  readonly reason: string
}

interface ApplicationCommands {
  'edit-details': OfApplication & { readonly details: Details }
  'confirm-phone': OfApplication & { readonly phoneHash: string }
  'attach-document': OfApplication & { readonly document: NewDocument }
  'replace-document': OfApplication & { readonly document: NewDocument }
  'record-scan': OfApplication & {
    readonly contentHash: string
    readonly scan: Exclude<ScanState, 'waiting'>
  }
  submit: OfApplication
  withdraw: OfApplication
  'expire-draft': OfApplication
  'begin-review': OfApplication
  return: Reviewed & { readonly reasons: readonly ReturnReason[] }
  approve: Reviewed & {
    readonly note: string
    /** For what an approval may open. */
    readonly entitlementId: string
    readonly agreementId: string
  }
  reject: Reviewed & { readonly note: string }
  'register-letter': OfApplication & { readonly document: NewLetter; readonly receipt: Receipt }
  'resend-sms': OfApplication & { readonly messageId: string }
  'view-application': OfApplication
}

interface OfEntitlement {
  readonly entitlementId: string
}

interface EntitlementCommands {
  'accept-terms': OfEntitlement & { readonly version: number }
  /** Null takes a noted leaving back. */
  'note-leaving': OfEntitlement & {
    readonly lastDay: Day | null
    readonly successorId: string | null
  }
  suspend: OfEntitlement & { readonly note: string }
  'lift-suspension': OfEntitlement & { readonly note: string }
  revoke: OfEntitlement & { readonly note: string }
  'end-entitlement': OfEntitlement
}

interface OfficeCommands {
  /** The province is the directory's, the person is whoever asks. */
  start: { readonly applicationId: string; readonly number: string }
  renew: { readonly applicationId: string; readonly number: string }
  'grant-entitlement': {
    readonly entitlementId: string
    readonly personId: string
    readonly province: string
    readonly endsAt: Date | null
  }
  'grant-role': {
    readonly personId: string
    readonly role: OfficeRole
    readonly endsAt: Date | null
  }
  'end-role': { readonly personId: string; readonly role: OfficeRole }
  'set-quota': { readonly province: string; readonly quota: number; readonly note: string }
  'end-agreement': { readonly agreementId: string; readonly note: string }
  'end-person': { readonly personId: string; readonly note: string }
  'restore-person': { readonly personId: string; readonly note: string }
  remind: { readonly reminder: Reminder }
  'view-registers': object
  'view-audit': object
  'export-register': {
    readonly register: 'agencies' | 'agreements' | 'users' | 'applications'
    readonly reason: string
  }
}

export type ApplicationCommandType = keyof ApplicationCommands
export type EntitlementCommandType = keyof EntitlementCommands
export type OfficeCommandType = keyof OfficeCommands
export type CommandType = ApplicationCommandType | EntitlementCommandType | OfficeCommandType

type Typed<Map, Type extends keyof Map> = {
  readonly [Each in Type]: { readonly type: Each } & Map[Each]
}[Type]

/** About one application that exists. */
export type ApplicationCommand<T extends ApplicationCommandType = ApplicationCommandType> = Typed<
  ApplicationCommands,
  T
>
/** About one entitlement that exists. */
export type EntitlementCommand<T extends EntitlementCommandType = EntitlementCommandType> = Typed<
  EntitlementCommands,
  T
>
/** About a person, a province, or nothing yet. */
export type OfficeCommand<T extends OfficeCommandType = OfficeCommandType> = Typed<
  OfficeCommands,
  T
>
export type Command = ApplicationCommand | EntitlementCommand | OfficeCommand
