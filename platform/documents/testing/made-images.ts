import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** A small picture with some structure. */
export function madeImage(width = 400, height = 300) {
  const data = Buffer.alloc(width * height * 3, 230)
  for (let at = 0; at < data.length; at += 7) data[at] = at % 251
  return sharp(data, { raw: { width, height, channels: 3 } })
}

/** A JPEG that says where it was taken, as telephones write it. */
export function jpegWithPlace(): Promise<Buffer> {
  const place = {
    GPSLatitudeRef: 'N',
    GPSLatitude: '18/1 47/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '100/1 46/1 0/1',
  }
  return madeImage()
    .jpeg()
    .withExif({ IFD0: { Make: 'TestPhone', Artist: 'Somebody' }, IFD3: place })
    .toBuffer()
}

/** A PNG whose few bytes become a huge picture: one line after another of the same grey. */
export function pngBomb(width: number, height: number): Buffer {
  const line = Buffer.alloc(1 + Math.ceil(width / 8))
  const lines = Buffer.concat(Array.from({ length: Math.min(height, 4000) }, () => line))
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, bytes: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), bytes])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(bytes.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
