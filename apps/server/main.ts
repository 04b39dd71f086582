import { sentence } from '#domain/outcome'
import { chooseLanguage } from '../composition/language.ts'
import { readSettings } from '../composition/settings.ts'
import { serveUntilStopped } from './serve.ts'

const language = chooseLanguage(undefined, process.env)
const served = await serveUntilStopped(readSettings(process.env), language)
if (!served.ok) {
  process.stderr.write(`${served.refusal.code}: ${sentence(served.refusal, language)}\n`)
  process.exitCode = 2
}
