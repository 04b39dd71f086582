import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { withoutExcepted } from './exceptions.ts'
import type { Gate, Problem } from './gate.ts'
import { languageProblems } from './rules/language-rules.ts'
import { nameProblems } from './rules/name-rules.ts'
import { sizeProblems } from './rules/size-rules.ts'
import { parseSource } from './rules/source.ts'
import { sourceFiles } from './source-files.ts'

const rules = [
  'any',
  'bare-error',
  'default-export',
  'empty-catch',
  'enum',
  'file-length',
  'function-length',
  'name',
  'nesting',
  'non-null',
  'parameters',
  'suppression',
]

/** Sizes, names, and the parts of the language that are not used here. */
export const limits: Gate = {
  name: 'limits',
  async find(root) {
    const problems: Problem[] = []
    for (const file of await sourceFiles(root)) {
      problems.push(...limitProblems(file, await readFile(path.join(root, file), 'utf8')))
    }
    return withoutExcepted(problems, rules)
  },
}

/** What breaks a limit in one file, exceptions not yet looked at. */
export function limitProblems(file: string, text: string): readonly Problem[] {
  const source = parseSource(file, text)
  return [...nameProblems(file), ...sizeProblems(source), ...languageProblems(source)]
}
