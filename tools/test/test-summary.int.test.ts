import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ProgramEnd, runProgram } from '../check/run-program.ts'
import { fellTree, plantTree } from '../check/seeded-tree.ts'

const script = `
import { startVitest } from 'vitest/node'
import { TestSummary } from '${path.join(import.meta.dirname, 'test-summary.ts')}'
const summary = new TestSummary(process.cwd(), (line) => process.stdout.write(line + '\\n'))
const vitest = await startVitest('test', [], { watch: false, reporters: [summary] })
await vitest.close()
summary.leaveOut('tests/browser', ['there is no browser'])
process.exitCode = summary.conclude({ passed: 8, failed: 1 })
`

const tests = `
import { expect, it } from 'vitest'
it('passes', () => {})
it('passes too', () => {})
it('fails', () => { expect(1).toBe(2) })
it('is left out', ({ skip }) => { skip('there is no moon today') })
`

let root: string
let end: ProgramEnd

beforeAll(async () => {
  root = plantTree({
    'domain/alpha/one.test.ts': tests,
    'domain/alpha/broken.test.ts': "import './gone.ts'\n",
    'domain/alpha/slow.int.test.ts': "import { it } from 'vitest'\nit('passes slowly', () => {})\n",
    'summary.mjs': script,
  })
  end = await runProgram(root, path.join(root, 'summary.mjs'), [])
})

afterAll(() => fellTree(root))

it('counts tests of all projects and gates alike, and a file that cannot be read as a failure', () => {
  expect(end.output.trimEnd().split('\n').at(-1)).toBe('11 passed, 4 failed, 1 skipped')
})

it('fails when anything failed', () => {
  expect(end.exitCode).toBe(1)
})

it('names each failure with its reason', () => {
  expect(end.output).toMatch(/FAILED domain\/alpha\/one.test.ts > fails/)
  expect(end.output).toContain('expected 1 to be 2')
  expect(end.output).toMatch(/FAILED domain\/alpha\/broken.test.ts/)
})

it('counts what could not be run at all as a failure, with its reason', () => {
  expect(end.output).toMatch(/FAILED tests\/browser\n {7}there is no browser/)
})

it('says why a test was skipped', () => {
  expect(end.output).toContain('one.test.ts > is left out: there is no moon today')
})
