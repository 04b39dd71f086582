import { z } from 'zod'
import { ProvinceCode } from './schemas.ts'

/** What is told to people in both languages. */
export const Sentence = z
  .object({
    ...{ code: z.string(), th: z.string(), en: z.string() },
    about: z.string().optional().describe('The field or the paper that it is about'),
  })
  .meta({ id: 'Sentence' })

export const DocumentKind = z.enum(['agreement', 'terms', 'letter'])
export const OfficeRole = z.enum(['officer', 'steward', 'auditor'])
export const ApplicationState = z.enum([
  'draft',
  'submitted',
  'in-review',
  'returned',
  'approved',
  'rejected',
  'withdrawn',
])
export const EntitlementState = z.enum(['active', 'suspended', 'expired', 'revoked'])

/** A day of the calendar in Bangkok, Christian era, `YYYY-MM-DD`. */
export const Day = z.iso.date()
const Hash = z.string().regex(/^[0-9a-f]{64}$/)
/** Typed by people: the rules say how long it may be; the transport stops far beyond. */
export const Written = z.string().max(20_000)

export const LetterDetails = z
  .object({ number: Written, date: Day, subject: Written, signatory: Written })
  .strict()
  .meta({ id: 'LetterDetails' })

/** How a letter came that the applicant did not upload. */
export const Receipt = z
  .object({ number: Written, receivedOn: Day, by: z.enum(['paper', 'e-office']) })
  .strict()
  .meta({ id: 'Receipt' })

const TextChange = z.object({ was: z.string(), is: z.string() })

/** In what an upload is not the form that was issued. */
const Difference = z
  .object({
    kind: z.string().describe('no-code, page-without-code, other-form, … as ADR 0009 lists them'),
    page: z.int().nullable(),
    issued: z.union([z.string(), z.number()]).nullable(),
    found: z.union([z.string(), z.number()]).nullable(),
    changes: z.array(TextChange),
  })
  .meta({ id: 'Difference' })

export const Paper = z
  .object({
    kind: DocumentKind,
    contentHash: Hash,
    fileType: z.enum(['pdf', 'jpeg', 'png']).nullable(),
    sizeBytes: z.int().nullable(),
    pageCount: z.int(),
    scan: z.enum(['waiting', 'clean', 'infected', 'unscanned']),
    attachedAt: z.string(),
    issuedFor: z.enum(['this-application', 'another', 'nobody', 'unread']).nullable(),
    formVersion: z.int().nullable(),
    termsVersion: z.int().nullable(),
    letter: LetterDetails.nullable(),
    receipt: Receipt.nullable(),
    differences: z.array(Difference),
    comparedPages: z.int().describe('Pages whose text could be compared with the issued form'),
    signatures: z
      .int()
      .describe('Digital signatures in it; whether they are valid is not looked at'),
  })
  .meta({ id: 'Paper' })

export const BoundDocument = z
  .object({ kind: DocumentKind, contentHash: Hash, formVersion: z.int().nullable() })
  .strict()
  .meta({ id: 'BoundDocument' })

export const Details = z
  .object({
    contact: Written,
    purpose: Written,
    knowsSql: z.boolean(),
    knowsStandard: z.boolean(),
    letterBy: z.enum(['upload', 'paper', 'e-office']),
  })
  .strict()
  .meta({ id: 'Details' })

const Reason = z
  .object({ about: z.enum(['agreement', 'terms', 'letter', 'details']), reason: Written })
  .strict()

export const Reasons = z.array(Reason).max(4)

const Decision = z.object({
  at: z.string(),
  result: z.enum(['returned', 'approved', 'rejected']),
  submission: z.int(),
  note: z.string(),
  reasons: z.array(Reason),
  byName: z.string().nullable().describe('Who decided; told to officers and auditors alone'),
})

/** One thing that happened, for a timeline. */
const Moment = z.object({
  at: z.string(),
  type: z.string().describe('application-started, application-submitted, review-begun, …'),
  by: z.enum(['applicant', 'officer', 'system']),
  byName: z.string().nullable().describe('Told to officers and auditors alone'),
})

const Message = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    state: z.enum(['queued', 'sending', 'sent', 'delivered', 'failed', 'given-up']),
    reason: z.string().nullable(),
    maskedPhone: z.string(),
    text: z.string().nullable(),
    createdAt: z.string(),
    sentAt: z.string().nullable(),
    finalAt: z.string().nullable(),
    rounds: z.int(),
    canResend: z.boolean(),
  })
  .meta({ id: 'Message' })

/** An application, as its applicant and whoever reviews it see it. */
export const Application = z
  .object({
    id: z.uuid(),
    number: z.string(),
    kind: z.enum(['first', 'renewal']),
    province: ProvinceCode,
    agencyTh: z.string(),
    agencyEn: z.string(),
    state: ApplicationState,
    ball: z.enum(['applicant', 'officer', 'nobody']).describe('Who must do something next'),
    details: Details.nullable(),
    phone: z.object({ masked: z.string(), confirmedAt: z.string() }).nullable(),
    papers: z.array(Paper),
    needed: z.array(DocumentKind).describe('What it needs, less what an agreement in force covers'),
    agreement: z
      .object({ inForceFrom: z.string(), endsAt: z.string() })
      .nullable()
      .describe('The agreement of the agency that is in force'),
    submission: z.int(),
    startedAt: z.string(),
    submittedAt: z.string().nullable(),
    draftEndsAt: z.string().nullable(),
    decisions: z.array(Decision),
    timeline: z.array(Moment),
    messages: z.array(Message),
    problems: z
      .array(Sentence)
      .describe('What keeps it from being submitted (draft, returned) or approved (in review)'),
    commands: z.array(z.string()).describe('What may be done with it now'),
  })
  .meta({ id: 'Application' })

/** Who holds the places of a province: how many and until when, never who. */
export const Place = z
  .object({
    province: ProvinceCode,
    agencyTh: z.string(),
    agencyEn: z.string(),
    quota: z.int(),
    holders: z.array(
      z.object({
        since: z.string(),
        until: z.string().nullable(),
        leaves: z.boolean(),
        suspended: z.boolean(),
      }),
    ),
    waiting: z.int().describe('Applications submitted and not decided'),
    freeFrom: z.string().nullable(),
    route: z.enum(['free', 'handover', 'ask-holder']),
  })
  .meta({ id: 'Place' })

export const Entitlement = z
  .object({
    id: z.uuid(),
    province: ProvinceCode,
    agencyTh: z.string(),
    agencyEn: z.string(),
    state: EntitlementState,
    byOperator: z.boolean().describe('Granted on the command line, without an application'),
    grantedAt: z.string(),
    endsAt: z.string().nullable(),
    lastDay: Day.nullable().describe('The noted last day of somebody who leaves'),
    termsVersion: z.int().nullable(),
    commands: z.array(z.string()),
  })
  .meta({ id: 'Entitlement' })
