import type { Application } from '../office-types.ts'
import { paperChecks } from './paper-checks.ts'

/** Under which name a tick is kept. */
export function tickName(kind: string, check: string): string {
  return `${kind}.${check}`
}

/** How many checks there are, and how many nobody has ticked. */
export function ticksLeft(
  { papers }: Pick<Application, 'papers'>,
  ticks: Readonly<Record<string, string>>,
): { readonly all: number; readonly left: number } {
  const names = papers.flatMap((paper) =>
    paperChecks(paper).map(({ name }) => tickName(paper.kind, name)),
  )
  return { all: names.length, left: names.filter((name) => (ticks[name] ?? '') === '').length }
}
