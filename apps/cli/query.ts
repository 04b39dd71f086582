import { readFile } from 'node:fs/promises'
import { faultSentence, type Outcome, ok } from '#domain/outcome'
import type { Run } from '#features/workbench'
import { createCapsuleEngine } from '#platform/engine-duckdb'
import { type Desk, localOperator, openDesk, openNamedHome } from '../composition/desk.ts'
import { faultLine } from '../composition/failure.ts'
import { isFormat, type ResultFormat, writeResult } from './result-format.ts'
import type { Terminal } from './terminal.ts'
import { say } from './texts.ts'
import { type Arguments, provinceOption, textOption, UsageProblem, type Verb } from './verb.ts'

const longestWaitMs = 24 * 3600 * 1000

/** `hippo query`: one statement about one province, by the same path as every other run. */
export const query: Verb = {
  options: {
    province: { type: 'string' },
    dialect: { type: 'string' },
    format: { type: 'string' },
    file: { type: 'string' },
  },
  run: async (given, terminal) => {
    const question = await readQuestion(given)
    const engine = createCapsuleEngine()
    try {
      const opened = await openNamedHome(process.env)
      if (!opened.ok) return opened
      const tell = (error: unknown) => terminal.note(faultLine(error))
      const desk = await openDesk(opened.value, tell, engine)
      try {
        return await ask(desk, question, terminal)
      } finally {
        await desk.close()
      }
    } finally {
      await engine.close()
    }
  },
}

interface Question {
  readonly province: string
  readonly dialect: 'duckdb'
  readonly sql: string
  readonly format: ResultFormat
}

async function readQuestion(given: Arguments): Promise<Question> {
  const province = provinceOption(given)
  if (province === undefined) throw new UsageProblem('needProvince')
  const dialect = textOption(given, 'dialect') ?? 'duckdb'
  if (dialect !== 'duckdb') throw new UsageProblem('badOption', { reason: `--dialect ${dialect}` })
  const format = textOption(given, 'format') ?? 'table'
  if (!isFormat(format)) throw new UsageProblem('badOption', { reason: `--format ${format}` })
  return { province, dialect, format, sql: await readSql(given) }
}

async function readSql(given: Arguments): Promise<string> {
  const file = textOption(given, 'file')
  if ((file === undefined) === (given.positionals.length === 0)) throw new UsageProblem('needSql')
  if (file === undefined) return given.positionals.join(' ')
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw new UsageProblem('fileUnreadable', { file }, { cause })
  }
}

async function ask(desk: Desk, question: Question, terminal: Terminal): Promise<Outcome<number>> {
  const { format, province, ...asked } = question
  const who = { actor: localOperator, province }
  const started = await desk.workbench.start(who, asked)
  if (!started.ok) return started
  const { id } = started.value
  const stop = () => void desk.workbench.cancel(who, id)
  process.on('SIGINT', stop)
  await desk.workbench.wait(id, longestWaitMs)
  process.off('SIGINT', stop)
  const run = await desk.workbench.find(who, id)
  if (!run.ok) return run
  if (run.value.refusal !== null) return { ok: false, refusal: run.value.refusal }
  const told = tellEnd(run.value, terminal)
  if (told !== undefined) return ok(told)
  await writeResult(desk, run.value, { format, terminal })
  return ok(0)
}

/** Say why there is no answer; undefined when there is one, cut or whole. */
function tellEnd(run: Run, terminal: Terminal): number | undefined {
  const { language } = terminal
  const tell = (code: string, text: string, exitCode: number) => {
    terminal.note(`${code}: ${text}`)
    return exitCode
  }
  if (run.fault !== null) return tell(run.fault, faultSentence(run.fault, language), 1)
  if (run.state === 'cancelled') return tell('cancelled', say(language, 'cancelled'), 2)
  if (run.limit === 'time') return tell('limit-time', say(language, 'limitTime'), 2)
  if (run.limit === 'memory') return tell('limit-memory', say(language, 'limitMemory'), 2)
  return undefined
}
