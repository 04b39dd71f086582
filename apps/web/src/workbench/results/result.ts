import type { Run } from '../run-types.ts'

/** A run whose rows are kept and can be looked at. */
export interface Result {
  readonly id: string
  readonly sql: string
  readonly rows: number
  readonly columns: NonNullable<Run['columns']>
  readonly release: Run['release']
}

/** The result of a run, when it has one with rows in it. */
export function resultOf(run: Run | undefined): Result | undefined {
  if (run === undefined || (run.state !== 'done' && run.state !== 'limit')) return undefined
  const { id, sql, rows, columns, release } = run
  if (columns === null || columns.length === 0 || rows === null || rows === 0) return undefined
  return { id, sql, rows, columns, release }
}
