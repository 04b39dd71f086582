import path from 'node:path'
import type { Gate } from './gate.ts'
import { runProgram } from './run-program.ts'

/** TypeScript's own check, by the native compiler. */
export const types: Gate = {
  name: 'types',
  async find(root) {
    const program = path.join(root, 'node_modules/@typescript/native/bin/tsc')
    const { exitCode, output, errors } = await runProgram(root, program, [
      '-b',
      'tsconfig.json',
      'apps/web',
      '--pretty',
      'false',
    ])
    if (exitCode === 0) return []
    const lines = `${output}${errors}`.split('\n').filter((line) => line.trim() !== '')
    return lines.map((line) => {
      const [, file = '', at, message = line] = /^(\S+?)\((\d+),\d+\): (.*)$/.exec(line) ?? []
      return { file, rule: 'types', message, ...(at && { line: Number(at) }) }
    })
  },
}
