import { z } from 'zod'
import {
  Application,
  ApplicationState,
  Day,
  Details,
  DocumentKind,
  Entitlement,
  LetterDetails,
  Place,
  Sentence,
} from './access-shapes.ts'
import { ProvinceCode } from './schemas.ts'

/** What somebody who has signed in needs to know of their own access. */
export const MyAccess = z
  .object({
    directory: z
      .object({
        isAdmin: z.boolean(),
        province: ProvinceCode.nullable(),
        askedAt: z.string(),
      })
      .nullable()
      .describe('What the directory said; null while it has given no clear answer'),
    mayStart: Sentence.nullable().describe('Why no application can be started; null when it can'),
    mayRenew: Sentence.nullable().describe('Why nothing can be renewed; null when it can'),
    application: Application.nullable().describe('The newest one'),
    earlier: z.array(
      z.object({
        number: z.string(),
        state: ApplicationState,
        startedAt: z.string(),
        submittedAt: z.string().nullable(),
      }),
    ),
    place: Place.nullable().describe('Of the province that the directory names'),
    entitlement: Entitlement.nullable(),
    work: Sentence.nullable().describe('Why this person may not work now; null when they may'),
    terms: z.object({
      version: z.int(),
      inForceFrom: z.string(),
      acceptedVersion: z.int().nullable(),
      mustAcceptBy: z.string().nullable().describe('End of the days of grace, while they run'),
    }),
  })
  .meta({ id: 'MyAccess' })

export const ApplicationId = z.object({ id: z.uuid() })

export const StartApplication = z
  .object({ kind: z.enum(['first', 'renewal']).default('first') })
  .strict()
  .meta({ id: 'StartApplication' })

export const EditDetails = z.object({ details: Details }).strict().meta({ id: 'EditDetails' })

export const SendCode = z
  .object({ phone: z.string().max(60) })
  .strict()
  .meta({ id: 'SendCode' })

export const SentCode = z
  .object({
    maskedPhone: z.string(),
    expiresAt: z.string(),
    resendAt: z.string().optional().describe('From when another code can be asked for'),
  })
  .meta({ id: 'SentCode' })

export const ConfirmCode = z
  .object({ code: z.string().max(40) })
  .strict()
  .meta({ id: 'ConfirmCode' })

export const FormParams = z.object({ id: z.uuid(), kind: DocumentKind })
export const BlankFormParams = z.object({ kind: DocumentKind })

/** An upload that was opened, read and kept; nothing of it counts until it is attached. */
export const Upload = z
  .object({
    id: z.uuid(),
    contentHash: z.string(),
    fileType: z.enum(['pdf', 'jpeg', 'png']),
    sizeBytes: z.int(),
    pageCount: z.int(),
  })
  .meta({ id: 'Upload' })

export const AttachPaper = z
  .object({
    uploadId: z.uuid(),
    kind: DocumentKind,
    letter: LetterDetails.nullable().default(null).describe('Of a letter, and of nothing else'),
  })
  .strict()
  .meta({ id: 'AttachPaper' })

export const PaperParams = z.object({ id: z.uuid(), hash: z.string().regex(/^[0-9a-f]{64}$/) })
export const PaperPageParams = PaperParams.extend({ page: z.coerce.number().int().min(1).max(999) })

export const AcceptTerms = z.object({ version: z.int() }).strict().meta({ id: 'AcceptTerms' })

export const NoteLeaving = z
  .object({
    lastDay: Day.nullable().describe('null takes a noted leaving back'),
    successorNumber: z
      .string()
      .max(40)
      .nullable()
      .default(null)
      .describe('Number of the application of whoever follows'),
  })
  .strict()
  .meta({ id: 'NoteLeaving' })

const TermsPart = z.object({
  title: z.string(),
  state: z.enum(['same', 'added', 'removed', 'changed']),
  before: z.array(z.string()),
  after: z.array(z.string()),
})

/** The terms in force, beside those that the reader accepted. */
export const Terms = z
  .object({
    formNumber: z.string(),
    version: z.int(),
    inForceFrom: z.string(),
    acceptedVersion: z.int().nullable(),
    parts: z.array(TermsPart),
  })
  .meta({ id: 'Terms' })
