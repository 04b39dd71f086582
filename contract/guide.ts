import { z } from 'zod'
import { DocumentKind } from './access-shapes.ts'

/** What anybody may know before they apply. */
export const Guide = z
  .object({
    version: z.string().describe('Version of the guide, as the ministry writes it'),
    contact: z.object({
      unitTh: z.string(),
      unitEn: z.string(),
      email: z.string(),
      phone: z.string(),
      website: z.string(),
    }),
    forms: z.array(
      z.object({ kind: DocumentKind, number: z.string(), title: z.string(), version: z.int() }),
    ),
    termsVersion: z.int(),
    quota: z.int().describe('How many people of one provincial office may work'),
    offices: z.int().describe('How many provincial offices there are'),
    reviewTargetDays: z.int(),
    entitlementMonths: z.int(),
    agreementMonths: z.int(),
    draftDays: z.int(),
    upload: z.object({ fileBytes: z.int(), files: z.int(), applicationBytes: z.int() }),
    text: z
      .record(z.string(), z.object({ min: z.int(), max: z.int() }))
      .describe('How long what people write may be'),
    developmentInbox: z.boolean().describe('Whether messages go to a page instead of phones'),
  })
  .meta({ id: 'Guide' })

/** What the development gateway took instead of sending it. */
export const DevelopmentInbox = z
  .object({
    messages: z.array(
      z.object({
        id: z.uuid(),
        maskedPhone: z.string(),
        text: z.string(),
        receivedAt: z.string(),
      }),
    ),
  })
  .meta({ id: 'DevelopmentInbox' })

export const ReceiptParams = z.object({
  gateway: z.string().max(40),
  secret: z.string().max(200),
})
