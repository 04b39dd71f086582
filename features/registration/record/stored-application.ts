import { z } from 'zod'
import type { Application } from '#domain/access'

const kinds = ['agreement', 'terms', 'letter'] as const
const scans = ['waiting', 'clean', 'infected', 'unscanned'] as const
const Moment = z.coerce.date()

const DirectoryAnswer = z.object({
  personId: z.string(),
  isAdmin: z.boolean(),
  province: z.string().nullable(),
  askedAt: Moment,
})

const Kept = z.object({
  contentHash: z.string(),
  pageCount: z.int(),
  scan: z.enum(scans),
  differences: z.array(z.string()),
  attachedAt: Moment,
  receipt: z
    .object({ number: z.string(), receivedOn: z.string(), by: z.enum(['paper', 'e-office']) })
    .nullable(),
})

const Document = z.discriminatedUnion('kind', [
  Kept.extend({
    kind: z.enum(['agreement', 'terms']),
    issuedFor: z.enum(['this-application', 'another', 'nobody', 'unread']),
    formVersion: z.int().nullable(),
    termsVersion: z.int().nullable(),
  }),
  Kept.extend({
    kind: z.literal('letter'),
    letter: z.object({
      number: z.string(),
      date: z.string(),
      subject: z.string(),
      signatory: z.string(),
    }),
  }),
])

const Decision = z.object({
  at: Moment,
  by: z.string(),
  submission: z.int(),
  result: z.enum(['returned', 'approved', 'rejected']),
  note: z.string(),
  reasons: z.array(z.object({ about: z.enum([...kinds, 'details']), reason: z.string() })),
  reviewed: z.array(
    z.object({
      kind: z.enum(kinds),
      contentHash: z.string(),
      formVersion: z.int().nullable(),
    }),
  ),
})

/** An application as its row keeps it. */
export const StoredApplication: z.ZodType<Application> = z.object({
  id: z.string(),
  number: z.string(),
  kind: z.enum(['first', 'renewal']),
  province: z.string(),
  applicantId: z.string(),
  state: z.enum([
    'draft',
    'submitted',
    'in-review',
    'returned',
    'approved',
    'rejected',
    'withdrawn',
  ]),
  directory: DirectoryAnswer,
  phone: z.object({ phoneHash: z.string(), confirmedAt: Moment }).nullable(),
  details: z
    .object({
      contact: z.string(),
      purpose: z.string(),
      knowsSql: z.boolean(),
      knowsStandard: z.boolean(),
      letterBy: z.enum(['upload', 'paper', 'e-office']),
    })
    .nullable(),
  documents: z.array(Document),
  submission: z.int(),
  submittedAt: Moment.nullable(),
  reviewerId: z.string().nullable(),
  decisions: z.array(Decision),
  resentAt: z.array(Moment),
  startedAt: Moment,
  touchedAt: Moment,
})
