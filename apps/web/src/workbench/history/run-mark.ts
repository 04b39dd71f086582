import type { Run } from '../run-types.ts'

/** How a run of the history ended, in a word. */
export type RunMark =
  | 'queued'
  | 'running'
  | 'done'
  | 'empty'
  | 'limit'
  | 'cancelled'
  | 'refused'
  | 'fault'

export function runMark({ state, rows, refusal }: Run): RunMark {
  switch (state) {
    case 'queued':
    case 'limit':
    case 'cancelled':
      return state
    case 'done':
      return rows === 0 ? 'empty' : 'done'
    case 'failed':
      return refusal === null ? 'fault' : 'refused'
    default:
      return 'running'
  }
}

/** Whether the result may still be there to look at, or the run to be followed. */
export function isShowable(run: Run): boolean {
  const mark = runMark(run)
  if (mark === 'queued' || mark === 'running') return true
  return (mark === 'done' || mark === 'limit') && (run.rows ?? 0) > 0
}
