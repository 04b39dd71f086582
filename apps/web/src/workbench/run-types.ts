import type { Answer } from '#contract/client'

export type Run = Answer<'run'>
export type RunPage = Answer<'rows'>
/** A sentence in both languages with, where there is one, its place in the statement. */
export type RunProblem = NonNullable<Run['refusal']>
