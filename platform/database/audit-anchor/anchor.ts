import { createHmac, type KeyObject } from 'node:crypto'
import { z } from 'zod'

const hex = z.string().regex(/^[0-9a-f]{64}$/)
const place = z.int().positive()

const Content = z.strictObject({
  format: z.literal(1),
  writtenAt: z.iso.datetime(),
  /** The events since the anchor before: the first and the last of them, how many, and their earliest and latest time. */
  first: place,
  last: place,
  count: z.int().nonnegative(),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  /** The hash of the last event. */
  head: hex,
  /** When the anchor before was written, where that is later than this one. */
  clockWentBackFrom: z.iso.datetime().optional(),
  /** The event that declares a gap against anchors written before. */
  gapDeclaredAt: place.optional(),
})

const SealedAnchor = z.strictObject({ ...Content.shape, seal: hex })

/** What stood at the end of the chain at a moment. */
export type Anchor = z.infer<typeof Content>

/** The text of an anchor's file: the anchor under the seal of the anchor key. */
export function sealedText(key: KeyObject, anchor: Anchor): string {
  return `${JSON.stringify({ ...anchor, seal: sealOf(key, anchor) }, null, 2)}\n`
}

/** Read an anchor; undefined when it is none, or was changed, or sealed by another key. */
export function unseal(key: KeyObject, text: string): Anchor | undefined {
  const parsed = SealedAnchor.safeParse(parseJson(text)).data
  if (parsed === undefined) return undefined
  const { seal, ...anchor } = parsed
  return sealOf(key, anchor) === seal ? anchor : undefined
}

function sealOf(key: KeyObject, anchor: Anchor): string {
  const form = JSON.stringify(['hippo audit anchor 1', Object.entries(anchor).sort(byName)])
  return createHmac('sha256', key).update(form).digest('hex')
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
