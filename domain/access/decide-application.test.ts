import { describe, expect, it } from 'vitest'
import type { Application, Decision, NewForm } from './application.ts'
import type { Command } from './commands.ts'
import { submissionProblems } from './decide-application.ts'
import type { Facts } from './facts.ts'
import {
  agreement,
  answer,
  application,
  days,
  details,
  entitlement,
  facts,
  form,
  give,
  hours,
  kept,
  letter,
  now,
  person,
  roleGrant,
  told,
} from './testing/made-facts.ts'

const ann = person('ann')
const with1 = (given: Partial<Application>, more: Partial<Facts> = {}) =>
  facts({ applications: [application(given)] }, more)

function withForm(kind: NewForm['kind'], given: Partial<NewForm>): Partial<Application> {
  const others = application().documents.filter((one) => one.kind !== kind)
  return { documents: [...others, kept(form(kind, given))] }
}

describe('an application is started', () => {
  const start: Command = { type: 'start', applicationId: 'n', number: '2570/0002' }

  it('by an admin of a provincial office, for that province and in that name', () => {
    expect(give(start, ann, facts())).toMatchObject({
      value: [{ type: 'application-started', province: '55', personId: 'ann', kind: 'first' }],
    })
  })

  it.each([
    ['somebody without the role', { isAdmin: false, province: null }, 'not-admin'],
    ['somebody of Bangkok, which has no office', { province: '10' }, 'no-agency'],
    ['somebody of no province', { province: '99' }, 'no-agency'],
    ['an old answer', { askedAt: hours(-25) }, 'directory-stale'],
  ] as const)('not by %s', (_name, given, code) => {
    expect(told(give(start, ann, facts({}, { directory: [answer('ann', given)] })))).toBe(code)
  })

  it('not twice, not by who is entitled, not by an auditor', () => {
    expect(told(give(start, ann, with1({})))).toBe('application-open')
    expect(told(give(start, ann, facts({ entitlements: [entitlement()] })))).toBe(
      'already-entitled',
    )
    expect(told(give(start, ann, facts({ roles: [roleGrant('ann', 'auditor')] })))).toBe(
      'roles-conflict',
    )
  })

  it('by whom the operator let in: papers take the place of that', () => {
    const granted = entitlement({ basis: { kind: 'operator' } })
    expect(told(give(start, ann, facts({ entitlements: [granted] })))).toEqual([
      'application-started',
    ])
  })
})

describe('an application is submitted', () => {
  const submit: Command = { type: 'submit', applicationId: 'a' }

  it('when it is whole, and says which documents it was', () => {
    expect(give(submit, ann, with1({}))).toMatchObject({
      value: [{ submission: 1, documents: [{ kind: 'agreement' }, {}, { kind: 'letter' }] }],
    })
  })

  it.each([
    ['details', { details: null }, 'details-missing'],
    ['a purpose', { details: { ...details, purpose: '' } }, 'details-missing'],
    ['a purpose of some length', { details: { ...details, purpose: 'สั้น' } }, 'text-length'],
    ['both skills', { details: { ...details, knowsSql: false } }, 'skills-undeclared'],
    ['a confirmed phone', { phone: null }, 'phone-unconfirmed'],
    ['documents', { documents: [] }, 'document-missing'],
    [
      'the terms of this user',
      { documents: [kept(form('agreement')), kept(letter())] },
      'document-missing',
    ],
    ['an answer of the scanner', withForm('terms', { scan: 'waiting' }), 'document-waiting'],
    ['a scan, where one is required', withForm('terms', { scan: 'unscanned' }), 'document-waiting'],
    ['clean documents', withForm('terms', { scan: 'infected' }), 'document-infected'],
    ['the form in force', withForm('agreement', { formVersion: 0 }), 'form-version-old'],
    ['the terms in force', withForm('terms', { termsVersion: 1 }), 'form-version-old'],
    ['its own form', withForm('agreement', { issuedFor: 'another' }), 'form-of-other'],
  ] as const)('not without %s', (_name, given, code) => {
    expect(told(give(submit, ann, with1(given)))).toBe(code)
  })

  it.each([
    ['lost the role', answer('ann', { isAdmin: false }), 'role-gone'],
    ['moved to another province', answer('ann', { province: '56' }), 'role-gone'],
    ['was not asked about lately', answer('ann', { askedAt: hours(-30) }), 'directory-stale'],
  ] as const)('not by an applicant who %s', (_name, given, code) => {
    expect(told(give(submit, ann, with1({}, { directory: [given] })))).toBe(code)
  })

  it('under the agreement of the agency that is in force, without one of its own', () => {
    const documents = [kept(form('terms')), kept(letter())]
    const applications = [application({ documents })]
    const covered = (endsAt: Date) => facts({ applications, agreements: [agreement({ endsAt })] })
    expect(told(give(submit, ann, covered(days(1))))).toEqual(['application-submitted'])
    expect(told(give(submit, ann, covered(now)))).toBe('document-missing')
  })

  it('before its letter when that comes on paper', () => {
    const documents = [kept(form('terms')), kept(form('agreement'))]
    const given = { documents, details: { ...details, letterBy: 'paper' } } as const
    expect(told(give(submit, ann, with1(given)))).toEqual(['application-submitted'])
  })

  it('without a scan where no scanner is configured', () => {
    const given = with1(withForm('terms', { scan: 'unscanned' }), { scanRequired: false })
    expect(told(give(submit, ann, given))).toEqual(['application-submitted'])
  })

  it('not while the place is held by somebody who is not leaving', () => {
    const taken = (leavesAt: Date | null) =>
      facts({
        applications: [application()],
        entitlements: [entitlement({ personId: 'bob', leavesAt })],
      })
    expect(give(submit, ann, taken(null))).toMatchObject({
      refusal: { code: 'place-held', detail: { province: '55', quota: 1 } },
    })
    expect(told(give(submit, ann, taken(days(20))))).toEqual(['application-submitted'])
  })

  it('again only with other files where files were returned', () => {
    const decision: Decision = {
      ...{ at: hours(-1), by: 'officer', submission: 1, result: 'returned', note: '' },
      reviewed: [{ kind: 'terms', contentHash: 'hash-terms', formVersion: 1 }],
      reasons: [{ about: 'terms', reason: 'ไม่มีลายมือชื่อ' }],
    }
    const returned = { state: 'returned', submission: 1, decisions: [decision] } as const
    expect(told(give(submit, ann, with1(returned)))).toBe('returned-unchanged')
    const mended = { ...returned, ...withForm('terms', { contentHash: 'signed-now' }) }
    expect(give(submit, ann, with1(mended))).toMatchObject({ value: [{ submission: 2 }] })
  })

  it('and everything that is missing can be listed at once', () => {
    const bare = application({ details: null, phone: null, documents: [] })
    const of = { actor: ann, facts: facts({ applications: [bare] }), now, application: bare }
    expect(submissionProblems(of).map(({ code }) => code)).toEqual([
      'details-missing',
      'phone-unconfirmed',
      'document-missing',
      'document-missing',
      'document-missing',
    ])
  })
})

