import path from 'node:path'
import type { Gate } from './gate.ts'
import { runProgram } from './run-program.ts'

/** docs/reference holds exactly what the generator writes today; in a program of its own, as it loads the product. */
export const generatedDocs: Gate = {
  name: 'generated docs',
  async find(root) {
    const program = path.join(root, 'tools/docs.ts')
    const { exitCode, output, errors } = await runProgram(root, program, ['--check'])
    if (exitCode === 0) return []
    const drifted = output.split('\n').filter((line) => line !== '')
    if (drifted.length === 0) return [{ file: '', rule: 'not-run', message: errors }]
    return drifted.map((file) => ({ file, rule: 'drift', message: 'run npm run docs' }))
  },
}
