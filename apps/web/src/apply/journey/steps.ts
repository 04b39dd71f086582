import type { Application } from '../access.ts'
import { anchorOf } from './problem-anchor.ts'

export const stepNames = ['fill', 'papers', 'submit', 'review', 'decision', 'work'] as const
export type StepName = (typeof stepNames)[number]

export interface Step {
  readonly name: StepName
  readonly state: 'done' | 'now' | 'later' | 'stopped'
  readonly at: string | null
}

/** The way from the form to the work, and where an application stands on it. */
export function stepsOf(application: Application): readonly Step[] {
  const current = currentStep(application)
  return stepNames.map((name) => ({
    name,
    state: stateOf(name, current, application),
    at: momentOf(name, application),
  }))
}

/** The step at which somebody must do something, or at which all ended. */
export function currentStep(application: Application): StepName {
  switch (application.state) {
    case 'draft':
    case 'returned':
      if (isWanting('fill', application)) return 'fill'
      return isWanting('papers', application) ? 'papers' : 'submit'
    case 'withdrawn':
      return 'submit'
    case 'submitted':
    case 'in-review':
      return 'review'
    case 'rejected':
      return 'decision'
    case 'approved':
      return 'work'
  }
}

function stateOf(name: StepName, current: StepName, application: Application): Step['state'] {
  const { state } = application
  const isOver = state === 'rejected' || state === 'withdrawn'
  if (name === current) return isOver ? 'stopped' : 'now'
  if (stepNames.indexOf(name) < stepNames.indexOf(current)) return 'done'
  const isOwn = state === 'draft' || state === 'returned'
  return isOwn && name === 'papers' && !isWanting('papers', application) ? 'done' : 'later'
}

/** Whether something of one's own is missing or wrong in a step. */
function isWanting(step: 'fill' | 'papers', { problems }: Application): boolean {
  return problems.some((problem) => {
    const anchor = anchorOf(problem)
    if (anchor === 'place') return false
    return anchor.startsWith('paper-') === (step === 'papers')
  })
}

function momentOf(name: StepName, application: Application): string | null {
  const { state, submittedAt, decisions, timeline } = application
  switch (name) {
    case 'submit':
      return submittedAt
    case 'review':
      return state === 'submitted' ? null : lastOf(timeline, 'review-begun')
    case 'decision':
      return decisions.findLast(({ result }) => result !== 'returned')?.at ?? null
    default:
      return null
  }
}

function lastOf(timeline: Application['timeline'], type: string): string | null {
  return timeline.findLast((moment) => moment.type === type)?.at ?? null
}
