import type { RefusalCode } from '#domain/outcome'
import type {
  ApplicationCommandType,
  CommandType,
  EntitlementCommandType,
  OfficeCommandType,
} from './commands.ts'

const letter = ['text-length', 'text-not-plain', 'letter-date'] as const
const note = ['text-length', 'text-not-plain'] as const
const attached = ['document-infected', ...letter] as const
const attachedLate = ['form-of-other', 'form-version-old'] as const
const role = ['person-ended', 'role-gone', 'directory-stale'] as const
const documents = [
  'document-missing',
  'document-waiting',
  'document-infected',
  'form-of-other',
  'form-version-old',
] as const
const decision = [...note, 'reviewed-by-other', 'documents-changed'] as const

type Specific<Type extends CommandType> = Readonly<Record<Type, readonly RefusalCode[]>>

const ofApplications: Specific<ApplicationCommandType> = {
  'edit-details': note,
  'confirm-phone': ['phone-unconfirmed'],
  'attach-document': [...attached, 'document-present'],
  'replace-document': [...attached, ...attachedLate, 'document-missing'],
  'record-scan': ['not-due'],
  submit: [
    ...role,
    'details-missing',
    ...note,
    'skills-undeclared',
    'phone-unconfirmed',
    'place-held',
    ...documents,
    'returned-unchanged',
  ],
  withdraw: [],
  'expire-draft': ['not-due'],
  'begin-review': [],
  return: [...decision, 'reasons-missing'],
  approve: [
    ...decision,
    ...role,
    ...documents,
    'letter-awaited',
    'roles-conflict',
    'person-entitled-elsewhere',
    'entitlement-state',
    'leaving-noted',
    'province-taken',
  ],
  reject: decision,
  'register-letter': [...attached],
  'resend-sms': ['sms-resent-enough'],
  'view-application': [],
}

const ofEntitlements: Specific<EntitlementCommandType> = {
  'accept-terms': ['terms-not-in-force'],
  'note-leaving': ['leaving-date', 'place-promised', 'successor-unknown'],
  suspend: note,
  'lift-suspension': note,
  revoke: note,
  'end-entitlement': [],
}

const ofOffice: Specific<OfficeCommandType> = {
  start: [
    'roles-conflict',
    'directory-stale',
    'not-admin',
    'no-agency',
    'application-open',
    'already-entitled',
  ],
  renew: [
    'nothing-to-renew',
    'suspended',
    'leaving-noted',
    'renewal-too-early',
    'application-open',
    'role-gone',
    'directory-stale',
  ],
  'grant-entitlement': [
    'entitlement-in-the-past',
    'person-ended',
    'roles-conflict',
    'person-entitled-elsewhere',
    'province-taken',
  ],
  'grant-role': ['entitlement-in-the-past', 'person-ended', 'roles-conflict'],
  'end-role': ['no-role'],
  'set-quota': ['quota-range', ...note, 'quota-below-use'],
  'end-agreement': ['unknown-agreement', ...note],
  'end-person': note,
  'restore-person': note,
  remind: ['not-due'],
  'view-registers': [],
  'view-audit': [],
  'export-register': note,
}

const gateOfApplications = [
  'unknown-application',
  'not-permitted',
  'own-application',
  'own-agency',
  'person-ended',
  'application-state',
] as const
const gateOfEntitlements = [
  'unknown-entitlement',
  'not-permitted',
  'own-application',
  'own-agency',
  'person-ended',
  'entitlement-state',
] as const
const gateOfOffice = [
  'unknown-route',
  'not-permitted',
  'own-role',
  'own-agency',
  'person-ended',
] as const

/** Everything that a command can be refused for: at the gate, and by its own rules. */
export const commandRefusals = {
  ...behind(gateOfApplications, ofApplications),
  ...behind(gateOfEntitlements, ofEntitlements),
  ...behind(gateOfOffice, ofOffice),
} as Specific<CommandType>

function behind<Type extends CommandType>(
  gate: readonly RefusalCode[],
  commands: Specific<Type>,
): Readonly<Record<string, readonly RefusalCode[]>> {
  return Object.fromEntries(
    Object.entries<readonly RefusalCode[]>(commands).map(([type, codes]) => [
      type,
      [...new Set([...gate, ...codes])],
    ]),
  )
}
