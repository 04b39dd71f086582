import type { Transaction } from 'kysely'
import {
  type AccessEvent,
  type Actor,
  applyEvents,
  type Command,
  decide,
  type Facts,
  nameOf,
  type ProvenPhone,
} from '#domain/access'
import { type Outcome, ok, type Refusal, refuse } from '#domain/outcome'
import { inTransaction, recordAudit, type Schema } from '#platform/database'
import { keepEvents } from './keep-events.ts'
import { loadAnswers, loadRecord, type Reach } from './record/load-record.ts'
import { lockReach } from './record/reach-of.ts'
import { saveRecord } from './record/save-record.ts'
import type { RegistrationParts } from './registration-parts.ts'

type Change = Transaction<Schema>

/** What happened, in order. */
export type Happened = Outcome<readonly AccessEvent[]>

/** Commands of the access journey: decided on the facts of now, and kept whole or not at all. */
export class AccessCommands {
  readonly #parts: RegistrationParts

  constructor(parts: RegistrationParts) {
    this.#parts = parts
  }

  /**
   * Give a command. What it changes, its events, their audit and their messages are one transaction.
   *
   * @returns what happened; or what `decide` refuses, which is on record too.
   */
  async give(command: Command, actor: Actor, now: Date): Promise<Happened> {
    const happened = await inTransaction(this.#parts.database, (tx) =>
      this.giveWithin(tx, { command, actor, now }),
    )
    if (happened.ok) this.#parts.onEvents?.(happened.value)
    return happened
  }

  /** Give a command within a transaction of the caller's. */
  async giveWithin(
    tx: Change,
    given: { readonly command: Command; readonly actor: Actor; readonly now: Date },
  ): Promise<Happened> {
    const { command, actor, now } = given
    const reach = await lockReach(tx, command, actor)
    const facts = await this.factsOf(tx, reach, actor)
    const decided = decide(command, { actor, facts, now })
    const done = decided.ok ? await this.#carryOut(tx, decided.value) : decided
    if (!done.ok) {
      await recordRefused(tx, given, done.refusal)
      return done
    }
    const record = applyEvents(facts.record, done.value)
    await saveRecord(tx, { before: facts.record, after: record, now, by: nameOf(actor) })
    await keepEvents(tx, this.#parts, { events: done.value, record })
    return done
  }

  /** What a decision looks at, as it stands now. */
  async factsOf(tx: Change | ReadOnly, reach: Reach | 'all', actor: Actor): Promise<Facts> {
    const { forms, terms, scanRequired } = this.#parts.standing
    const record = await loadRecord(tx, reach)
    const people = new Set([
      ...(reach === 'all' ? [] : reach.people),
      ...record.applications.map(({ applicantId }) => applicantId),
    ])
    const directory = await loadAnswers(tx, [...people])
    const provenPhone = actor.kind === 'person' ? await provenBy(tx, actor.personId) : undefined
    return {
      ...{ record, directory, forms, terms, scanRequired },
      ...(provenPhone !== undefined && { provenPhone }),
    }
  }

  /** Events that are more than a change of the record. */
  async #carryOut(tx: Change, events: readonly AccessEvent[]): Promise<Happened> {
    for (const event of events) {
      if (event.type !== 'sms-resent') continue
      const { messageId, by, at: now, applicationId } = event
      const own = await messageOf(tx, messageId, applicationId)
      if (!own) return refuse('message-unknown')
      const resent = await this.#parts.outbox.resend(tx, { messageId, by, now })
      if (!resent.ok) return resent
    }
    return ok(events)
  }
}

async function messageOf(tx: Change, id: string, subject: string): Promise<boolean> {
  const row = await tx
    .selectFrom('message')
    .select('id')
    .where('id', '=', id)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row !== undefined
}

type ReadOnly = RegistrationParts['database']['db']

async function provenBy(tx: Change | ReadOnly, personId: string): Promise<ProvenPhone | undefined> {
  const row = await tx
    .selectFrom('person_phone')
    .select(['phone_hash', 'proven_at'])
    .where('person_id', '=', personId)
    .orderBy('proven_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { phoneHash: row.phone_hash, provenAt: row.proven_at }
}

async function recordRefused(
  tx: Change,
  { command, actor, now }: { readonly command: Command; readonly actor: Actor; readonly now: Date },
  { code }: Refusal,
): Promise<void> {
  const subject =
    ('applicationId' in command && command.applicationId) ||
    ('entitlementId' in command && command.entitlementId) ||
    ('personId' in command && command.personId)
  const scope = 'province' in command ? command.province : undefined
  await recordAudit(tx, {
    ...{ at: now, actor: nameOf(actor), action: `access.${command.type}` },
    ...(subject && { subject }),
    ...(scope !== undefined && { scope }),
    outcome: `refused ${code}`,
  })
}
