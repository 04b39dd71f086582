/** Where a run stands. */
export type RunState =
  | 'queued'
  | 'starting'
  | 'running'
  | 'spooling'
  | 'done'
  | 'failed'
  | 'cancelled'
  | 'limit'

/** Which state may follow which; the only place that says so. */
export const runTransitions: Readonly<Record<RunState, readonly RunState[]>> = {
  queued: ['starting', 'failed', 'cancelled'],
  starting: ['running', 'failed', 'cancelled'],
  running: ['spooling', 'done', 'failed', 'cancelled', 'limit'],
  spooling: ['done', 'failed', 'cancelled', 'limit'],
  done: [],
  failed: [],
  cancelled: [],
  limit: [],
}

/** Whether nothing can follow. */
export function isFinal(state: RunState): boolean {
  return runTransitions[state].length === 0
}

export function canFollow(from: RunState, to: RunState): boolean {
  return runTransitions[from].includes(to)
}
