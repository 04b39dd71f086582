/** A program that a test kills: opens a session, starts an endless query, and says which process works on it. */
import { RowCollector } from '#platform/engine'
import { createCapsuleEngine } from '../mod.ts'
import { workersOf } from './worker-processes.ts'

const engine = createCapsuleEngine({ memoryMegabytes: 256, threads: 1, spareWorkers: 1 })
const scope = { province: '55', dataVersion: 1, attachments: [], tables: [], withheld: new Map() }
const session = await engine.open(scope)
const endless =
  'SELECT count(*) FROM range(3000000) AS a(x), range(3000000) AS b(y) WHERE x * y = 7'
const limits = { maxRows: 10, maxBytes: 10_000, wallMs: 600_000 }
const { signal } = new AbortController()
session.run({ sql: endless, limits, sink: new RowCollector(), signal })
setTimeout(() => process.stdout.write(`${workersOf(process.pid).join(' ')}\n`), 500)
