import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { type Outcome, ok, refuse } from '#domain/outcome'

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

/** Read the settings; `bad-setting` names the variable that does not fit. */
export function readSettings(environment: NodeJS.ProcessEnv): Outcome<Settings> {
  const parsed = Environment.safeParse(environment)
  if (!parsed.success) {
    return refuse('bad-setting', { name: String(parsed.error.issues[0]?.path[0] ?? '') })
  }
  const { HIPPO_HOME, HIPPO_DEMO, PORT } = parsed.data
  return ok({
    homePath: path.resolve(HIPPO_HOME ?? path.join(productPath, '.hippo')),
    demo: HIPPO_DEMO === '1',
    port: PORT,
  })
}
