import type { Problem } from '../gate.ts'

const banned = new Set(['common', 'helper', 'helpers', 'misc', 'shared', 'util', 'utils'])
const kebabCase =
  /^[a-z0-9]+(-[a-z0-9]+)*(\.(browser|config|d|int|test|worker))*\.(ts|tsx|mjs|cjs)$/

/** Names that say what a file is. */
export function nameProblems(file: string): readonly Problem[] {
  const segments = file.split('/')
  const name = segments.at(-1) ?? ''
  const problems: Problem[] = segments
    .map((segment) => segment.replace(/\..*$/, ''))
    .filter((segment) => banned.has(segment))
    .map((segment) => ({ file, rule: 'name', message: `\`${segment}\` does not say what it is` }))
  if (!name.startsWith('.') && !kebabCase.test(name)) {
    problems.push({ file, rule: 'name', message: 'file names are kebab-case' })
  }
  return problems
}
