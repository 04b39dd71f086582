import { describe, expect, it } from 'vitest'
import type { Application, MyAccess } from '../access.ts'
import { nextStepOf } from './next-step.ts'
import { anchorOf } from './problem-anchor.ts'
import { stepsOf } from './steps.ts'

const draft: Application = {
  id: '7d9c1f0a-0000-4000-8000-000000000001',
  number: 'HP-2569-0001',
  kind: 'first',
  province: '30',
  agencyTh: 'สสจ.นครราชสีมา',
  agencyEn: 'Nakhon Ratchasima Provincial Public Health Office',
  state: 'draft',
  ball: 'applicant',
  details: null,
  phone: null,
  papers: [],
  needed: ['agreement', 'terms', 'letter'],
  agreement: null,
  submission: 0,
  startedAt: '2026-11-20T02:00:00.000Z',
  submittedAt: null,
  draftEndsAt: null,
  decisions: [],
  timeline: [],
  messages: [],
  problems: [],
  commands: [],
}

const told = (code: string, en = '') => ({ code, th: '', en })
const missing = { ...told('document-missing'), about: 'letter' }

const accessOf = (application: Application, work: MyAccess['work'] = null): MyAccess => ({
  directory: null,
  mayStart: null,
  mayRenew: null,
  application,
  earlier: [],
  place: null,
  entitlement: null,
  work,
  terms: { version: 1, inForceFrom: '', acceptedVersion: null, mustAcceptBy: null },
})

const statesOf = (application: Application) => stepsOf(application).map(({ state }) => state)
const nextOf = (application: Application, work: MyAccess['work'] = null) => {
  const next = nextStepOf(accessOf(application, work), undefined)
  return `${next?.who}: ${next?.name}`
}

describe('the steps of an application', () => {
  it('begin with what the applicant says', () => {
    const fresh = { ...draft, problems: [told('details-missing'), missing] }
    expect(statesOf(fresh)).toEqual(['now', 'later', 'later', 'later', 'later', 'later'])
    expect(nextOf(fresh)).toBe('applicant: fill')
  })

  it('go on to the papers, and to the submission when nothing is missing', () => {
    expect(nextOf({ ...draft, problems: [missing] })).toBe('applicant: papers')
    expect(statesOf(draft)).toEqual(['done', 'done', 'now', 'later', 'later', 'later'])
    expect(nextOf(draft)).toBe('applicant: submit')
  })

  it('say when something else than the applicant is in the way', () => {
    expect(nextOf({ ...draft, problems: [told('place-held')] })).toBe('applicant: blocked')
  })

  it('give the ball back with a return', () => {
    expect(nextOf({ ...draft, state: 'returned', problems: [missing] })).toBe('applicant: mend')
    expect(nextOf({ ...draft, state: 'returned' })).toBe('applicant: submitAgain')
  })

  it('leave the ball with the officer during the review', () => {
    const submitted = { ...draft, state: 'submitted' as const }
    expect(statesOf(submitted)).toEqual(['done', 'done', 'done', 'now', 'later', 'later'])
    expect(nextOf(submitted)).toBe('officer: waiting')
    expect(nextOf({ ...draft, state: 'in-review' })).toBe('officer: inReview')
  })

  it('remember a letter that is still on its way', () => {
    const details = { contact: '', purpose: '', knowsSql: true, knowsStandard: true }
    const apart = { ...draft, details: { ...details, letterBy: 'paper' as const } }
    expect(nextOf({ ...apart, state: 'in-review' })).toBe('agency: letterAwaited')
    expect(nextOf({ ...apart, state: 'in-review', needed: ['terms'] })).toBe('officer: inReview')
  })

  it('end in the work, or where the application ended', () => {
    expect(nextOf({ ...draft, state: 'approved' })).toBe('applicant: work')
    expect(nextOf({ ...draft, state: 'approved' }, told('suspended'))).toBe('nobody: workLater')
    expect(nextOf({ ...draft, state: 'approved' }, told('terms-to-accept'))).toBe(
      'applicant: workLater',
    )
    expect(statesOf({ ...draft, state: 'rejected' })[4]).toBe('stopped')
  })
})

describe('a problem', () => {
  it.each([
    ['details-missing', undefined, 'contact'],
    ['text-length', 'purpose', 'purpose'],
    ['text-length', 'contact', 'contact'],
    ['phone-unconfirmed', undefined, 'phone'],
    ['form-of-other', 'terms', 'paper-terms'],
    ['form-version-old', 'agreement', 'paper-agreement'],
    ['document-missing', 'letter', 'paper-letter'],
    ['place-held', undefined, 'place'],
  ])('%s about %s is mended at %s', (code, about, anchor) => {
    expect(anchorOf({ code, about })).toBe(anchor)
  })
})
