import { Fault, type FaultCode, faultSentence, type Language } from '#domain/outcome'

/** What a program says when it fails, and the exit code that goes with it. */
export interface Failure {
  readonly lines: readonly string[]
  readonly exitCode: number
}

/** A failure that was thrown up to `main`, worded; what is no Fault shows only its kind, since it may hold anything. */
export function wordFailure(error: unknown, language: Language): Failure {
  const code: FaultCode = error instanceof Fault ? error.code : 'internal'
  return { lines: [`${code}: ${faultSentence(code, language)}`, faultLine(error)], exitCode: 1 }
}

/** One line for the operator's log; never a cell value. */
export function faultLine(error: unknown): string {
  if (error instanceof Fault) return `fault ${error.code}: ${error.message}`
  return `fault ${error instanceof Error ? error.name : 'unknown'}`
}
