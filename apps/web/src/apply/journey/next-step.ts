import type { Guide, MyAccess } from '../access.ts'
import { currentStep } from './steps.ts'

export type NextName =
  | 'fill'
  | 'papers'
  | 'submit'
  | 'blocked'
  | 'mend'
  | 'submitAgain'
  | 'waiting'
  | 'letterAwaited'
  | 'inReview'
  | 'work'
  | 'workLater'
  | 'rejected'
  | 'withdrawn'

export interface NextStep {
  readonly who: 'applicant' | 'agency' | 'officer' | 'nobody'
  readonly name: NextName
  readonly days: number
}

/** What happens next with an application, and who has the ball. */
export function nextStepOf(access: MyAccess, guide: Guide | undefined): NextStep | undefined {
  const { application } = access
  if (application === null) return undefined
  const name = nameOf(application, access)
  return { name, who: whoOf(name, access), days: guide?.reviewTargetDays ?? 0 }
}

function nameOf(application: NonNullable<MyAccess['application']>, access: MyAccess): NextName {
  const { state } = application
  switch (state) {
    case 'draft':
    case 'returned':
      return ownStep(application)
    case 'submitted':
    case 'in-review':
      if (isLetterAwaited(application)) return 'letterAwaited'
      return state === 'submitted' ? 'waiting' : 'inReview'
    case 'approved':
      return access.work === null ? 'work' : 'workLater'
    default:
      return state
  }
}

function ownStep(application: NonNullable<MyAccess['application']>): NextName {
  const isReturned = application.state === 'returned'
  const step = currentStep(application)
  if (step !== 'submit') return isReturned ? 'mend' : step === 'fill' ? 'fill' : 'papers'
  if (application.problems.length > 0) return 'blocked'
  return isReturned ? 'submitAgain' : 'submit'
}

/** Its letter comes by paper or e-office, and has not been registered. */
function isLetterAwaited(application: NonNullable<MyAccess['application']>): boolean {
  const { details, needed, papers } = application
  const comesApart = details !== null && details.letterBy !== 'upload'
  return comesApart && needed.includes('letter') && papers.every(({ kind }) => kind !== 'letter')
}

function whoOf(name: NextName, { work }: MyAccess): NextStep['who'] {
  switch (name) {
    case 'workLater':
      return work?.code === 'terms-to-accept' ? 'applicant' : 'nobody'
    case 'waiting':
    case 'inReview':
      return 'officer'
    case 'letterAwaited':
      return 'agency'
    case 'rejected':
    case 'withdrawn':
      return 'nobody'
    default:
      return 'applicant'
  }
}
