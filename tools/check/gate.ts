/** One thing that is wrong: where, which rule, and what to do about it. */
export interface Problem {
  /** Relative to the root of the repository, with `/`; empty where no single file is to blame. */
  readonly file: string
  readonly line?: number
  /** Named in the exceptions file where the rule allows exceptions. */
  readonly rule: string
  readonly message: string
}

/** One gate of `npm run check`: looks at a tree and says everything that is wrong with it. */
export interface Gate {
  readonly name: string
  find(root: string): Promise<readonly Problem[]>
}

export function describeProblem({ file, line, rule, message }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`
  return [place, rule, message].filter((part) => part !== '').join('  ')
}
