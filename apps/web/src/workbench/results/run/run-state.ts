import { ApiProblem, type Offline } from '../../../api/client.ts'
import type { Run } from '../../run-types.ts'

/** Which of the statements that run one after another. */
export interface RowPlace {
  readonly number: number
  readonly of: number
}

/** What the desk knows of the newest run that was asked for. */
export interface RunView {
  readonly run: Run | undefined
  /** Of the statements that were asked for together; undefined for a run that was only opened. */
  readonly row: RowPlace | undefined
  /** Asked, and the server has not answered yet. */
  readonly starting: boolean
  /** An older run is being fetched to be shown again. */
  readonly opening: boolean
  /** The person wants it to stop, and it has not stopped yet. */
  readonly stopping: boolean
  /** When the work began, by this browser's clock. */
  readonly startedAtMs: number
  readonly problem: ApiProblem | Offline | undefined
}

type RunEvent =
  | { readonly type: 'asked'; readonly atMs: number; readonly row: RowPlace }
  | { readonly type: 'opened' }
  | { readonly type: 'seen'; readonly run: Run; readonly atMs: number }
  | { readonly type: 'stop' }
  | { readonly type: 'trouble'; readonly problem: ApiProblem | Offline }
  | { readonly type: 'refused'; readonly problem: ApiProblem | Offline }

export const nothingRun: RunView = {
  run: undefined,
  row: undefined,
  starting: false,
  opening: false,
  stopping: false,
  startedAtMs: 0,
  problem: undefined,
}

const unfinished: ReadonlySet<Run['state']> = new Set(['queued', 'starting', 'running', 'spooling'])

export function isUnfinished(run: Run | undefined): boolean {
  return run !== undefined && unfinished.has(run.state)
}

export function isBusy(view: RunView): boolean {
  return view.starting || isUnfinished(view.run)
}

/** What is known after something has happened. */
export function afterEvent(view: RunView, event: RunEvent): RunView {
  switch (event.type) {
    case 'asked':
      return { ...nothingRun, row: event.row, starting: true, startedAtMs: event.atMs }
    case 'opened':
      return { ...nothingRun, opening: true }
    case 'seen':
      return afterSeen(view, event.run, event.atMs)
    case 'stop':
      return isBusy(view) ? { ...view, stopping: true } : view
    case 'trouble':
      return { ...view, problem: event.problem }
    case 'refused':
      return { ...view, starting: false, opening: false, stopping: false, problem: event.problem }
  }
}

/** An answer that was long on its way never makes an ended run run again. */
function afterSeen(view: RunView, run: Run, atMs: number): RunView {
  const ended = view.run !== undefined && view.run.id === run.id && !isUnfinished(view.run)
  if (ended && isUnfinished(run)) return view
  return {
    run,
    row: view.row,
    starting: false,
    opening: false,
    stopping: view.stopping && isUnfinished(run),
    startedAtMs: run.startedAt === null ? view.startedAtMs || atMs : atMs - run.elapsedMs,
    problem: undefined,
  }
}

/** Whether asking again may help: the network, a busy or broken server; a new sign-in for what already runs. */
export function isPassing(problem: ApiProblem | Offline, tries: number, asking: boolean): boolean {
  if (!(problem instanceof ApiProblem)) return true
  if (problem.status === 429) return true
  if (problem.status === 401) return !asking
  return problem.status >= 500 && tries < 5
}

/** How long to pause before trying again. */
export function pauseMs(tries: number): number {
  return Math.min(5000, 500 * 2 ** tries)
}
