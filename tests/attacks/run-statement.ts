import { sentence } from '#domain/outcome'
import {
  type EngineSession,
  type ResultColumn,
  type ResultSink,
  type ResultValue,
  RowCollector,
  type RunLimits,
} from '#platform/engine'

/** Everything that came out of one statement. */
export interface Observed {
  /** `outlived`: the run had not ended long after its time limit. */
  readonly state: 'done' | 'limit' | 'cancelled' | 'refused' | 'fault' | 'outlived'
  /** The refusal's code, or which limit. */
  readonly code: string
  readonly columns: readonly ResultColumn[]
  readonly rows: readonly (readonly ResultValue[])[]
  /** Refusal sentences and fault messages, all that a person could read besides rows. */
  readonly message: string
}

/** How long after its time limit a run may take to end: the grace, the kill, and a busy machine. */
const graceMs = 15_000

/** Run one statement through a session and keep all that it shows. */
export async function runStatement(
  session: EngineSession,
  sql: string,
  limits: RunLimits,
  signal: AbortSignal = new AbortController().signal,
): Promise<Observed> {
  const sink = new RowCollector()
  const clock = deadline(limits.wallMs + graceMs)
  const ran = settle(session, sql, limits, { sink, signal })
  const end = await Promise.race([ran, clock.passed])
  clock.stop()
  return { ...end, columns: sink.columns, rows: sink.rows }
}

type Ending = Pick<Observed, 'state' | 'code' | 'message'>

async function settle(
  session: EngineSession,
  sql: string,
  limits: RunLimits,
  into: { readonly sink: ResultSink; readonly signal: AbortSignal },
): Promise<Ending> {
  try {
    const outcome = await session.run({ sql, limits, ...into })
    if (outcome.ok) {
      const end = outcome.value
      return { state: end.state, code: end.state === 'limit' ? end.limit : '', message: '' }
    }
    const { refusal } = outcome
    const message = [
      sentence(refusal, 'en'),
      sentence(refusal, 'th'),
      JSON.stringify(refusal.detail ?? {}),
    ].join('\n')
    return { state: 'refused', code: refusal.code, message }
  } catch (fault) {
    return { state: 'fault', code: '', message: wholeMessage(fault) }
  }
}

function wholeMessage(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault)
  const cause = fault.cause === undefined ? '' : `\n${wholeMessage(fault.cause)}`
  return `${fault.message}${cause}`
}

function deadline(ms: number): { readonly passed: Promise<Ending>; stop(): void } {
  let timer: NodeJS.Timeout | undefined
  const passed = new Promise<Ending>((resolve) => {
    timer = setTimeout(() => resolve({ state: 'outlived', code: '', message: '' }), ms)
  })
  return { passed, stop: () => clearTimeout(timer) }
}
