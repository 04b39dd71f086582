import { z } from 'zod'

/** What an upload may be; `accessPolicy.upload` has the numbers. */
export interface UploadLimits {
  readonly fileBytes: number
  /** Sum of everything packed in the file. */
  readonly inflatedBytes: number
  readonly pages: number
  /** Width times height of an image, or of a page drawn at 200 dpi. */
  readonly pixels: number
  /**
   * Computing time until the structure is known, and again for each page; all pages together have twelve times as
   * much. On the clock it is three times as long, since the machine has other work.
   */
  readonly parseMs: number
}

const Signature = z.object({ coversWholeFile: z.boolean() })

const Opened = z.object({
  kind: z.literal('opened'),
  type: z.enum(['pdf', 'jpeg', 'png']),
  pages: z.int().positive(),
  /** Digital signatures in a PDF. Whether they are valid is not looked at. */
  signatures: z.array(Signature).max(20),
  /** How often a PDF was saved on top of itself; 1 for a plain one. */
  revisions: z.int(),
})

const Page = z.object({
  kind: z.literal('page'),
  page: z.int().positive(),
  /** Of the preview, in pixels. */
  width: z.int().positive(),
  height: z.int().positive(),
  /** Of the file itself; empty for a picture of a page. */
  text: z.string().max(100_000),
  /** What QR codes say, whoever made them. */
  codes: z.array(z.string().max(120)).max(10),
})

/** What the inspecting process says; its word is data and is read as such. */
export const Frame = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('started') }),
  Opened,
  /** With bytes: the picture drawn anew, without anything else it carried. */
  z.object({ kind: z.literal('clean'), type: z.enum(['jpeg', 'png']) }),
  Page,
  z.object({ kind: z.literal('refused'), why: z.string(), what: z.string().max(40).optional() }),
  z.object({ kind: z.literal('done') }),
])

export type Frame = z.infer<typeof Frame>
export type InspectedPage = Readonly<Omit<z.infer<typeof Page>, 'kind'>>

/** An upload that was opened, read and drawn anew without objection. */
export interface Inspection extends Readonly<Omit<z.infer<typeof Opened>, 'kind' | 'pages'>> {
  readonly pages: readonly InspectedPage[]
}
