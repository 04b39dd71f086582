import { parseArgs } from 'node:util'
import { type Refusal, sentence } from '#domain/outcome'
import { wordFailure } from '../composition/failure.ts'
import { chooseLanguage } from '../composition/language.ts'
import { doctor } from './doctor.ts'
import { endRole, grant, grantRole, revoke } from './grant.ts'
import { intake } from './intake.ts'
import { query } from './query.ts'
import { serve } from './serve.ts'
import { synth } from './synth.ts'
import { processTerminal, type Terminal } from './terminal.ts'
import { say } from './texts.ts'
import { type Arguments, UsageProblem, type Verb } from './verb.ts'
import { verifyAudit } from './verify-audit.ts'

const verbs: Readonly<Record<string, Verb>> = {
  doctor,
  'end-role': endRole,
  grant,
  'grant-role': grantRole,
  intake,
  query,
  revoke,
  serve,
  synth,
  'verify-audit': verifyAudit,
}

process.exitCode = await main(process.argv.slice(2))

/** Run one verb. Exit codes: 0 answer, 2 refusal (its code on stderr), 1 fault. */
async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv
  const terminal = processTerminal(chooseLanguage(languageFlag(rest), process.env))
  const { language } = terminal
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    await terminal.out(say(language, 'help'))
    return 0
  }
  const verb = verbs[name]
  if (verb === undefined) {
    terminal.note(say(language, 'unknownVerb', { verb: name }))
    terminal.note(say(language, 'help'))
    return 2
  }
  try {
    const outcome = await verb.run(parse(verb, rest), terminal)
    return outcome.ok ? outcome.value : refused(outcome.refusal, terminal)
  } catch (error) {
    return failed(error, terminal)
  }
}

function languageFlag(argv: readonly string[]): string | undefined {
  const equals = argv.find((word) => word.startsWith('--lang='))
  if (equals !== undefined) return equals.slice('--lang='.length)
  const at = argv.indexOf('--lang')
  return at === -1 ? undefined : argv[at + 1]
}

function parse(verb: Verb, argv: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { ...verb.options, lang: { type: 'string' } },
      allowPositionals: true,
    })
    return { values, positionals }
  } catch (error) {
    throw new UsageProblem('badOption', { reason: error instanceof Error ? error.message : '' })
  }
}

function refused(refusal: Refusal, terminal: Terminal): number {
  terminal.note(`${refusal.code}: ${sentence(refusal, terminal.language)}`)
  return 2
}

function failed(error: unknown, terminal: Terminal): number {
  const { language } = terminal
  if (error instanceof UsageProblem) {
    terminal.note(say(language, error.text, error.values))
    return 2
  }
  const failure = wordFailure(error, language)
  for (const line of failure.lines) terminal.note(line)
  return failure.exitCode
}
