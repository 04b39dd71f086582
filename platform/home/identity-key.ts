import { createHmac, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { type Outcome, ok, refuse } from '#domain/outcome'
import type { Home } from './home.ts'
import { jsonText } from './json-text.ts'
import { makePrivateFileOnce } from './private-file.ts'

/** Finds a person again without keeping the citizen id. */
export interface IdentityKey {
  /** Keyed hash of a citizen id, hex; equal for one person in one home only. */
  hashOf(citizenId: string): string
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

/**
 * The home's key for people, made once while the home knows nobody.
 *
 * @param options.hasPeople whether people are on record; then the key must be there.
 * @returns the key; or `identity-key-missing`, `identity-key-damaged`.
 */
export async function identityKey(
  home: Home,
  options: { readonly hasPeople: boolean },
): Promise<Outcome<IdentityKey>> {
  const file = path.join(home.keys, 'identity.json')
  if (!existsSync(file)) {
    if (options.hasPeople) return refuse('identity-key-missing')
    const content = { format: 1, key: randomBytes(32).toString('base64') }
    await makePrivateFileOnce(file, `${JSON.stringify(content)}\n`)
  }
  const kept = KeyFile.safeParse(await readFile(file, 'utf8'))
  if (!kept.success) return refuse('identity-key-damaged')
  const { key } = kept.data
  return ok({
    hashOf: (citizenId) => createHmac('sha256', key).update(`person\0${citizenId}`).digest('hex'),
  })
}
