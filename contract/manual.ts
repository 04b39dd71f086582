import { z } from 'zod'

const Language = z.enum(['th', 'en'])

export const Manual = z
  .object({
    version: z.string(),
    date: z.string().describe('YYYY-MM-DD'),
    pages: z.array(
      z.object({
        language: Language,
        page: z.string(),
        title: z.string(),
        text: z.string().describe('Plain text, for searching'),
      }),
    ),
  })
  .meta({ id: 'Manual' })

export const ManualPageParams = z.object({
  language: Language,
  page: z.string().regex(/^[a-z0-9-]+$/),
})

export const ManualPage = z
  .object({
    title: z.string(),
    html: z.string().describe('Made from docs/guide; no raw HTML passes'),
    headings: z.array(z.object({ id: z.string(), text: z.string() })),
  })
  .meta({ id: 'ManualPage' })

export const PictureParams = z.object({ name: z.string().regex(/^[a-z0-9-]+\.(png|svg)$/) })
