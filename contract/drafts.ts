import { z } from 'zod'

export const DraftId = z.object({ id: z.uuid() })

export const Draft = z
  .object({
    id: z.uuid(),
    title: z.string(),
    text: z.string(),
    revision: z.int(),
    updatedAt: z.string(),
    closedAt: z.string().nullable(),
  })
  .meta({ id: 'Draft' })

export const Drafts = z
  .object({
    open: z.array(Draft),
    closed: z.array(Draft).describe('Closed in the last 30 days; can be restored'),
  })
  .meta({ id: 'Drafts' })

const Title = z.string().max(120)
/** The server refuses a larger text in words; the transport stops far beyond. */
const Text = z.string().max(4_000_000)

export const OpenDraft = z
  .object({ title: Title.default(''), text: Text.default('') })
  .strict()
  .meta({ id: 'OpenDraft' })

export const SaveDraft = z
  .object({
    title: Title,
    text: Text,
    revision: z.int().describe('The revision that this text began from'),
  })
  .strict()
  .meta({ id: 'SaveDraft' })
