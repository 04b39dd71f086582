import { hkdfSync, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { type Outcome, ok, refuse } from '#domain/outcome'
import type { Home } from './home.ts'
import { jsonText } from './json-text.ts'
import { makePrivateFileOnce } from './private-file.ts'

/** The secrets of papers; each key is 32 bytes. */
export interface DocumentKeys {
  /** Seals uploaded papers and their previews. */
  readonly sealing: Buffer
  /** Makes the check in the codes of forms. */
  readonly codes: Buffer
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
 * The home's keys for papers, made once while it holds none.
 *
 * @returns the keys; or `documents-key-missing` when there are papers without a key, `documents-key-damaged`.
 */
export async function documentKeys(home: Home): Promise<Outcome<DocumentKeys>> {
  const file = path.join(home.keys, 'documents.json')
  if (!existsSync(file)) {
    if (existsSync(home.documents)) return refuse('documents-key-missing')
    const content = { format: 1, key: randomBytes(32).toString('base64') }
    await makePrivateFileOnce(file, `${JSON.stringify(content)}\n`)
  }
  const kept = KeyFile.safeParse(await readFile(file, 'utf8'))
  if (!kept.success) return refuse('documents-key-damaged')
  return ok({ sealing: derived(kept.data.key, 'seal'), codes: derived(kept.data.key, 'codes') })
}

function derived(key: Buffer, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `hippo documents ${use}`, 32))
}
