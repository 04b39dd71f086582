import sharp from 'sharp'
import { codesIn } from './worker-codes.mjs'
import { previewOf, readPixels } from './worker-pixels.mjs'
import { Refused } from './worker-refused.mjs'

/** Dots along the longer side of what is kept, A4 at 350 dpi; a larger picture becomes a JPEG of that size. */
const mostDots = 4200

/** A photograph or scan is one page; it is kept as it was seen, drawn anew without whatever else it carried. */
export async function openImage({ bytes, type, limits, tell }) {
  const { format, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
  if (format !== type) throw new Refused('mixed')
  if (width * height > limits.pixels) throw new Refused('pixels')
  await tell({ kind: 'opened', type, pages: 1, signatures: [], revisions: 1 })
  const isLarge = Math.max(width, height) > mostDots
  const kept = isLarge ? 'jpeg' : type
  const clean = await drawnAnew(bytes, kept, limits)
  await tell({ kind: 'clean', type: kept }, clean)
  const page = await readPixels(sharp(clean))
  const codes = codesIn(page, { everywhere: true })
  const preview = await previewOf(page)
  await tell(
    { kind: 'page', page: 1, width: preview.width, height: preview.height, text: '', codes },
    preview.png,
  )
}

function drawnAnew(bytes, kept, limits) {
  const drawn = sharp(bytes, { limitInputPixels: limits.pixels, failOn: 'error' })
    .autoOrient()
    .resize({ width: mostDots, height: mostDots, fit: 'inside', withoutEnlargement: true })
  return kept === 'jpeg' ? drawn.jpeg({ quality: 88 }).toBuffer() : drawn.png().toBuffer()
}
