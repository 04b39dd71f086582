import { describe, expect, it } from 'vitest'
import type { Application } from './application.ts'
import type { Command } from './commands.ts'
import { documentsOf } from './documents.ts'
import type { AccessRecord, Facts } from './facts.ts'
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
  told,
} from './testing/made-facts.ts'

const officer = person('officer')
const note = 'เอกสารครบถ้วนถูกต้อง'
const reviewing = (given: Partial<Application> = {}) =>
  application({
    ...{ state: 'in-review', submission: 1, submittedAt: hours(-4), reviewerId: 'officer' },
    ...given,
  })

function world(given: Partial<Application>, record: Partial<AccessRecord> = {}): Facts {
  return facts({ applications: [reviewing(given)], ...record })
}

function approval(about: Facts): Command {
  const [one] = about.record.applications
  const reviewed = one === undefined ? [] : documentsOf(one, about, now)
  const of = { applicationId: 'a', submission: one?.submission ?? 0, reviewed }
  return { type: 'approve', ...of, note, entitlementId: 'new', agreementId: 'paper' }
}

const approve = (about: Facts, actor = officer) => give(approval(about), actor, about)

describe('an approval', () => {
  it('opens an entitlement for a year, puts the agreement in force, and keeps what it was about', () => {
    const about = world({})
    expect(approve(about)).toMatchObject({
      value: [
        {
          type: 'application-approved',
          decision: {
            ...{ by: 'officer', result: 'approved', submission: 1, note },
            reviewed: [
              { kind: 'agreement', contentHash: 'hash-agreement', formVersion: 1 },
              { kind: 'terms', contentHash: 'hash-terms', formVersion: 1 },
              { kind: 'letter', contentHash: 'hash-letter', formVersion: null },
            ],
          },
        },
        {
          type: 'agreement-in-force',
          agreement: { id: 'paper', endsAt: new Date('2028-11-24T05:00:00Z') },
        },
        {
          type: 'entitlement-granted',
          entitlement: {
            ...{ id: 'new', personId: 'ann', province: '55', termsVersion: 2 },
            ...{ grantedAt: now, endsAt: new Date('2027-11-24T05:00:00Z') },
            basis: { kind: 'decision', applicationId: 'a' },
          },
        },
      ],
    })
  })

  it('is void when anything is no longer what was reviewed', () => {
    const before = approval(world({}))
    const swapped = reviewing().documents.map((one) =>
      one.kind === 'terms' ? { ...one, contentHash: 'swapped' } : one,
    )
    const reprinted = reviewing().documents.map((one) =>
      one.kind === 'terms' ? { ...one, formVersion: 2 } : one,
    )
    const changes: readonly Partial<Application>[] = [
      { documents: swapped },
      { documents: reprinted },
      { documents: reviewing().documents.slice(1) },
      { submission: 2 },
    ]
    for (const change of changes) {
      expect(told(give(before, officer, world(change)))).toBe('documents-changed')
    }
  })

  it('names the agreement in force that stands for one, and is void when that has ended', () => {
    const documents = [kept(form('terms')), kept(letter())]
    const about = world({ documents }, { agreements: [agreement()] })
    const command = approval(about)
    expect(told(give(command, officer, about))).toEqual([
      'application-approved',
      'entitlement-granted',
    ])
    expect(told(give(command, officer, world({ documents })))).toBe('documents-changed')
  })

  it('ends the agreement that a newer one replaces', () => {
    expect(told(approve(world({}, { agreements: [agreement()] })))).toEqual([
      'application-approved',
      'agreement-ended',
      'agreement-in-force',
      'entitlement-granted',
    ])
  })

  it('is for whoever has the review; another officer takes it over first', () => {
    const about = world({})
    expect(told(approve(about, person('colleague')))).toBe('reviewed-by-other')
    const begin: Command = { type: 'begin-review', applicationId: 'a' }
    expect(told(give(begin, person('colleague'), about))).toEqual(['review-begun'])
    expect(told(give(begin, officer, about))).toEqual([])
  })

  it.each([
    ['an infected document', { documents: infected() }, 'document-infected'],
    [
      'a document that waits for the scanner',
      { documents: scanned('waiting') },
      'document-waiting',
    ],
    ['a letter that has not come', lettersBy('e-office'), 'letter-awaited'],
  ] as const)('is refused with %s', (_name, given, code) => {
    expect(told(approve(world(given)))).toBe(code)
  })

  it('is refused when the form, the terms or the role changed since the submission', () => {
    const about = world({})
    const { forms, terms } = about
    const newForm = { ...forms, agreement: { ...forms.agreement, version: 2 } }
    const told1 = (given: Partial<Facts>) => told(approve({ ...about, ...given }))
    expect(told1({ forms: newForm })).toBe('form-version-old')
    expect(told1({ terms: { ...terms, version: 3 } })).toBe('form-version-old')
    expect(told1({ directory: [answer('ann', { isAdmin: false })] })).toBe('role-gone')
    expect(told1({ directory: [] })).toBe('directory-stale')
  })

  it('is refused to whoever was ended, or is entitled elsewhere', () => {
    const endedPeople = [{ personId: 'ann', endedAt: hours(-1) }]
    expect(told(approve(world({}, { endedPeople })))).toBe('person-ended')
    const entitlements = [entitlement({ province: '56' })]
    expect(told(approve(world({}, { entitlements })))).toBe('person-entitled-elsewhere')
  })

  it('is refused while the place is held, and begins when the holder has left', () => {
    const bob = (given: object) => [entitlement({ personId: 'bob', ...given })]
    expect(told(approve(world({}, { entitlements: bob({}) })))).toBe('province-taken')
    const suspended = bob({ suspendedAt: now })
    expect(told(approve(world({}, { entitlements: suspended })))).toBe('province-taken')
    expect(approve(world({}, { entitlements: bob({ leavesAt: days(9) }) }))).toMatchObject({
      value: [{ beginsAt: days(9) }, {}, { entitlement: { grantedAt: days(9) } }],
    })
  })

  it('closes what had ended by itself, and is free at once after a revocation', () => {
    const ended = entitlement({ personId: 'bob', endsAt: hours(-1) })
    const revoked = entitlement({ id: 'r', closedAt: hours(-1), closeReason: 'revoked' })
    expect(told(approve(world({}, { entitlements: [ended, revoked] })))).toEqual([
      'application-approved',
      'agreement-in-force',
      'entitlement-closed',
      'entitlement-granted',
    ])
  })

  it('replaces what the operator had granted, but not what is suspended', () => {
    const granted = entitlement({ basis: { kind: 'operator' } })
    expect(told(approve(world({}, { entitlements: [granted] })))).toEqual([
      'application-approved',
      'agreement-in-force',
      'entitlement-closed',
      'entitlement-granted',
    ])
    const suspended = [{ ...granted, suspendedAt: now }]
    expect(told(approve(world({}, { entitlements: suspended })))).toBe('entitlement-state')
  })
})

