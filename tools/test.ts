/**
 * Everything that must be green: `npm test`. The gates of the check first, then vitest's projects; the very last line
 * is `N passed, N failed`, gates counted as tests.
 */
import path from 'node:path'
import { startVitest } from 'vitest/node'
import { runGates } from './check/run-gates.ts'
import { chromiumMissing, ensureChromium } from './test/chromium.ts'
import { TestSummary } from './test/test-summary.ts'

const root = path.dirname(import.meta.dirname)
const print = (line: string) => process.stdout.write(`${line}\n`)

const isRoot = process.getuid?.() === 0
const chromium = await ensureChromium({ environment: process.env, isRoot, print })
if (chromium !== undefined) process.env.CHROMIUM = chromium
const gates = await runGates(root, print)
const summary = new TestSummary(root, print)
const vitest = await startVitest('test', process.argv.slice(2), {
  root,
  watch: false,
  reporters: [summary],
  ...(chromium === undefined && { project: ['!browser'] }),
})
await vitest.close()
if (chromium === undefined) summary.leaveOut('tests/browser', Object.values(chromiumMissing))
process.exitCode = summary.conclude(gates)
