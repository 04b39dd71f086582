import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { arrows } from './check/arrows.ts'
import { deadCode } from './check/dead-code.ts'
import type { Gate, Problem } from './check/gate.ts'
import { generatedDocs } from './check/generated-docs.ts'
import { limits } from './check/limits.ts'
import { lint } from './check/lint.ts'
import { locks } from './check/locks.ts'
import { runGates } from './check/run-gates.ts'
import { fellTree, plantTree, type SeededFiles } from './check/seeded-tree.ts'
import { types } from './check/types.ts'
import { words } from './check/words.ts'

/** Each planted file, and the rule that must find it. */
type Seeds = readonly (readonly [file: string, text: string, rule: string])[]

const arrowSeeds: Seeds = [
  ['features/gamma/a.ts', "import { delta } from '#features/delta'\n", 'features-stand-alone'],
  ['features/gamma/b.ts', "import { delta } from '../delta/mod.ts'\n", 'features-stand-alone'],
  ['features/gamma/c.ts', "import type { D } from '#features/delta'\n", 'features-stand-alone'],
  ['features/gamma/d.ts', "await import('#features/delta')\n", 'features-stand-alone'],
  ['features/gamma/e.ts', "export * from '#features/delta'\n", 'features-stand-alone'],
  ['features/gamma/f.ts', "import { route } from '#contract'\n", 'features-point-down'],
  ['features/gamma/g.ts', "import '../../apps/cli/main.ts'\n", 'features-point-down'],
  ['features/gamma/h.ts', "import { one } from '#domain/alpha/one.ts'\n", 'unresolved'],
  ['features/gamma/i.ts', "import { one } from '../../domain/alpha/one.ts'\n", 'front-door'],
  ['features/gamma/j.ts', "import { one } from '../../domain/alpha/mod.ts'\n", 'by-name'],
  ['features/gamma/k.ts', "import { gone } from './gone.ts'\n", 'unresolved'],
  ['features/gamma/l.ts', "import { gone } from 'no-such-package'\n", 'unresolved'],
  ['features/gamma/m.ts', "import './m.test.ts'\n", 'tests-are-leaves'],
  ['features/gamma/m.test.ts', "import { expect } from 'vitest'\n", ''],
  ['features/gamma/n.ts', "import '../../tools/n.ts'\n", 'tools-are-apart'],
  ['tools/n.ts', 'export {}\n', ''],
  ['features/gamma/x.ts', "import './y.ts'\n", 'cycle'],
  ['features/gamma/y.ts', "import './x.ts'\n", ''],
  ['features/gamma/v.ts', "import type { W } from './w.ts'\nexport type V = 1\n", 'cycle'],
  ['features/gamma/w.ts', "import type { V } from './v.ts'\nexport type W = 1\n", ''],
  ['domain/alpha/a.ts', "import { readFile } from 'node:fs'\n", 'domain-is-pure'],
  ['domain/alpha/b.ts', "import { z } from 'zod'\n", 'domain-is-pure'],
  ['domain/alpha/c.ts', "import type { Beta } from '#platform/beta'\n", 'domain-is-pure'],
  ['platform/beta/a.ts', "import { gamma } from '#features/gamma'\n", 'platform-points-down'],
  ['platform/beta/b.ts', "import type { Route } from '#contract'\n", 'platform-points-down'],
  ['contract/a.ts', "import { beta } from '#platform/beta'\n", 'contract-points-down'],
  [
    'apps/cli/a.ts',
    "import { one } from '../../domain/alpha/one.ts'\n",
    'front-door-from-programs',
  ],
  ['apps/cli/b.ts', "import { one } from '../../domain/alpha/mod.ts'\n", 'by-name-from-programs'],
  ['apps/cli/c.ts', "import '../../contract/a.ts'\n", 'front-door-of-contract'],
]

const lintSeeds: Seeds = [
  ['apps/cli/a.ts', "import { gamma } from '#features/gamma'\n", 'noUnusedImports'],
  ['apps/cli/b.ts', "console.log('to the wrong place')\n", 'noConsole'],
  ['apps/cli/c.ts', 'export const a = {"b":1};\n', 'format'],
  ['apps/cli/d.ts', 'export const a = (b: any) => b\n', 'noExplicitAny'],
]

const limitSeeds: Seeds = [
  ['domain/alpha/a.ts', 'export enum Colour {}\n', 'enum'],
  ['domain/shared/b.ts', 'export {}\n', 'name'],
  ['domain/alpha/long.ts', '\n'.repeat(301), 'file-length'],
  ['vite.config.ts', 'export default {}\n', 'default-export'],
]

