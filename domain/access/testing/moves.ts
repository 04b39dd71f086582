import type { Actor } from '../roles.ts'
import { operator, person, system } from './made-facts.ts'

/** One move of somebody: whatever comes out of the dice is tried, allowed or not. */
export interface Move {
  readonly actor: Actor
  readonly what: (typeof doings)[number]
  /** Picks among the things there are. */
  readonly pick: number
  readonly hoursLater: number
  /** The documents and the submission that a decision names are others than those that stand there. */
  readonly isStale: boolean
  /** Somebody tries whose place it is; otherwise whoever the dice name. */
  readonly isFitting: boolean
}

/** Ann, bob and both are admins of 55, cat is one of 56; both is an officer as well. */
export const admins = [
  ['ann', '55'],
  ['bob', '55'],
  ['both', '55'],
  ['cat', '56'],
] as const

/** Whole stretches of a journey stand beside single moves, or dice would hardly ever reach an approval. */
export const doings = [
  'apply',
  'apply',
  'approve',
  'approve',
  'reject',
  'return',
  'start',
  'renew',
  'renew',
  'submit',
  'withdraw',
  'replace-document',
  'begin-review',
  'note-leaving',
  'suspend',
  'lift-suspension',
  'revoke',
  'end-entitlement',
  'set-quota',
  'end-agreement',
  'end-person',
  'restore-person',
  'end-role',
] as const

/** Whoever may turn up; whose place it often is come up more often. */
const people = ['ann', 'bob', 'both', 'cat', 'officer', 'colleague', 'auditor', 'zoe'].map(person)
export const actors: readonly Actor[] = [...people, ...people.slice(0, 5), operator, system]

/** The dice name a thing. */
export function picked<Thing>(things: readonly Thing[], pick: number): Thing | undefined {
  return things[things.length === 0 ? 0 : pick % things.length]
}
