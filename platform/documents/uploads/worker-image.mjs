import sharp from 'sharp'
import { codesIn } from './worker-codes.mjs'
import { previewOf, readPixels } from './worker-pixels.mjs'
import { Refused } from './worker-refused.mjs'

/** A photograph or scan is one page; it is kept as it was seen, drawn anew without whatever else it carried. */
export async function openImage({ bytes, type, limits, tell }) {
  const options = { limitInputPixels: limits.pixels, failOn: 'error', unlimited: false }
  const { format, width, height } = await sizeOf(bytes, limits)
  if (format !== type) throw new Refused('mixed')
  if (width * height > limits.pixels) throw new Refused('pixels')
  await tell({ kind: 'opened', type, pages: 1, signatures: [], revisions: 1 })
  const drawn = sharp(bytes, options).autoOrient()
  const clean = type === 'jpeg' ? drawn.jpeg({ quality: 90 }) : drawn.png()
  await tell({ kind: 'clean' }, await clean.toBuffer())
  const page = await readPixels(sharp(bytes, options).autoOrient())
  const codes = codesIn(page, { everywhere: true })
  const preview = await previewOf(page)
  await tell(
    { kind: 'page', page: 1, width: preview.width, height: preview.height, text: '', codes },
    preview.png,
  )
}

async function sizeOf(bytes, limits) {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata()
  } catch (error) {
    if (bytes.length > limits.fileBytes) throw error
    throw new Refused('damaged')
  }
}