const wordSeeds: Seeds = [
  ['docs/a.md', `See ${['', 'root', 'project'].join('/')}.\n`, 'machine-path'],
  ['docs/b.md', `From https://${['registry', 'example', 'com'].join('.')}/.\n`, 'package-host'],
  ['docs/c.md', `The server is ${[10, 1, 2, 3].join('.')}.\n`, 'private-address'],
  ['docs/d.json', '{\n  "resolved": "anywhere"\n}\n', 'package-host'],
]

const deadSeeds: Seeds = [
  ['features/gamma/left-over.ts', 'export {}\n', 'unused-files'],
  ['domain/alpha/one.ts', 'export const one = 1\nexport const two = 2\n', 'unused-exports'],
  ['tools/n.ts', "import { dup } from 'fastify-no-such'\n", 'unused-unlisted'],
]

const typeSeeds: Seeds = [
  ['apps/cli/a.ts', "export const a: number = 'one'\n", 'types'],
  ['apps/cli/b.ts', 'export namespace N { export const a = 1 }\n', 'types'],
]

const lockSeeds: Seeds = [
  ['package.json', '{"dependencies":{"zod":"^4.0.0"}}', ''],
  ['package-lock.json', '{"packages":{"node_modules/zod":{"version":"4.0.1"}}}', 'lock'],
]

const gateSeeds: readonly { name: string; gate: Gate; seeds: Seeds }[] = [
  { name: 'the gate arrows', gate: arrows, seeds: arrowSeeds },
  { name: 'the gate types', gate: types, seeds: typeSeeds },
  { name: 'the gate lint', gate: lint, seeds: lintSeeds },
  { name: 'the gate limits', gate: limits, seeds: limitSeeds },
  { name: 'the gate words', gate: words, seeds: wordSeeds },
  { name: 'the gate locks', gate: locks, seeds: lockSeeds },
  { name: 'the gate deadCode', gate: deadCode, seeds: deadSeeds },
]

describe.each(gateSeeds)('$name', ({ gate, seeds }) => {
  let root: string
  let problems: readonly Problem[]

  beforeAll(async () => {
    root = plantTree(Object.fromEntries(seeds.map(([file, text]) => [file, text])))
    problems = await gate.find(root)
  })

  afterAll(() => fellTree(root))

  it('is green on a clean tree', async () => {
    const clean = plantTree({})
    const found = await gate.find(clean)
    fellTree(clean)
    expect(found).toEqual([])
  })

  it.each(seeds.filter(([, , rule]) => rule !== ''))('is red for %s', (file, _text, rule) => {
    const rules = problems.filter((problem) => problem.file === file).map((found) => found.rule)
    expect(rules.some((found) => found.includes(rule))).toBe(true)
  })

  it('blames no file that is right', () => {
    const planted = new Set(seeds.filter(([, , rule]) => rule !== '').map(([file]) => file))
    expect(problems.filter(({ file }) => !planted.has(file) && file !== '')).toEqual([])
  })
})

describe('the gate arrows', () => {
  it('is red when dependency-cruiser reads nothing, though that reports no violation', async () => {
    const blind: SeededFiles = {
      '.dependency-cruiser.cjs': "module.exports = { options: { exclude: '.' } }\n",
    }
    const root = plantTree(blind)
    const problems = await arrows.find(root)
    fellTree(root)
    expect(problems.map(({ rule }) => rule)).toContain('not-cruised')
  })
})

describe('the gate generated docs', () => {
  const found = async (output: string) => {
    const root = plantTree({ 'tools/docs.ts': `${output}\n` })
    const problems = await generatedDocs.find(root)
    fellTree(root)
    return problems.map(({ file, rule }) => `${file} ${rule}`)
  }

  it('is green when the generator finds no drift', async () => {
    expect(await found('process.exitCode = 0')).toEqual([])
  })

  it('is red for each page that drifted', async () => {
    const drift = "process.stdout.write('docs/reference/a.md\\n')\nprocess.exitCode = 1"
    expect(await found(drift)).toEqual(['docs/reference/a.md drift'])
  })

  it('is red when the generator does not run at all', async () => {
    expect(await found("import './gone.ts'")).toEqual([' not-run'])
  })
})

describe('the check', () => {
  it('prints one line a gate with its problems below, and counts the gates that failed', async () => {
    const root = plantTree({ 'domain/alpha/a.ts': 'export enum Colour {}\n' })
    const lines: string[] = []
    const tally = await runGates(root, (line) => lines.push(line))
    fellTree(root)
    expect(lines.filter((line) => /^(ok|FAIL) .* s$/.test(line))).toHaveLength(9)
    expect(lines.some((line) => /^FAIL limits/.test(line))).toBe(true)
    expect(lines).toContainEqual(expect.stringContaining('domain/alpha/a.ts:1  enum'))
    expect(lines.some((line) => /^ok {3}locks/.test(line))).toBe(true)
    expect(tally.passed + tally.failed).toBe(9)
    expect(tally.failed).toBe(lines.filter((line) => line.startsWith('FAIL')).length)
  })
})
