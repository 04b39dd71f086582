import { createHmac, hash, type KeyObject, randomBytes } from 'node:crypto'

/** Everything of an event that its hash covers. Hashes and commitments are hex. */
export interface ChainedEvent {
  readonly sequence: number
  readonly previous: string
  /** Microseconds since 1970, as PostgreSQL keeps them. */
  readonly atMicros: string
  readonly actor: string
  readonly action: string
  readonly scope: string | null
  readonly subject: string | null
  readonly dataVersion: number | null
  readonly outcome: string
  /** Stands for the detail, so that the detail itself can be forgotten. */
  readonly commitment: string | null
  readonly beforeChain: boolean
}

/** The newest event, as the head names it. */
export interface ChainHead {
  readonly begunAt: Date
  readonly sequence: number
  readonly hash: string
}

/** What stands before the first event. */
export const noEvent = '0'.repeat(64)

/**
 * The keyed hash of an event.
 *
 * The canonical form is a JSON array of texts, numbers, booleans and nulls in a fixed order: no two events share one.
 */
export function eventHash(key: KeyObject, event: ChainedEvent): string {
  const form = JSON.stringify([
    'hippo audit event 1',
    event.sequence,
    event.previous,
    event.atMicros,
    event.actor,
    event.action,
    event.scope,
    event.subject,
    event.dataVersion,
    event.outcome,
    event.commitment,
    event.beforeChain,
  ])
  return createHmac('sha256', key).update(form).digest('hex')
}

/**
 * Commit to a detail without telling it: with the salt gone, nobody can test a guess.
 *
 * @param salt 32 random bytes, hex.
 */
export function commitmentTo(detail: string, salt: string): string {
  return hash('sha256', `hippo audit detail 1\0${salt}\0${detail}`, 'hex')
}

export function newSalt(): string {
  return randomBytes(32).toString('hex')
}

/** Only who has the key can say which event is the newest. */
export function headSeal(key: KeyObject, head: ChainHead): string {
  const form = ['hippo audit head 1', microsOf(head.begunAt), head.sequence, head.hash]
  return createHmac('sha256', key).update(JSON.stringify(form)).digest('hex')
}

export function microsOf(time: Date): string {
  return String(BigInt(time.getTime()) * 1000n)
}
