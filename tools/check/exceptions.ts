import type { Problem } from './gate.ts'

/** A place where a rule of `limits` or `words` does not apply, and why. */
export interface Exception {
  readonly rule: string
  /** A file, or a folder when it ends with `/`. */
  readonly path: string
  readonly reason: string
}

const exceptions: readonly Exception[] = [
  {
    rule: 'default-export',
    path: 'vitest.config.ts',
    reason: 'vitest reads its configuration from the default export',
  },
  {
    rule: 'default-export',
    path: 'apps/web/vite.config.ts',
    reason: 'Vite reads its configuration from the default export',
  },
]

/** The problems that no exception covers, and the exceptions that cover nothing any more. */
export function withoutExcepted(
  problems: readonly Problem[],
  rules: readonly string[],
  known: readonly Exception[] = exceptions,
): readonly Problem[] {
  const mine = known.filter((exception) => rules.includes(exception.rule))
  const unused = mine
    .filter((exception) => !problems.some((problem) => covers(exception, problem)))
    .map(({ rule, path }) => ({ file: path, rule, message: 'this exception is no longer needed' }))
  return [
    ...problems.filter((problem) => !mine.some((exception) => covers(exception, problem))),
    ...unused,
  ]
}

function covers({ rule, path }: Exception, problem: Problem): boolean {
  if (rule !== problem.rule) return false
  return path.endsWith('/') ? problem.file.startsWith(path) : problem.file === path
}
