import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { type Outcome, ok, refuse } from '#domain/outcome'
import type { Home } from './home.ts'
import { jsonText } from './json-text.ts'
import { makePrivateFileOnce } from './private-file.ts'

/** The secrets behind the audit trail. */
export interface AuditKeys {
  /** Makes the hashes of the chain. */
  readonly chainKey: KeyObject
  /** Seals anchors, so that who can write the chain cannot also write its anchors. */
  readonly anchorKey: KeyObject
  /** When the chain's key was made: no chain of this home begins much later. */
  readonly madeAt: Date
}

const KeyFile = jsonText(
  z.object({
    format: z.literal(1),
    madeAt: z.iso.datetime().transform((text) => new Date(text)),
    key: z
      .base64()
      .transform((text) => Buffer.from(text, 'base64'))
      .refine((bytes) => bytes.length === 32)
      .transform((bytes) => createSecretKey(bytes)),
  }),
)

/**
 * The home's keys for the audit trail, made once while it has no chain.
 *
 * @param options.hasChain whether the chain was begun; then the keys must be there.
 * @returns the keys; or `audit-key-missing`, `audit-key-damaged`.
 */
export async function auditKeys(
  home: Home,
  options: { readonly hasChain: boolean },
): Promise<Outcome<AuditKeys>> {
  const chain = await keyIn(path.join(home.keys, 'audit.json'), options)
  if (!chain.ok) return chain
  const anchor = await keyIn(path.join(home.keys, 'audit-anchor.json'), options)
  if (!anchor.ok) return anchor
  const { key: chainKey, madeAt } = chain.value
  return ok({ chainKey, anchorKey: anchor.value.key, madeAt })
}

async function keyIn(
  file: string,
  { hasChain }: { readonly hasChain: boolean },
): Promise<Outcome<z.infer<typeof KeyFile>>> {
  const name = path.basename(file)
  if (!existsSync(file)) {
    if (hasChain) return refuse('audit-key-missing', { name })
    const key = randomBytes(32).toString('base64')
    const content = { format: 1, madeAt: new Date().toISOString(), key }
    await makePrivateFileOnce(file, `${JSON.stringify(content)}\n`)
  }
  const kept = KeyFile.safeParse(await readFile(file, 'utf8'))
  return kept.success ? ok(kept.data) : refuse('audit-key-damaged', { name })
}
