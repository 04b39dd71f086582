/** Measure: `npm run bench [-- name…]`. Each module of tests/bench prints its own lines. */
import path from 'node:path'
import { runModules } from './run/run-modules.ts'

await runModules(path.join(path.dirname(import.meta.dirname), 'tests/bench'), process.argv.slice(2))
