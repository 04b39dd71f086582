import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { type Outcome, ok, refuse } from '#domain/outcome'
import type { Home } from './home.ts'
import { jsonText } from './json-text.ts'
import { makePrivateFileOnce } from './private-file.ts'

/** The secrets of one province; each key is 32 random bytes. */
export interface ProvinceKeys {
  /** Makes pseudonyms and row keys. */
  readonly pseudonymKey: Buffer
  /** Seals the vault of true birth dates. */
  readonly vaultKey: Buffer
  /** Which keys these are; pseudonyms of two epochs never join. */
  readonly epoch: string
}

const key = z
  .base64()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((bytes) => bytes.length === 32)

const KeyFile = z.object({
  format: z.literal(1),
  province: z.string(),
  epoch: z.string().min(1),
  pseudonymKey: key,
  vaultKey: key,
})

/**
 * The keys of a province, made once when the province has no data yet.
 *
 * @param province two digits.
 * @param options.hasData whether the home holds data of the province; then its keys must be there.
 * @returns the keys; or `key-missing`, `key-damaged`, or `unknown-province` for what is not a province code.
 */
export async function provinceKeys(
  home: Home,
  province: string,
  options: { readonly hasData: boolean },
): Promise<Outcome<ProvinceKeys>> {
  if (!/^\d{2}$/.test(province)) return refuse('unknown-province', { province })
  const file = path.join(home.keys, `${province}.json`)
  if (!existsSync(file)) {
    if (options.hasData) return refuse('key-missing', { province })
    await makePrivateFileOnce(file, newKeyFile(province))
  }
  const kept = readKeyFile(await readFile(file, 'utf8'))
  if (kept?.province !== province) return refuse('key-damaged', { province })
  const { pseudonymKey, vaultKey, epoch } = kept
  return ok({ pseudonymKey, vaultKey, epoch })
}

function newKeyFile(province: string): string {
  const fresh = () => randomBytes(32).toString('base64')
  const content = {
    format: 1,
    province,
    epoch: 'e1',
    pseudonymKey: fresh(),
    vaultKey: fresh(),
  }
  return `${JSON.stringify(content, null, 2)}\n`
}

function readKeyFile(text: string): z.infer<typeof KeyFile> | undefined {
  return jsonText(KeyFile).safeParse(text).data
}
