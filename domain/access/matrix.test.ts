import { describe, expect, it } from 'vitest'
import type { ApplicationState } from './application.ts'
import { applicationTransitions, isApplicationOver } from './application-states.ts'
import type { Command, CommandType } from './commands.ts'
import { documentsOf } from './documents.ts'
import { entitlementState } from './entitlement.ts'
import { entitlementTransitions } from './entitlement-states.ts'
import type { Facts } from './facts.ts'
import { commandsOn, commandsOnEntitlement } from './next-steps.ts'
import { permissions } from './permissions.ts'
import type { Actor, Role } from './roles.ts'
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
  letter,
  now,
  operator,
  person,
  roleGrant,
  staff,
  system,
  told,
} from './testing/made-facts.ts'

const note = 'เอกสารครบถ้วนถูกต้อง'
const states = Object.keys(applicationTransitions) as ApplicationState[]

/** Everybody there is: what they are to the application of ann for province 55. */
const actors: readonly (readonly [string, Actor, Role | 'outsider', 'own' | 'agency' | 'other'])[] =
  [
    ['the applicant', person('ann'), 'applicant', 'own'],
    ['another applicant', person('bob'), 'outsider', 'other'],
    ['somebody unknown', person('zoe'), 'outsider', 'other'],
    ['an officer', person('officer'), 'officer', 'other'],
    ['an officer who is the applicant', person('ann-officer'), 'officer', 'own'],
    ['an officer of the same agency', person('agency-officer'), 'officer', 'agency'],
    ['a steward', person('steward'), 'outsider', 'other'],
    ['an auditor', person('auditor'), 'auditor', 'other'],
    ['the operator', operator, 'operator', 'other'],
    ['the jobs', system, 'system', 'other'],
  ]

function worldIn(state: ApplicationState, applicantId: string): Facts {
  const submitted = state !== 'draft'
  const one = application({
    state,
    applicantId,
    submission: submitted ? 1 : 0,
    submittedAt: submitted ? hours(-4) : null,
    reviewerId: state === 'in-review' ? 'officer' : null,
  })
  const roles = [
    ...staff,
    roleGrant('ann-officer', 'officer'),
    roleGrant('agency-officer', 'officer'),
  ]
  const directory = [answer('ann'), answer('ann-officer'), answer('agency-officer'), answer('bob')]
  const provenPhone = { phoneHash: 'phone', provenAt: hours(0) }
  return facts({ applications: [one], roles }, { directory, provenPhone })
}

function commandsAbout(given: Facts): readonly Command[] {
  const [one] = given.record.applications
  const reviewed = one === undefined ? [] : documentsOf(one, given, now)
  const of = { applicationId: 'a' }
  const decision = { ...of, submission: one?.submission ?? 0, reviewed }
  const receipt = { number: '123', receivedOn: '2026-11-23', by: 'paper' } as const
  return [
    { type: 'edit-details', ...of, details },
    { type: 'confirm-phone', ...of, phoneHash: 'phone' },
    { type: 'attach-document', ...of, document: letter() },
    { type: 'replace-document', ...of, document: form('terms', { contentHash: 'new' }) },
    { type: 'record-scan', ...of, contentHash: 'hash-terms', scan: 'infected' },
    { type: 'submit', ...of },
    { type: 'withdraw', ...of },
    { type: 'expire-draft', ...of },
    { type: 'begin-review', ...of },
    { type: 'return', ...decision, reasons: [{ about: 'terms', reason: 'ลายมือชื่อไม่ครบ' }] },
    { type: 'approve', ...decision, note, entitlementId: 'new', agreementId: 'new' },
    { type: 'reject', ...decision, note },
    { type: 'register-letter', ...of, document: letter({ contentHash: 'paper' }), receipt },
    { type: 'resend-sms', ...of, messageId: 'm' },
    { type: 'view-application', ...of },
  ]
}

