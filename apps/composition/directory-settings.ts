import path from 'node:path'
import { z } from 'zod'
import { type Outcome, ok, refuse } from '#domain/outcome'
import { type DirectorySettings, isDirectoryAddress } from '#platform/directory'

/** The environment variables about the directory of provincial admins: a file, or an address with its token. */
export const directoryVariables = {
  HIPPO_DIRECTORY_FILE: z.string().min(1).optional(),
  HIPPO_DIRECTORY_URL: z.string().refine(isDirectoryAddress).optional(),
  /** As RFC 6750 writes a bearer token. */
  HIPPO_DIRECTORY_TOKEN: z
    .string()
    .regex(/^[\w.~+/-]+=*$/)
    .optional(),
}

type Variables = z.infer<z.ZodObject<typeof directoryVariables>> & {
  readonly HIPPO_PROFILE: 'trial' | 'production'
}

/**
 * Where to ask who is a provincial admin; undefined where nothing is set, in a trial.
 *
 * @returns `bad-setting` for both or half of one, and in production for none.
 */
export function readDirectory(variables: Variables): Outcome<DirectorySettings | undefined> {
  const {
    HIPPO_DIRECTORY_FILE: file,
    HIPPO_DIRECTORY_URL: url,
    HIPPO_DIRECTORY_TOKEN: token,
  } = variables
  if (file !== undefined) {
    return url === undefined && token === undefined
      ? ok({ kind: 'roster', file: path.resolve(file) })
      : refuse('bad-setting', { name: 'HIPPO_DIRECTORY_FILE' })
  }
  if (url !== undefined && token !== undefined) return ok({ kind: 'http', url, token })
  if (url !== undefined) return refuse('bad-setting', { name: 'HIPPO_DIRECTORY_TOKEN' })
  const isMissing = token !== undefined || variables.HIPPO_PROFILE === 'production'
  return isMissing ? refuse('bad-setting', { name: 'HIPPO_DIRECTORY_URL' }) : ok(undefined)
}
