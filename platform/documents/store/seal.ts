import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const mark = Buffer.from('HIPPODOC1')
const nonceBytes = 12
const tagBytes = 16

/**
 * Seal bytes with AES-256-GCM.
 *
 * @param place what the bytes are and whose; they open for the same place only.
 */
export function seal(key: Buffer, bytes: Buffer, place: string): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place))
  const content = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([mark, nonce, cipher.getAuthTag(), content])
}

/** The bytes; undefined when they were altered, cut, moved to another place, or sealed with another key. */
export function unseal(key: Buffer, sealed: Buffer, place: string): Buffer | undefined {
  const nonceAt = mark.length
  const tagAt = nonceAt + nonceBytes
  const contentAt = tagAt + tagBytes
  if (sealed.length < contentAt || !sealed.subarray(0, nonceAt).equals(mark)) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(nonceAt, tagAt))
    .setAAD(Buffer.from(place))
    .setAuthTag(sealed.subarray(tagAt, contentAt))
  const content = decipher.update(sealed.subarray(contentAt))
  try {
    return Buffer.concat([content, decipher.final()])
  } catch (error) {
    // Node has no code for a tag that does not fit.
    if (error instanceof Error) return undefined
    throw error
  }
}
