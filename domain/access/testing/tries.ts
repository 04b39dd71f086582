import type { Application } from '../application.ts'
import { addDays, dayOf } from '../calendar.ts'
import type { Command } from '../commands.ts'
import { documentsOf } from '../documents.ts'
import type { Entitlement } from '../entitlement.ts'
import type { Facts } from '../facts.ts'
import type { Actor } from '../roles.ts'
import { details, form, letter, person } from './made-facts.ts'
import { type Move, picked } from './moves.ts'

const note = 'ตรวจสอบแล้วตามระเบียบ'

interface Given {
  readonly id: string
  readonly at: Date
}

/** Who tries what, as things stand by then. */
type Try = readonly [Actor, (about: Facts) => Command | undefined]

/** What a move tries, one after the other. */
export function triesOf(move: Move, given: Given): readonly Try[] {
  const { what, actor } = move
  switch (what) {
    case 'apply':
      return application(actor, given.id)
    case 'renew':
      return [...application(actor, given.id), ...approval(actor, given)]
    case 'approve':
    case 'reject':
    case 'return': {
      const begin: Try = [actor, (about) => ofApplication(about, move, 'begin-review')]
      return [begin, [actor, (about) => decision(about, move, given)]]
    }
    case 'begin-review':
    case 'submit':
    case 'withdraw':
      return [[actor, (about) => ofApplication(about, move, what)]]
    default:
      return [[actor, (about) => single(about, move, given)]]
  }
}

/** From the start to the submission, whatever of it is possible. */
function application(actor: Actor, id: string): readonly Try[] {
  const mine = (about: Facts) =>
    about.record.applications.find(
      ({ applicantId, state }) =>
        applicantId === (actor.kind === 'person' ? actor.personId : '') &&
        ['draft', 'returned'].includes(state),
    )
  const forMine =
    (make: (applicationId: string) => Command) =>
    (about: Facts): Command | undefined => {
      const one = mine(about)
      return one === undefined ? undefined : make(one.id)
    }
  const documents = [form('agreement'), form('terms'), letter()].map((document) => ({
    ...document,
    contentHash: `${document.contentHash}-${id}`,
  }))
  return [
    [actor, () => ({ type: 'start', applicationId: id, number: id })],
    [actor, () => ({ type: 'renew', applicationId: id, number: id })],
    [actor, forMine((applicationId) => ({ type: 'edit-details', applicationId, details }))],
    [
      actor,
      forMine((applicationId) => ({ type: 'confirm-phone', applicationId, phoneHash: 'phone' })),
    ],
    ...documents.flatMap((document): Try[] => [
      [actor, forMine((applicationId) => ({ type: 'attach-document', applicationId, document }))],
      [actor, forMine((applicationId) => ({ type: 'replace-document', applicationId, document }))],
    ]),
    [actor, forMine((applicationId) => ({ type: 'submit', applicationId }))],
  ]
}

/** An officer approves at once what somebody has just submitted. */
function approval(applicant: Actor, { id, at }: Given): readonly Try[] {
  const officer = person('officer')
  const waiting = ({ record }: Facts) =>
    record.applications.find(
      ({ applicantId, state }) =>
        applicantId === (applicant.kind === 'person' ? applicant.personId : '') &&
        ['submitted', 'in-review'].includes(state),
    )
  return [
    [
      officer,
      (about) => {
        const one = waiting(about)
        return one && { type: 'begin-review', applicationId: one.id }
      },
    ],
    [officer, (about) => approvalOf(about, waiting(about), { id, at })],
  ]
}

function approvalOf(
  about: Facts,
  one: Application | undefined,
  { id, at }: Given,
): Command | undefined {
  if (one === undefined) return undefined
  const reviewed = documentsOf(one, about, at)
  const of = { applicationId: one.id, submission: one.submission, reviewed }
  return { type: 'approve', ...of, note, entitlementId: `${id}-e`, agreementId: `${id}-g` }
}

/** Mostly one that waits. */
function pickedApplication({ record }: Facts, pick: number): Application | undefined {
  const waiting = record.applications.filter(({ state }) =>
    ['submitted', 'in-review'].includes(state),
  )
  return picked(pick % 5 === 0 ? record.applications : waiting, pick)
}

function ofApplication(
  about: Facts,
  { pick }: Move,
  type: 'begin-review' | 'submit' | 'withdraw',
): Command | undefined {
  const one = pickedApplication(about, pick)
  return one === undefined ? undefined : { type, applicationId: one.id }
}

function decision(
  about: Facts,
  { what, pick, isStale }: Move,
  { id, at }: Given,
): Command | undefined {
  const one = pickedApplication(about, pick)
  if (one === undefined) return undefined
  const present = documentsOf(one, about, at)
  const reviewed = isStale && pick % 2 === 0 ? present.slice(1) : present
  const of = { applicationId: one.id, submission: one.submission, reviewed }
  if (what === 'reject') return { type: 'reject', ...of, note }
  if (what === 'return')
    return { type: 'return', ...of, reasons: [{ about: 'terms', reason: note }] }
  return { type: 'approve', ...of, note, entitlementId: `${id}-e`, agreementId: `${id}-g` }
}

function single(about: Facts, move: Move, { id, at }: Given): Command | undefined {
  const { what, pick } = move
  const personId = picked(['ann', 'bob', 'both', 'cat', 'officer'], pick) ?? ''
  switch (what) {
    case 'start':
      return { type: what, applicationId: id, number: id }
    case 'replace-document': {
      const one = picked(about.record.applications, pick)
      const document = form('terms', { contentHash: `terms-${id}` })
      return one && { type: what, applicationId: one.id, document }
    }
    case 'set-quota':
      return { type: what, province: pick % 2 === 0 ? '55' : '56', quota: pick % 4, note }
    case 'end-agreement': {
      const one = picked(about.record.agreements, pick)
      return one && { type: what, agreementId: one.id, note }
    }
    case 'end-person':
    case 'restore-person':
      return pick % 3 === 0 ? { type: what, personId, note } : undefined
    case 'end-role':
      return pick % 7 === 0 ? { type: what, personId, role: 'officer' } : undefined
    default:
      return onEntitlement(picked(about.record.entitlements.slice(-3), pick), move, at)
  }
}

function onEntitlement(
  one: Entitlement | undefined,
  { what, pick }: Move,
  at: Date,
): Command | undefined {
  if (one === undefined) return undefined
  const of = { entitlementId: one.id }
  switch (what) {
    case 'note-leaving': {
      const lastDay = pick % 4 === 0 ? null : dayOf(addDays(at, pick * 2))
      return { type: what, ...of, lastDay, successorId: null }
    }
    case 'suspend':
    case 'lift-suspension':
    case 'revoke':
      return { type: what, ...of, note }
    case 'end-entitlement':
      return { type: what, ...of }
    default:
      return undefined
  }
}
