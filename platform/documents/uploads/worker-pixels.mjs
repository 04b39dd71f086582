import sharp from 'sharp'

// One thread and no cache: the process lives for one file, and its memory is counted.
sharp.concurrency(1)
sharp.cache(false)
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer'] })

/** Enough to read a code of 15 mm on A4; more is only slower. */
export const mostPixels = 6_000_000
const previewWidth = 1240

/** An opened image as pixels (RGBA), made smaller where it is larger than a page needs. */
export async function readPixels(image) {
  const { data, info } = await image
    .resize({ width: 2450, height: 2450, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

/** The picture that people are shown in place of the file. */
export async function previewOf({ data, width, height }) {
  const { data: png, info } = await sharp(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .resize({
      width: previewWidth,
      height: 2 * previewWidth,
      fit: 'inside',
      withoutEnlargement: true,
    })
    .png({ compressionLevel: 7 })
    .toBuffer({ resolveWithObject: true })
  return { png, width: info.width, height: info.height }
}