/** What the tables say, worked out apart from the code that reads them. */
function expected(type: CommandType, state: ApplicationState, who: (typeof actors)[number]) {
  const [, , role, relation] = who
  const row = permissions[type]
  const sees = relation === 'own' || ['operator', 'system'].includes(role) || state !== 'draft'
  if (role === 'outsider' || !sees) return 'unknown-application'
  const reach = relation === 'own' ? [row.applicant, row[role]] : [row[role]]
  const isAllowed = reach.some(
    (one) =>
      one === 'any' ||
      (one === 'own' && relation === 'own') ||
      (one === 'foreign' && relation === 'other'),
  )
  if (isAllowed) {
    return applicationTransitions[state][type as 'submit'] === undefined
      ? 'application-state'
      : 'decided'
  }
  if (role === 'officer' && row.officer === 'foreign') {
    return relation === 'own' ? 'own-application' : 'own-agency'
  }
  return 'not-permitted'
}

const gate = [
  'unknown-application',
  'application-state',
  'own-application',
  'own-agency',
  'not-permitted',
]

describe.each(states)('an application that is %s', (state) => {
  it.each(actors)('does for %s what the two tables say, command by command', (...who) => {
    const [, actor, role, relation] = who
    const given = worldIn(state, relation === 'own' && role === 'officer' ? 'ann-officer' : 'ann')
    const commands = commandsAbout(given)
    expect(commands).toHaveLength(15)
    for (const command of commands) {
      const answered = told(give(command, actor, given))
      const isGate = typeof answered === 'string' && gate.includes(answered)
      expect([command.type, isGate ? answered : 'decided']).toEqual([
        command.type,
        expected(command.type, state, who),
      ])
    }
  })

  it('says to an outsider exactly what it says of no application', () => {
    for (const command of commandsAbout(worldIn(state, 'ann'))) {
      const outsider = give(command, person('bob'), worldIn(state, 'ann'))
      expect(outsider).toEqual(give(command, person('bob'), facts()))
    }
  })

  it('offers the buttons that the tables allow', () => {
    const given = worldIn(state, 'ann')
    const [one] = given.record.applications
    const asking = { actor: person('ann'), facts: given, now }
    const offered = one === undefined ? [] : commandsOn(one, asking)
    const allowed = Object.keys(applicationTransitions[state]).filter(
      (type) => permissions[type as CommandType].applicant === 'own',
    )
    expect([...offered].sort()).toEqual(allowed.sort())
  })
})

it('decisions are for officers alone, about others alone', () => {
  for (const type of ['begin-review', 'return', 'approve', 'reject', 'register-letter'] as const) {
    expect([type, permissions[type]]).toEqual([type, { officer: 'foreign' }])
  }
})

describe('the states of an application', () => {
  it('end in three, and nothing leads out of an end', () => {
    expect(states.filter(isApplicationOver)).toEqual(['approved', 'rejected', 'withdrawn'])
  })

  it('are all reached from the draft', () => {
    const reached = new Set<ApplicationState>(['draft'])
    for (const state of reached) {
      for (const next of Object.values(applicationTransitions[state])) reached.add(next)
    }
    expect([...reached].sort()).toEqual([...states].sort())
  })
})

const holdings = {
  active: entitlement(),
  suspended: entitlement({ suspendedAt: hours(-1) }),
  expired: entitlement({ endsAt: hours(-1) }),
  revoked: entitlement({ closedAt: hours(-1), closeReason: 'revoked' }),
} as const

