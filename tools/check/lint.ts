import path from 'node:path'
import type { Gate, Problem } from './gate.ts'
import { runProgram } from './run-program.ts'

/** Biome: format, lint and the order of imports. */
export const lint: Gate = {
  name: 'lint',
  async find(root) {
    const program = path.join(root, 'node_modules/@biomejs/biome/bin/biome')
    const options = ['ci', '--colors=off', '--max-diagnostics=50', '--reporter=github']
    const { exitCode, output, errors } = await runProgram(root, program, options)
    if (exitCode === 0) return []
    const lines = output.split('\n').filter((line) => line.startsWith('::'))
    const problems = lines.map((line) => readAnnotation(line, root))
    return problems.length > 0 ? problems : [{ file: '', rule: 'lint', message: output + errors }]
  },
}

/** `::error title=…,file=…,line=…,…::message`, as Biome writes for GitHub. */
function readAnnotation(annotation: string, root: string): Problem {
  const [, head = '', message = ''] = /^::\w+ (.*?)::(.*)$/.exec(annotation) ?? []
  const value = (name: string) => new RegExp(`(?:^|,)${name}=([^,]*)`).exec(head)?.[1] ?? ''
  return {
    file: path.relative(root, value('file')),
    line: Number(value('line')),
    rule: value('title'),
    message,
  }
}
