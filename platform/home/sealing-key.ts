import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { type Outcome, ok, refuse } from '#domain/outcome'
import type { Home } from './home.ts'
import { jsonText } from './json-text.ts'
import { makePrivateFileOnce } from './private-file.ts'

/** Seals short texts that the database may hold but not show: AES-256-GCM under a key of the home. */
export interface SealingKey {
  /** @param context what the text belongs to, such as the id of its row: it opens under the same context only. */
  seal(text: string, context: string): Buffer
  /** The text; undefined when it was sealed by another key, for another context, or was altered. */
  open(sealed: Buffer, context: string): string | undefined
  /** Keyed hash of a text, hex; equal for one text, one context and one home only. */
  hashOf(text: string, context: string): string
}

const KeyFile = jsonText(
  z.object({
    format: z.literal(1),
    key: z
      .base64()
      .transform((text) => Buffer.from(text, 'base64'))
      .refine((bytes) => bytes.length === 32),
  }),
)

const format = 1
const nonceBytes = 12
const tagBytes = 16

/**
 * The home's sealing key, made once while nothing is sealed.
 *
 * @param options.hasSealed whether the database holds sealed texts; then the key must be there.
 * @returns the key; or `sealing-key-missing`, `sealing-key-damaged`.
 */
export async function sealingKey(
  home: Home,
  options: { readonly hasSealed: boolean },
): Promise<Outcome<SealingKey>> {
  const file = path.join(home.keys, 'sealing.json')
  if (!existsSync(file)) {
    if (options.hasSealed) return refuse('sealing-key-missing')
    const content = { format: 1, key: randomBytes(32).toString('base64') }
    await makePrivateFileOnce(file, `${JSON.stringify(content)}\n`)
  }
  const kept = KeyFile.safeParse(await readFile(file, 'utf8'))
  if (!kept.success) return refuse('sealing-key-damaged')
  const sealer = derived(kept.data.key, 'seal')
  const hasher = derived(kept.data.key, 'hash')
  return ok({
    seal: (text, context) => seal(sealer, text, context),
    open: (sealed, context) => open(sealer, sealed, context),
    hashOf: (text, context) =>
      createHmac('sha256', hasher).update(`${context}\0${text}`).digest('hex'),
  })
}

function derived(key: Buffer, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `hippo ${use}`, 32))
}

/** format, 1 byte; nonce; tag; ciphertext */
function seal(key: Buffer, text: string, context: string): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context))
  const content = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.of(format), nonce, cipher.getAuthTag(), content])
}

function open(key: Buffer, sealed: Buffer, context: string): string | undefined {
  const tagAt = 1 + nonceBytes
  if (sealed[0] !== format || sealed.length < tagAt + tagBytes) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, tagAt))
    .setAAD(Buffer.from(context))
    .setAuthTag(sealed.subarray(tagAt, tagAt + tagBytes))
  const content = decipher.update(sealed.subarray(tagAt + tagBytes))
  try {
    return Buffer.concat([content, decipher.final()]).toString('utf8')
  } catch (error) {
    // Node has no code for a tag that does not fit.
    if (error instanceof Error) return undefined
    throw error
  }
}