describe.each(Object.entries(holdings))('an entitlement that is %s', (state, held) => {
  const of = { entitlementId: 'e' }
  const given = facts({ entitlements: [held], agreements: [agreement()] })
  const commands: readonly Command[] = [
    { type: 'accept-terms', ...of, version: 2 },
    { type: 'note-leaving', ...of, lastDay: '2026-12-01', successorId: null },
    { type: 'suspend', ...of, note },
    { type: 'lift-suspension', ...of, note },
    { type: 'revoke', ...of, note },
    { type: 'end-entitlement', ...of },
  ]
  const table: Readonly<Partial<Record<string, unknown>>> =
    entitlementTransitions[entitlementState(held, now)]

  it.each([
    ['officer', person('officer'), ['note-leaving', 'suspend', 'lift-suspension', 'revoke']],
    ['operator', operator, ['note-leaving', 'suspend', 'lift-suspension', 'revoke']],
    ['the jobs', system, ['end-entitlement']],
    ['auditor', person('auditor'), []],
  ] as const)('obeys %s where the table says so', (_name, actor, may: readonly string[]) => {
    for (const command of commands) {
      const answered = told(give(command, actor, given))
      const inState = table[command.type] === undefined ? 'entitlement-state' : 'decided'
      const wanted = may.includes(command.type) ? inState : 'not-permitted'
      expect([command.type, typeof answered === 'string' ? answered : 'decided']).toEqual([
        command.type,
        wanted,
      ])
    }
  })

  it('is nothing to outsiders, and lets its holder do what is theirs', () => {
    for (const command of commands) {
      expect(told(give(command, person('bob'), given))).toBe('unknown-entitlement')
      expect(told(give(command, person('steward'), given))).toBe('unknown-entitlement')
    }
    const asking = { actor: person('ann'), facts: given, now }
    const mine = { active: ['accept-terms', 'note-leaving', 'renew'], suspended: ['note-leaving'] }
    const offered = commandsOnEntitlement(held, asking)
    const isOpen = state === 'active' || state === 'suspended'
    expect(offered).toEqual(isOpen ? mine[state] : [])
  })
})

describe('commands about people, provinces and registers', () => {
  const endsAt = null
  const commands: readonly Command[] = [
    { type: 'grant-entitlement', entitlementId: 'n', personId: 'cat', province: '56', endsAt },
    { type: 'grant-role', personId: 'cat', role: 'officer', endsAt },
    { type: 'end-role', personId: 'steward', role: 'steward' },
    { type: 'set-quota', province: '56', quota: 2, note },
    { type: 'end-agreement', agreementId: 'g', note },
    { type: 'end-person', personId: 'cat', note },
    { type: 'restore-person', personId: 'cat', note },
    { type: 'view-registers' },
    { type: 'view-audit' },
    { type: 'export-register', register: 'users', reason: note },
    {
      type: 'remind',
      reminder: {
        ...{ about: 'entitlement', id: 'e', personId: 'dan', endsAt: days(7) },
        ...{ step: 7, daysLeft: 7 },
      },
    },
  ]
  const held = entitlement({ personId: 'dan', endsAt: days(7) })
  const given = facts({ entitlements: [held], agreements: [agreement()] })

  it.each([
    ['officer', person('officer')],
    ['auditor', person('auditor')],
    ['operator', operator],
    ['system', system],
    ['steward', person('steward')],
    ['applicant', person('ann')],
  ] as const)('are for %s as the table says', (role, actor) => {
    for (const command of commands) {
      const answered = told(give(command, actor, given))
      const isOffice = !['steward', 'applicant'].includes(role)
      const denied = isOffice ? 'not-permitted' : 'unknown-route'
      const allowed = permissions[command.type][role] !== undefined
      expect([command.type, typeof answered === 'string' ? answered : 'decided']).toEqual([
        command.type,
        allowed ? 'decided' : denied,
      ])
    }
  })

  it('are complete: with those of applications and entitlements they are all there are', () => {
    const tested = [...commands, ...commandsAbout(facts())].map(({ type }) => type)
    const ofEntitlements = [
      'accept-terms',
      'note-leaving',
      'suspend',
      'lift-suspension',
      'revoke',
      'end-entitlement',
    ]
    const all = [...tested, ...ofEntitlements, 'start', 'renew']
    expect(all.sort()).toEqual(Object.keys(permissions).sort())
  })

  it('answer nobody who was ended', () => {
    const endedPeople = [{ personId: 'officer', endedAt: hours(-1) }]
    const over = facts({ endedPeople, applications: [application()] })
    for (const command of [...commands, ...commandsAbout(over)]) {
      expect(told(give(command, person('officer'), over))).toBe('person-ended')
    }
  })
})
