import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export type SeededFiles = Readonly<Record<string, string>>

/** A small tree in which every gate is green, with the repository's own rules. For tests of the gates. */
const cleanFiles: SeededFiles = {
  'domain/alpha/mod.ts': "export { one } from './one.ts'\n",
  'domain/alpha/one.ts': 'export const one = 1\n',
  'domain/alpha/one.test.ts':
    "import { expect, it } from 'vitest'\nimport { beta } from '#platform/beta'\nimport { one } from './one.ts'\n\nit('is one', () => {\n  expect(one).toBe(beta)\n})\n",
  'platform/beta/mod.ts': "import { one } from '#domain/alpha'\n\nexport const beta = one\n",
  'features/gamma/mod.ts': "import { beta } from '#platform/beta'\n\nexport const gamma = beta\n",
  'features/delta/mod.ts': "import { beta } from '#platform/beta'\n\nexport const delta = beta\n",
  'contract/mod.ts': "import { one } from '#domain/alpha'\n\nexport const route = one\n",
  'apps/cli/main.ts':
    "import { route } from '#contract'\nimport { delta } from '#features/delta'\nimport { gamma } from '#features/gamma'\n\nprocess.stdout.write(String(route + delta + gamma))\n",
  'apps/web/src/main.tsx': 'document.title = String(1)\n',
  'apps/web/vite.config.ts': 'export default {}\n',
  'tests/browser/home-for-all.ts': 'export const setup = () => undefined\n',
}

const rules = [
  'apps/web/tsconfig.json',
  '.dependency-cruiser.cjs',
  '.gitignore',
  'biome.json',
  'knip.json',
  'package-lock.json',
  'tools/runtime/package-lock.json',
  'tools/runtime/package.json',
  'tsconfig.json',
  'vitest.config.ts',
]

/** The repository's package.json without the packages that the clean tree does not use. */
function cleanPackage(repository: string): string {
  const whole = JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8'))
  const used = ['@types/node', 'typescript', 'vitest']
  const devDependencies = Object.fromEntries(
    used.map((name) => [name, whole.devDependencies[name]]),
  )
  const { name, type, imports } = whole
  return JSON.stringify({ name, type, imports, devDependencies })
}

/** Make the clean tree with further or other files in a new folder; the caller removes it. */
export function plantTree(files: SeededFiles): string {
  const repository = path.dirname(path.dirname(import.meta.dirname))
  const root = mkdtempSync(path.join(tmpdir(), 'hippo-gates-'))
  for (const file of rules) cpSync(path.join(repository, file), path.join(root, file))
  symlinkSync(path.join(repository, 'node_modules'), path.join(root, 'node_modules'))
  const planted = { 'package.json': cleanPackage(repository), ...cleanFiles, ...files }
  for (const [file, text] of Object.entries(planted)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), text)
  }
  return root
}

export function fellTree(root: string): void {
  rmSync(root, { recursive: true, force: true })
}
