import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Lock, lockFiles, missingEntries } from '../complete-lock.ts'
import type { Gate, Problem } from './gate.ts'

interface Package {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** The locks hold every platform's packages and exactly the versions that package.json asks for. */
export const locks: Gate = {
  name: 'locks',
  async find(root) {
    const problems: Problem[] = []
    for (const file of lockFiles) {
      const folder = path.join(root, path.dirname(file))
      const wanted: Package = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'))
      const lock: Lock = JSON.parse(await readFile(path.join(root, file), 'utf8'))
      problems.push(...lockProblems(file, wanted, lock))
    }
    return problems
  },
}

function lockProblems(file: string, wanted: Package, lock: Lock): readonly Problem[] {
  const missing = Object.keys(missingEntries(lock)).map((place) => ({
    file,
    rule: 'lock',
    message: `${place} is missing: run node tools/complete-lock.ts`,
  }))
  const all = { ...wanted.dependencies, ...wanted.devDependencies, ...wanted.optionalDependencies }
  const other = Object.entries(all)
    .filter(([name, version]) => {
      const exact = version.replace(/^npm:.*@/, '')
      return lock.packages[`node_modules/${name}`]?.version !== exact
    })
    .map(([name, version]) => ({
      file,
      rule: 'lock',
      message: `${name} is not locked at exactly ${version}`,
    }))
  return [...missing, ...other]
}
