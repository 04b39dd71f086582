import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** The folder of this checkout. */
export const productPath = fileURLToPath(new URL('../../', import.meta.url))

const Environment = z.object({
  HIPPO_HOME: z.string().min(1).optional(),
  HIPPO_DEMO: z.enum(['0', '1']).default('1'),
  PORT: z.coerce.number().int().min(1).max(65_535).default(8080),
})

/** What an operator can set, read once from the environment. */
export interface Settings {
  /** Absolute path of the home. */
  readonly homePath: string
  /** Make two synthetic provinces when a new home is first served. */
  readonly demo: boolean
  readonly port: number
}

/**
 * Read the settings.
 *
 * @throws z.ZodError when a variable does not fit; `main` words it.
 */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const parsed = Environment.parse(environment)
  return {
    homePath: path.resolve(parsed.HIPPO_HOME ?? path.join(productPath, '.hippo')),
    demo: parsed.HIPPO_DEMO === '1',
    port: parsed.PORT,
  }
}
