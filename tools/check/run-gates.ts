import { arrows } from './arrows.ts'
import { deadCode } from './dead-code.ts'
import { describeProblem, type Gate } from './gate.ts'
import { generatedDocs } from './generated-docs.ts'
import { limits } from './limits.ts'
import { lint } from './lint.ts'
import { locks } from './locks.ts'
import { refusalTexts } from './refusal-texts.ts'
import { types } from './types.ts'
import { words } from './words.ts'

/** The programs that take longest come first. */
const gates: readonly Gate[] = [
  deadCode,
  types,
  arrows,
  lint,
  refusalTexts,
  limits,
  words,
  generatedDocs,
  locks,
]

const mostShown = 40

export interface Tally {
  readonly passed: number
  readonly failed: number
}

/** Run every gate at once over a tree; one line a gate as it ends, with its problems below. */
export async function runGates(root: string, print: (line: string) => void): Promise<Tally> {
  const passed = await Promise.all(gates.map((gate) => runGate(gate, root, print)))
  const count = passed.filter(Boolean).length
  return { passed: count, failed: gates.length - count }
}

async function runGate(gate: Gate, root: string, print: (line: string) => void): Promise<boolean> {
  const started = performance.now()
  const problems = await gate.find(root)
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(5)
  const failed = problems.length > 0
  print(`${failed ? 'FAIL' : 'ok  '} ${gate.name.padEnd(16)} ${seconds} s`)
  for (const problem of problems.slice(0, mostShown)) print(`       ${describeProblem(problem)}`)
  if (problems.length > mostShown) print(`       … and ${problems.length - mostShown} more`)
  return !failed
}