describe('a renewal', () => {
  const renew: Command = { type: 'renew', applicationId: 'n', number: '2570/0009' }
  const ann = person('ann')
  const begin = (given: object) =>
    give(renew, ann, facts({ entitlements: [entitlement(given)], agreements: [agreement()] }))

  it('is an application of its own, begun in the last days', () => {
    expect(told(begin({ endsAt: days(61) }))).toBe('renewal-too-early')
    expect(begin({ endsAt: days(59) })).toMatchObject({
      value: [{ type: 'application-started', kind: 'renewal' }],
    })
    expect(told(begin({ endsAt: now }))).toBe('nothing-to-renew')
    expect(told(begin({ endsAt: days(9), leavesAt: days(5) }))).toBe('leaving-noted')
    expect(told(begin({ endsAt: days(9), suspendedAt: now }))).toBe('suspended')
  })

  it('lengthens by a year from the old end, without a letter', () => {
    const documents = [kept(form('terms'))]
    const record = { agreements: [agreement()], entitlements: [entitlement({ endsAt: days(10) })] }
    expect(approve(world({ kind: 'renewal', documents }, record))).toMatchObject({
      value: [
        { type: 'application-approved' },
        { type: 'entitlement-renewed', endsAt: new Date('2027-12-04T05:00:00Z'), termsVersion: 2 },
      ],
    })
  })
})

it('a renewal is not approved to whoever has noted a leaving, or was suspended, meanwhile', () => {
  const documents = [kept(form('terms'))]
  const renewing = (given: object) =>
    world(
      { kind: 'renewal', documents },
      { agreements: [agreement()], entitlements: [entitlement({ endsAt: days(10), ...given })] },
    )
  expect(told(approve(renewing({ leavesAt: days(5) })))).toBe('leaving-noted')
  expect(told(approve(renewing({ suspendedAt: now })))).toBe('entitlement-state')
})

describe('a return', () => {
  const reviewed = documentsOf(reviewing(), world({}), now)
  const of = { type: 'return', applicationId: 'a', submission: 1, reviewed } as const
  const reason = 'ลายมือชื่อผู้มีอำนาจไม่ครบ'

  it('gives a reason for each document, at least one', () => {
    const told1 = (reasons: readonly { about: 'terms' | 'letter'; reason: string }[]) =>
      told(give({ ...of, reasons }, officer, world({})))
    expect(told1([])).toBe('reasons-missing')
    expect(
      told1([
        { about: 'terms', reason },
        { about: 'terms', reason },
      ]),
    ).toBe('reasons-missing')
    expect(told1([{ about: 'terms', reason: ' ' }])).toBe('text-length')
    expect(
      told1([
        { about: 'terms', reason },
        { about: 'letter', reason },
      ]),
    ).toEqual(['application-returned'])
  })
})

it('a letter that came on paper is registered with its receipt, and the review must see it', () => {
  const documents = [kept(form('agreement')), kept(form('terms'))]
  const about = world({ documents, details: { ...details, letterBy: 'paper' } })
  const receipt = { number: 'รับ 123', receivedOn: '2026-11-23', by: 'paper' } as const
  const register: Command = {
    type: 'register-letter',
    applicationId: 'a',
    document: letter(),
    receipt,
  }
  expect(give(register, officer, about)).toMatchObject({
    value: [{ type: 'letter-registered', document: { receipt }, replaces: null }],
  })
  const later: Command = { ...register, receipt: { ...receipt, receivedOn: '2026-11-25' } }
  expect(told(give(later, officer, about))).toBe('letter-date')
  const registered = world({ documents: [...documents, { ...kept(letter()), receipt }] })
  expect(told(give(approval(about), officer, registered))).toBe('documents-changed')
})

it('messages are repeated three times a day at most', () => {
  const resend: Command = { type: 'resend-sms', applicationId: 'a', messageId: 'm' }
  const resentAt = [hours(-25), hours(-3), hours(-2)]
  expect(told(give(resend, officer, world({ resentAt })))).toEqual(['sms-resent'])
  const often = world({ resentAt: [...resentAt, hours(-1)] })
  expect(told(give(resend, officer, often))).toBe('sms-resent-enough')
})

function scanned(scan: 'waiting' | 'infected') {
  return reviewing().documents.map((one) => (one.kind === 'terms' ? { ...one, scan } : one))
}

function infected() {
  return scanned('infected')
}

function lettersBy(letterBy: 'e-office'): Partial<Application> {
  const documents = [kept(form('agreement')), kept(form('terms'))]
  return { documents, details: { ...details, letterBy } }
}
