import { randomBytes } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { type Outcome, ok, refuse } from '#domain/outcome'
import type { Home } from './home.ts'
import { makePrivateFileOnce } from './private-file.ts'

const tokenForm = /^[\w-]{43}$/

/**
 * The home's operator token: 32 random bytes in base64url, in a file that only its owner can read, made once.
 *
 * @returns the token; or `token-exposed` when others can read the file, `token-damaged` when it holds something else.
 */
export async function operatorToken(home: Home): Promise<Outcome<string>> {
  const file = path.join(home.path, 'operator-token')
  await makePrivateFileOnce(file, `${randomBytes(32).toString('base64url')}\n`)
  const { mode } = await stat(file)
  if ((mode & 0o077) !== 0) return refuse('token-exposed', { path: file })
  const token = (await readFile(file, 'utf8')).trim()
  return tokenForm.test(token) ? ok(token) : refuse('token-damaged', { path: file })
}
