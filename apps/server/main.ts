import { sentence } from '#domain/outcome'
import { wordFailure } from '../composition/failure.ts'
import { chooseLanguage } from '../composition/language.ts'
import { readSettings } from '../composition/settings.ts'
import { serveUntilStopped } from './serve.ts'

const language = chooseLanguage(undefined, process.env)
try {
  const settings = readSettings(process.env)
  const served = settings.ok ? await serveUntilStopped(settings.value, language) : settings
  if (!served.ok) {
    process.stderr.write(`${served.refusal.code}: ${sentence(served.refusal, language)}\n`)
    process.exitCode = 2
  }
} catch (error) {
  const failure = wordFailure(error, language)
  process.stderr.write(`${failure.lines.join('\n')}\n`)
  process.exitCode = failure.exitCode
}
