/** Every gate over the whole tree: `npm run check`. */
import path from 'node:path'
import { runGates } from './check/run-gates.ts'

const root = path.dirname(import.meta.dirname)
const { failed } = await runGates(root, (line) => process.stdout.write(`${line}\n`))
process.exitCode = failed === 0 ? 0 : 1
