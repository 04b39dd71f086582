import type { Application, Document, NewForm, NewLetter } from '../application.ts'
import { dayMs, hourMs } from '../calendar.ts'
import { commandRefusals } from '../command-refusals.ts'
import type { Command } from '../commands.ts'
import { decide } from '../decide.ts'
import type { Decided } from '../deciding.ts'
import type { DirectoryAnswer } from '../directory-answer.ts'
import type { Entitlement } from '../entitlement.ts'
import { type AccessRecord, type Agreement, emptyRecord, type Facts } from '../facts.ts'
import type { Actor, OfficeRole, RoleGrant } from '../roles.ts'

/** Made-up people, papers and moments for tests of the rules. */
export const now = new Date('2026-11-24T05:00:00Z')
export const hours = (count: number) => new Date(now.getTime() + count * hourMs)
export const days = (count: number) => new Date(now.getTime() + count * dayMs)

export const person = (personId: string): Actor => ({ kind: 'person', personId })
export const operator: Actor = { kind: 'operator' }
export const system: Actor = { kind: 'system' }

export function entitlement(given: Partial<Entitlement> = {}): Entitlement {
  return {
    ...{ id: 'e', personId: 'ann', province: '55', grantedAt: days(-100), endsAt: days(265) },
    basis: { kind: 'decision', applicationId: 'before' },
    ...{ leavesAt: null, successorId: null, suspendedAt: null, closedAt: null },
    ...{ closeReason: null, termsVersion: 2 },
    ...given,
  }
}

export function agreement(given: Partial<Agreement> = {}): Agreement {
  return {
    ...{ id: 'g', province: '55', applicationId: 'before', contentHash: 'hash-agreement' },
    ...{ formVersion: 1, inForceFrom: days(-100), endsAt: days(600), endedAt: null },
    ...given,
  }
}

const stored = { pageCount: 2, scan: 'clean', differences: [] } as const

export function form(kind: NewForm['kind'], given: Partial<NewForm> = {}): NewForm {
  const versions = { formVersion: 1, termsVersion: kind === 'terms' ? 2 : null }
  const contentHash = `hash-${kind}`
  return { kind, contentHash, issuedFor: 'this-application', ...versions, ...stored, ...given }
}

export function letter(given: Partial<NewLetter> = {}): NewLetter {
  const described = {
    number: 'นน 0033/1234',
    date: '2026-11-20',
    subject: 'ขอใช้งานระบบ HiPPO',
    signatory: 'นายแพทย์สาธารณสุขจังหวัด',
  }
  return { kind: 'letter', contentHash: 'hash-letter', letter: described, ...stored, ...given }
}

export function kept(document: NewForm | NewLetter): Document {
  return { ...document, attachedAt: hours(-5), receipt: null }
}

export const details = {
  contact: 'กลุ่มงานยุทธศาสตร์ โทร 0 5471 0000',
  purpose: 'วิเคราะห์โรคไม่ติดต่อเรื้อรังของจังหวัดเพื่อวางแผนงาน',
  knowsSql: true,
  knowsStandard: true,
  letterBy: 'upload',
} as const

export function answer(personId: string, given: Partial<DirectoryAnswer> = {}): DirectoryAnswer {
  return { personId, isAdmin: true, province: '55', askedAt: hours(-1), ...given }
}

/** Complete, and ready to be submitted. */
export function application(given: Partial<Application> = {}): Application {
  return {
    ...{ id: 'a', number: '2570/0001', kind: 'first', province: '55', applicantId: 'ann' },
    ...{ state: 'draft', directory: answer('ann'), details, submission: 0, submittedAt: null },
    phone: { phoneHash: 'phone', confirmedAt: hours(-6) },
    documents: [form('agreement'), form('terms'), letter()].map(kept),
    ...{
      reviewerId: null,
      decisions: [],
      resentAt: [],
      startedAt: hours(-9),
      touchedAt: hours(-5),
    },
    ...given,
  }
}

export function roleGrant(personId: string, role: OfficeRole): RoleGrant {
  const open = { grantedAt: days(-10), grantedBy: 'operator', endsAt: null, endedAt: null }
  return { personId, role, ...open }
}

export const staff = [
  roleGrant('officer', 'officer'),
  roleGrant('colleague', 'officer'),
  roleGrant('steward', 'steward'),
  roleGrant('auditor', 'auditor'),
]

export function facts(record: Partial<AccessRecord> = {}, given: Partial<Facts> = {}): Facts {
  return {
    record: { ...emptyRecord, roles: staff, ...record },
    directory: [answer('ann'), answer('bob')],
    forms: {
      agreement: { code: 'F-IT-AC-06-01.10', version: 1 },
      terms: { code: 'F-IT-AC-06-01.11', version: 1 },
    },
    terms: { version: 2, inForceFrom: days(-200), replaces: 1 },
    scanRequired: true,
    ...given,
  }
}

/** Decide at the usual moment; what is refused must be declared of the command. */
export function give(command: Command, actor: Actor, about: Facts): Decided {
  const decided = decide(command, { actor, facts: about, now })
  const { type } = command
  if (!decided.ok && !commandRefusals[type].includes(decided.refusal.code)) {
    throw new TypeError(`${type} does not declare ${decided.refusal.code}`)
  }
  return decided
}

/** The code of a refusal, or the types of the events. */
export function told(decided: Decided): string | readonly string[] {
  return decided.ok ? decided.value.map(({ type }) => type) : decided.refusal.code
}
