import { z } from 'zod'
import {
  Application,
  ApplicationState,
  BoundDocument,
  Day,
  Entitlement,
  EntitlementState,
  LetterDetails,
  OfficeRole,
  Paper,
  Place,
  Reasons,
  Receipt,
  Written,
} from './access-shapes.ts'
import { ProvinceCode } from './schemas.ts'

const Waiting = z.object({
  workingDays: z.int(),
  targetLeft: z.int(),
  urgency: z.enum(['in-time', 'late', 'highlight', 'escalate']),
})

const ApplicationEntry = z
  .object({
    id: z.uuid(),
    number: z.string(),
    kind: z.enum(['first', 'renewal']),
    province: ProvinceCode,
    agencyTh: z.string(),
    agencyEn: z.string(),
    applicantName: z.string(),
    state: ApplicationState,
    submission: z.int(),
    startedAt: z.string(),
    submittedAt: z.string().nullable(),
    reviewerName: z.string().nullable(),
    isMine: z.boolean().describe('The reader has the review'),
    waiting: Waiting.nullable(),
  })
  .meta({ id: 'ApplicationEntry' })

/** What waits for an officer, the longest first. */
export const Inbox = z
  .object({
    applications: z.array(ApplicationEntry),
    counts: z.object({
      open: z.int(),
      returned: z.int(),
      approved: z.int(),
      rejected: z.int(),
      withdrawn: z.int(),
    }),
    messagesWaiting: z.array(z.object({ reason: z.string(), count: z.int(), since: z.string() })),
    scannerConfigured: z.boolean(),
  })
  .meta({ id: 'Inbox' })

export const InboxQuery = z.object({
  show: z.enum(['open', 'returned', 'approved', 'rejected', 'withdrawn']).default('open'),
})

/** An application before whoever decides on it. */
export const ReviewedApplication = z
  .object({
    application: Application,
    applicant: z.object({ id: z.uuid(), nameTh: z.string(), nameEn: z.string().nullable() }),
    directory: z.object({
      isAdmin: z.boolean(),
      province: ProvinceCode.nullable(),
      askedAt: z.string(),
    }),
    reviewer: z.object({ name: z.string(), isMe: z.boolean() }).nullable(),
    reviewed: z
      .array(BoundDocument)
      .describe('Exactly these documents are before the officer; goes back with the decision'),
    agreementPaper: Paper.nullable().describe('The agreement in force that stands for one'),
    waiting: Waiting.nullable(),
    place: Place,
    history: z.array(ApplicationEntry).describe('Other applications of the agency'),
    entitlements: z.array(
      z.object({
        personName: z.string(),
        state: EntitlementState,
        grantedAt: z.string(),
        endsAt: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'ReviewedApplication' })

const Reviewed = { submission: z.int(), reviewed: z.array(BoundDocument).max(10) }

export const ReturnApplication = z
  .object({ ...Reviewed, reasons: Reasons })
  .strict()
  .meta({ id: 'ReturnApplication' })

export const DecideApplication = z
  .object({ ...Reviewed, note: Written })
  .strict()
  .meta({ id: 'DecideApplication' })

export const RegisterLetter = z
  .object({ uploadId: z.uuid(), letter: LetterDetails, receipt: Receipt })
  .strict()
  .meta({ id: 'RegisterLetter' })

export const MessageParams = z.object({ id: z.uuid(), messageId: z.uuid() })
export const EntitlementId = z.object({ id: z.uuid() })
export const AgreementId = z.object({ id: z.uuid() })
export const PersonId = z.object({ id: z.uuid() })
export const ProvinceParams = z.object({ province: ProvinceCode })
export const RoleParams = z.object({ id: z.uuid(), role: OfficeRole })

export const Note = z.object({ note: Written }).strict().meta({ id: 'Note' })
export const SetQuota = z
  .object({ quota: z.int(), note: Written })
  .strict()
  .meta({ id: 'SetQuota' })
export const GrantRole = z
  .object({ role: OfficeRole, lastDay: Day.nullable().default(null) })
  .strict()
  .meta({ id: 'GrantRole' })

export const RegisterQuery = z.object({ search: z.string().max(100).default('') })

const Agency = z.object({
  province: ProvinceCode,
  agencyTh: z.string(),
  agencyEn: z.string(),
  quota: z.int(),
  active: z.int(),
  openApplications: z.int(),
  agreementEndsAt: z.string().nullable(),
})
export const Agencies = z.object({ agencies: z.array(Agency) }).meta({ id: 'Agencies' })

const RegisteredAgreement = z.object({
  id: z.uuid(),
  province: ProvinceCode,
  agencyTh: z.string(),
  agencyEn: z.string(),
  applicationId: z.uuid(),
  applicationNumber: z.string(),
  contentHash: z.string(),
  formVersion: z.int().nullable(),
  inForceFrom: z.string(),
  endsAt: z.string(),
  endedAt: z.string().nullable(),
  state: z.enum(['in-force', 'ended', 'replaced']),
})
export const Agreements = z
  .object({ agreements: z.array(RegisteredAgreement) })
  .meta({ id: 'Agreements' })

const User = Entitlement.extend({
  personId: z.uuid(),
  personName: z.string(),
  personEnded: z.boolean(),
  applicationNumber: z.string().nullable(),
  signedInAt: z.string().nullable(),
})
export const Users = z.object({ users: z.array(User) }).meta({ id: 'Users' })

const StaffMember = z.object({
  personId: z.uuid(),
  personName: z.string(),
  roles: z.array(z.object({ role: OfficeRole, grantedAt: z.string(), lastDay: Day.nullable() })),
  isMe: z.boolean(),
  ended: z.boolean(),
})
/** People who hold an office; with a search, also others who have signed in and whose name holds it. */
export const Staff = z.object({ people: z.array(StaffMember) }).meta({ id: 'Staff' })

export const RegisterParams = z.object({
  register: z.enum(['agencies', 'agreements', 'users', 'applications']),
})
export const ExportRegister = z.object({ reason: Written }).strict().meta({ id: 'ExportRegister' })

export const AuditQuery = z.object({
  before: z.coerce.number().int().optional(),
  action: z.string().max(60).default(''),
})
/** The audit trail, the newest first. */
export const AuditPage = z
  .object({
    events: z.array(
      z.object({
        number: z.int(),
        at: z.string(),
        actor: z.string().describe('A name where a person acted, else operator or system'),
        action: z.string(),
        scope: z.string().nullable(),
        subject: z.string().nullable(),
        outcome: z.string(),
      }),
    ),
    next: z.int().nullable(),
  })
  .meta({ id: 'AuditPage' })
