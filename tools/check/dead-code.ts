import path from 'node:path'
import type { Gate, Problem } from './gate.ts'
import { runProgram } from './run-program.ts'

interface Item {
  readonly name: string
  readonly line?: number
}

interface Report {
  readonly issues: readonly (Readonly<Record<string, readonly Item[] | unknown>> & {
    readonly file: string
  })[]
}

/** Files, exports and packages that nothing uses, by knip. */
export const deadCode: Gate = {
  name: 'dead code',
  async find(root) {
    const program = path.join(root, 'node_modules/knip/bin/knip.js')
    const options = ['--reporter', 'json', '--no-progress']
    const { exitCode, output, errors } = await runProgram(root, program, options)
    const notRun = { file: '', rule: 'not-run', message: errors }
    if (!output.startsWith('{')) return [notRun]
    const report: Report = JSON.parse(output)
    const problems = report.issues.flatMap(readIssue)
    return exitCode !== 0 && problems.length === 0 ? [notRun] : problems
  },
}

function readIssue({ file, ...kinds }: Report['issues'][number]): readonly Problem[] {
  return Object.entries(kinds).flatMap(([kind, items]) => {
    if (!Array.isArray(items)) return []
    return items.flat().map(({ name, line }: Item) => ({
      file,
      rule: `unused-${kind}`,
      message: kind === 'files' ? 'nothing imports it' : name,
      ...(line !== undefined && { line }),
    }))
  })
}
