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
const missing = told('document-missing', 'The official letter is missing. Attach the signed file.')

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
    expect(nextOf({ ...draft, state: 'approved' }, told('suspended'))).toBe('applicant: workLater')
    expect(statesOf({ ...draft, state: 'rejected' })[4]).toBe('stopped')
  })
})

describe('a problem', () => {
  it.each([
    ['details-missing', '', 'contact'],
    ['text-length', 'The purpose must have 20 to 1000 characters.', 'purpose'],
    ['text-length', 'The office contact must have 3 to 200 characters.', 'contact'],
    ['phone-unconfirmed', '', 'phone'],
    ['form-of-other', 'The terms of access was issued to another agency', 'paper-terms'],
    ['form-version-old', 'The agreement is not on the form in force', 'paper-agreement'],
    ['document-missing', missing.en, 'paper-letter'],
    ['place-held', 'Ask the present user of the agreement', 'place'],
  ])('%s “%s” is mended at %s', (code, en, anchor) => {
    expect(anchorOf({ code, en })).toBe(anchor)
  })
})
