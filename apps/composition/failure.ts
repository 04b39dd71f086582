import { Fault, type FaultCode, faultSentence, type Language } from '#domain/outcome'

/** What a program says when it fails, and the exit code that goes with it. */
export interface Failure {
  readonly lines: readonly string[]
  readonly exitCode: number
}

/** A failure that was thrown up to `main`, worded; what is no Fault shows only its kind and where it began, since its message may hold anything. */
export function wordFailure(error: unknown, language: Language): Failure {
  const code: FaultCode = error instanceof Fault ? error.code : 'internal'
  const lines = [`${code}: ${faultSentence(code, language)}`, faultLine(error)]
  return { lines: error instanceof Fault ? lines : [...lines, ...placesOf(error)], exitCode: 1 }
}

/** The first places of a stack, without the message. */
function placesOf(error: unknown): readonly string[] {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  return stack
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .slice(0, 5)
}

/** One line for the operator's log; never a cell value. */
export function faultLine(error: unknown): string {
  if (error instanceof Fault) return `fault ${error.code}: ${error.message}`
  return `fault ${error instanceof Error ? error.name : 'unknown'}`
}
