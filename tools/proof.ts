/** Show that what is claimed holds: `npm run proof [-- name…]`. Each module of tests/proof prints one line a claim. */
import path from 'node:path'
import { runModules } from './run/run-modules.ts'

await runModules(path.join(path.dirname(import.meta.dirname), 'tests/proof'), process.argv.slice(2))
