import type { RefusalCode } from '#domain/outcome'
import { applyEvents } from '../apply-event.ts'
import { addDays } from '../calendar.ts'
import type { CommandType } from '../commands.ts'
import { decide } from '../decide.ts'
import type { AccessEvent } from '../events.ts'
import type { AccessRecord, Facts } from '../facts.ts'
import { answer, facts, now, person, roleGrant, staff, system } from './made-facts.ts'
import { admins, type Move, picked } from './moves.ts'
import { triesOf } from './tries.ts'

/** What came of one command. */
export interface Step {
  readonly at: Date
  readonly before: AccessRecord
  readonly record: AccessRecord
  readonly events: readonly AccessEvent[]
  readonly type: CommandType
  readonly refused: RefusalCode | undefined
}

export interface Journey {
  readonly begin: AccessRecord
  readonly steps: readonly Step[]
  readonly end: AccessRecord
}

/** Let everybody do what the dice say. */
export function travel(moves: readonly Move[]): Journey {
  const begin: AccessRecord = { ...facts().record, roles: [...staff, roleGrant('both', 'officer')] }
  const steps: Step[] = []
  let record = begin
  let at = now
  for (const [index, move] of moves.entries()) {
    at = whenOf(move, record, at)
    for (const [actor, makeCommand] of triesOf(fitting(move, record), { id: `n${index}`, at })) {
      const about = factsAt(record, at)
      const command = makeCommand(about)
      if (command === undefined) continue
      const decided = decide(command, { actor, facts: about, now: at })
      const events = decided.ok ? decided.value : []
      const refused = decided.ok ? undefined : decided.refusal.code
      const before = record
      record = events.length === 0 ? record : applyEvents(record, events)
      steps.push({ at, before, record, events, type: command.type, refused })
    }
  }
  return { begin, steps, end: record }
}

/** Renewals are tried when they can be; dice alone would hardly ever meet those days. */
export function whenOf(
  { what, isFitting, hoursLater }: Move,
  record: AccessRecord,
  at: Date,
): Date {
  const later = addDays(at, hoursLater / 24)
  const endsAt = record.entitlements.at(-1)?.endsAt
  if (what !== 'renew' || !isFitting || endsAt == null) return later
  const nearTheEnd = addDays(endsAt, -30)
  return nearTheEnd > at ? nearTheEnd : later
}

const byHolder = ['renew', 'note-leaving']
const byApplicant = ['apply', 'start', 'submit', 'withdraw', 'replace-document']

/** The same move of somebody whose place it is. */
export function fitting(move: Move, record: AccessRecord): Move {
  const { what, pick, isFitting } = move
  if (!isFitting) return move
  const officers = ['officer', 'colleague', 'both']
  const [holder] = record.entitlements.slice(-1 - (pick % 3))
  const admin = picked(admins, pick)?.[0]
  const name = byHolder.includes(what)
    ? (holder?.personId ?? admin)
    : byApplicant.includes(what)
      ? admin
      : picked(officers, pick)
  if (what === 'end-entitlement') return { ...move, actor: system }
  return name === undefined ? move : { ...move, actor: person(name) }
}

function factsAt(record: AccessRecord, at: Date): Facts {
  const directory = admins.map(([personId, province]) =>
    answer(personId, { province, askedAt: at }),
  )
  return { ...facts(), record, directory, provenPhone: { phoneHash: 'phone', provenAt: at } }
}
