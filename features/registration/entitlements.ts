import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import {
  type DataScope,
  type DirectoryAnswer,
  type Entitlement,
  mayWork,
  type WorkFacts,
} from '#domain/access'
import { type Outcome, ok, refuse } from '#domain/outcome'
import { type Database, inTransaction, type Schema } from '#platform/database'
import { AccessCommands } from './access-commands.ts'
import { personOf } from './person-of.ts'
import { agreementOf, entitlementOf } from './record/load-record.ts'
import type { RegistrationParts, Standing } from './registration-parts.ts'

/** Entitle one person to one province. */
export interface GrantRequest {
  /** Keyed hash of the citizen id. */
  readonly subjectHash: string
  readonly province: string
  readonly endsAt: Date | null
}

const operator = { kind: 'operator' } as const

/** Entitlements: looked up at every statement; granted and revoked by the operator of the machine. */
export class Entitlements {
  readonly #database: Database
  readonly #standing: Standing
  readonly #commands: AccessCommands

  constructor(parts: RegistrationParts) {
    this.#database = parts.database
    this.#standing = parts.standing
    this.#commands = new AccessCommands(parts)
  }

  /** Whether a person may work, now, and on what; read afresh at every call. */
  async scopeOf(personId: string, now: Date): Promise<Outcome<DataScope>> {
    return mayWork(await this.#factsOf(personId), now)
  }

  /**
   * Grant by the operator's word; a person who has never signed in can be granted.
   *
   * @returns whether anything changed; or what `decide` refuses.
   */
  async grant(request: GrantRequest, now: Date): Promise<Outcome<boolean>> {
    const { subjectHash, province, endsAt } = request
    const personId = await inTransaction(this.#database, (tx) => personOf(tx, subjectHash, now))
    const command = { type: 'grant-entitlement', entitlementId: randomUUID() } as const
    const happened = await this.#commands.give(
      { ...command, personId, province, endsAt },
      operator,
      now,
    )
    return happened.ok ? ok(happened.value.length > 0) : happened
  }

  /** Revoke whatever people of a province hold; `no-entitlement` when nobody does. */
  async revoke(
    request: { readonly province: string; readonly note: string },
    now: Date,
  ): Promise<Outcome<undefined>> {
    const { province, note } = request
    const held = await this.#database.db
      .selectFrom('entitlement')
      .select('id')
      .where('province', '=', province)
      .where('closed_at', 'is', null)
      .execute()
    if (held.length === 0) return refuse('no-entitlement', { province })
    for (const { id: entitlementId } of held) {
      const command = { type: 'revoke', entitlementId, note } as const
      const happened = await this.#commands.give(command, operator, now)
      if (!happened.ok) return happened
    }
    return ok(undefined)
  }

  async #factsOf(personId: string): Promise<WorkFacts> {
    const [person, held] = await Promise.all([this.#person(personId), this.#held(personId)])
    return {
      personEnded: person?.ended_at != null,
      ...{ held, agreements: await this.#agreements(held) },
      directory: answerIn(personId, person),
      terms: this.#standing.terms,
      operatorWaivesPapers: this.#standing.operatorWaivesPapers,
    }
  }

  #person(personId: string) {
    return this.#database.db
      .selectFrom('person')
      .leftJoin('ended_person', 'ended_person.person_id', 'person.id')
      .leftJoin('directory_answer', 'directory_answer.person_id', 'person.id')
      .select(['ended_at', 'is_admin', 'asked_at', 'province'])
      .where('id', '=', personId)
      .executeTakeFirst()
  }

  async #held(personId: string): Promise<readonly Entitlement[]> {
    const rows = await this.#database.db
      .selectFrom('entitlement')
      .selectAll()
      .where('person_id', '=', personId)
      .execute()
    return rows.map(entitlementOf)
  }

  async #agreements(held: readonly Entitlement[]) {
    const provinces = held
      .filter(({ basis }) => basis.kind === 'decision' || !this.#standing.operatorWaivesPapers)
      .map(({ province }) => province)
    if (provinces.length === 0) return []
    const rows = await this.#database.db
      .selectFrom('agreement')
      .selectAll()
      .where('province', 'in', provinces)
      .where('ended_at', 'is', null)
      .execute()
    return rows.map(agreementOf)
  }
}

function answerIn(personId: string, row: Answered | undefined): DirectoryAnswer | undefined {
  if (row?.asked_at == null) return undefined
  const { is_admin: isAdmin, province, asked_at: askedAt } = row
  return { personId, isAdmin: isAdmin === true, province, askedAt }
}

type Answered = {
  readonly [Name in 'is_admin' | 'asked_at' | 'province']: AnsweredRow[Name] | null
}
type AnsweredRow = Selectable<Schema['directory_answer']>
