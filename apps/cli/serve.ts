import { ok } from '#domain/outcome'
import { readSettings } from '../composition/settings.ts'
import { serveUntilStopped } from '../server/serve.ts'
import type { Verb } from './verb.ts'

/** `hippo serve`: the server in the foreground, as `npm start` runs it. */
export const serve: Verb = {
  options: {},
  run: async (_given, terminal) => {
    const settings = readSettings(process.env)
    if (!settings.ok) return settings
    const served = await serveUntilStopped(settings.value, terminal.language)
    return served.ok ? ok(0) : served
  },
}