describe('what an applicant fills in', () => {
  const edit = (given: object): Command => ({
    ...{ type: 'edit-details', applicationId: 'a' },
    details: { ...details, ...given },
  })

  it('may still be empty or short, but not hidden, piled up or endless', () => {
    expect(told(give(edit({ purpose: ' ' }), ann, with1({})))).toEqual(['details-edited'])
    const told1 = (purpose: string) => told(give(edit({ purpose }), ann, with1({})))
    expect(told1(`${details.purpose}\u202E`)).toBe('text-not-plain')
    expect(told1(`${details.purpose}\u200B`)).toBe('text-not-plain')
    expect(told1(`${details.purpose}ก${'\u0E49'.repeat(9)}`)).toBe('text-not-plain')
    expect(told1('ก'.repeat(1_000_000))).toBe('text-length')
    expect(told1('สั้น')).toEqual(['details-edited'])
  })

  it('is a phone whose code was entered a moment ago', () => {
    const confirm: Command = { type: 'confirm-phone', applicationId: 'a', phoneHash: 'p' }
    const proven = (phoneHash: string, provenAt: Date) => ({ provenPhone: { phoneHash, provenAt } })
    expect(told(give(confirm, ann, with1({}, proven('p', hours(-0.1)))))).toEqual([
      'phone-confirmed',
    ])
    expect(told(give(confirm, ann, with1({}, proven('p', hours(-1)))))).toBe('phone-unconfirmed')
    expect(told(give(confirm, ann, with1({}, proven('q', now))))).toBe('phone-unconfirmed')
    expect(told(give(confirm, ann, with1({})))).toBe('phone-unconfirmed')
  })

  it('is a letter of a day that has come', () => {
    const replace = (date: string): Command => ({
      ...{ type: 'replace-document', applicationId: 'a' },
      document: letter({ letter: { ...letter().letter, date } }),
    })
    expect(told(give(replace('2026-11-24'), ann, with1({})))).toEqual(['document-attached'])
    for (const date of ['2026-11-25', '2026-02-30', '2569-11-20', 'x']) {
      expect(told(give(replace(date), ann, with1({})))).toBe('letter-date')
    }
  })

  it('replaces a document until review begins, never by one that could not be submitted', () => {
    const replace = (given: Partial<NewForm>): Command => ({
      ...{ type: 'replace-document', applicationId: 'a' },
      document: form('terms', given),
    })
    const submitted = { state: 'submitted', submission: 1 } as const
    const other = { contentHash: 'other' }
    expect(give(replace(other), ann, with1(submitted))).toMatchObject({
      value: [{ replaces: 'hash-terms', document: { contentHash: 'other' } }],
    })
    expect(told(give(replace({ termsVersion: 1 }), ann, with1(submitted)))).toBe('form-version-old')
    const reviewing = { ...submitted, state: 'in-review' } as const
    expect(told(give(replace(other), ann, with1(reviewing)))).toBe('application-state')
  })
})

it('a draft that nobody touches is withdrawn, and not a day earlier', () => {
  const expire: Command = { type: 'expire-draft', applicationId: 'a' }
  const old = (count: number) => with1({ touchedAt: days(-count) })
  expect(told(give(expire, { kind: 'system' }, old(89.9)))).toBe('not-due')
  expect(told(give(expire, { kind: 'system' }, old(90)))).toEqual(['application-withdrawn'])
})
