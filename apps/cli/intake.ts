import path from 'node:path'
import { type Language, ok, sentence } from '#domain/outcome'
import { type IntakeResult, runIntake } from '#features/intake'
import { localOperator, openNamedHome } from '../composition/desk.ts'
import { progressBar } from './progress.ts'
import type { Terminal } from './terminal.ts'
import { say } from './texts.ts'
import { provinceOption, UsageProblem, type Verb } from './verb.ts'

type ArchiveReport = IntakeResult['published'][number]['reports'][number]

/** `hippo intake`: load archives; 2 when an archive was refused, the others are loaded all the same. */
export const intake: Verb = {
  options: { province: { type: 'string' } },
  run: async (given, terminal) => {
    const province = provinceOption(given)
    if (given.positionals.length === 0) throw new UsageProblem('needPaths')
    const paths = given.positionals.map((name) => path.resolve(name))
    const opened = await openNamedHome(process.env)
    if (!opened.ok) return opened
    const { home, database, close } = opened.value
    const bar = progressBar(terminal)
    closeOnSignal(close)
    try {
      const loaded = await runIntake(home, database, {
        paths,
        province,
        actor: localOperator,
        onProgress: ({ stage, province: of, ...progress }) =>
          bar.show({ stage: `${say(terminal.language, stage)} ${of}`, ...progress }),
        onWait: () => terminal.note(say(terminal.language, 'waitingForLock')),
      })
      bar.end()
      if (!loaded.ok) return loaded
      report(loaded.value, terminal)
      return ok(loaded.value.refused.length === 0 ? 0 : 2)
    } finally {
      bar.end()
      await close()
    }
  },
}

/** A stopped intake leaves the data versions as they are; it only leaves the database in good order. */
function closeOnSignal(close: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      void close().finally(() => process.exit(130))
    })
  }
}

function report(result: IntakeResult, terminal: Terminal): void {
  const { language } = terminal
  for (const { name } of result.known) terminal.note(say(language, 'alreadyLoaded', { name }))
  for (const { province, dataVersion, reports } of result.published) {
    for (const archive of reports)
      for (const line of archiveLines(archive, language)) terminal.note(line)
    terminal.note(say(language, 'versionCommitted', { province, version: dataVersion }))
  }
  if (result.published.length === 0) terminal.note(say(language, 'noChange'))
  for (const { name, refusal } of result.refused) {
    const values = { name, code: refusal.code, sentence: sentence(refusal, language) }
    terminal.note(say(language, 'archiveRefused', values))
  }
}

function archiveLines(archive: ArchiveReport, language: Language): readonly string[] {
  const { name, rows, setAside, nulled, notTaken, counts } = archive
  const rest =
    notTaken.length === 0 ? '' : say(language, 'notTaken', { names: notTaken.join(', ') })
  return [
    say(language, 'archiveLine', { name, rows, setAside, nulled, rest }),
    ...counts.map((count) => say(language, 'findingLine', { ...count })),
  ]
}
