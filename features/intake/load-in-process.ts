import { openDatabase } from '#platform/database'
import { openHome } from '#platform/home'
import { runIntake } from './intake.ts'

// For tests that kill an intake from outside: `node load-in-process.ts HOME PATH…`; says `begun`, then `done`.
const [homePath = '', ...paths] = process.argv.slice(2)
const opened = await openHome(homePath)
if (!opened.ok) throw new TypeError(opened.refusal.code)
const database = await openDatabase(opened.value, { program: 'killed' })
process.send?.('begun')
const result = await runIntake(opened.value, database, { paths })
process.send?.(result.ok ? 'done' : result.refusal.code)
await database.close()
process.disconnect?.()
