import { randomUUID } from 'node:crypto'
import { type Selectable, sql, type Transaction } from 'kysely'
import {
  type AccessEvent,
  type DataScope,
  decide,
  type Entitlement,
  emptyRecord,
  type Facts,
  mayWork,
} from '#domain/access'
import { type Outcome, ok, refuse } from '#domain/outcome'
import { type Database, inTransaction, recordAudit, type Schema } from '#platform/database'

/** Entitle one person to one province. */
export interface GrantRequest {
  /** Keyed hash of the citizen id. */
  readonly subjectHash: string
  readonly province: string
  readonly endsAt: Date | null
  /** Who grants. */
  readonly by: string
}

/** Entitlements: granted and revoked on record, and looked up at every statement. */
export class Entitlements {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  /** Whether a person may work, now, and on what; read afresh at every call. */
  async scopeOf(personId: string, now: Date): Promise<Outcome<DataScope>> {
    const rows = await this.#database.db
      .selectFrom('entitlement')
      .selectAll()
      .where('person_id', '=', personId)
      .execute()
    const held = rows.map(entitlementOf)
    return mayWork({ ...noPapers, held }, now)
  }

  /**
   * Grant, in one transaction with its record; a person who has never signed in can be granted.
   *
   * @returns whether anything changed; or what `decide` refuses.
   */
  grant(request: GrantRequest, now: Date): Promise<Outcome<boolean>> {
    return inTransaction(this.#database, async (tx) => {
      await oneAtATime(tx)
      const personId = await personOf(tx, request.subjectHash, now)
      const { province, endsAt, by } = request
      const facts = operatorsFacts(await unclosed(tx))
      const command = { type: 'grant-entitlement', entitlementId: randomUUID() } as const
      const decided = decide(
        { ...command, personId, province, endsAt },
        { actor: { kind: 'operator' }, facts, now },
      )
      const event = {
        at: now,
        actor: by,
        action: 'entitlement.granted',
        scope: province,
        subject: personId,
      }
      if (!decided.ok) {
        await recordAudit(tx, { ...event, outcome: `refused ${decided.refusal.code}` })
        return decided
      }
      if (decided.value.length === 0) return ok(false)
      for (const change of decided.value) await keep(tx, { ...change, by })
      await recordAudit(tx, { ...event, outcome: 'granted', detail: { endsAt } })
      return ok(true)
    })
  }

  /** Revoke whatever a province's person holds; `no-entitlement` when nobody does. */
  revoke(
    request: { readonly province: string; readonly by: string },
    now: Date,
  ): Promise<Outcome<undefined>> {
    const { province, by } = request
    return inTransaction(this.#database, async (tx) => {
      await oneAtATime(tx)
      const held = (await unclosed(tx)).find((one) => one.province === province)
      const event = { at: now, actor: by, action: 'entitlement.revoked', scope: province }
      if (held === undefined) {
        await recordAudit(tx, { ...event, outcome: 'refused no-entitlement' })
        return refuse('no-entitlement', { province })
      }
      await close(tx, held, { reason: 'revoked', now })
      await recordAudit(tx, { ...event, subject: held.personId, outcome: 'revoked' })
      return ok(undefined)
    })
  }
}

type Change = Transaction<Schema>

/** What an operator's grant looks at; it looks at no form and no terms. */
function operatorsFacts(entitlements: readonly Entitlement[]): Facts {
  const noForm = { code: '', version: 0 }
  return {
    record: { ...emptyRecord, entitlements },
    directory: [],
    forms: { agreement: noForm, terms: noForm },
    terms: { version: 0, inForceFrom: new Date(0), replaces: null },
    scanRequired: true,
  }
}

/** What stands beside entitlements that were granted on the command line. */
const noPapers = {
  personEnded: false,
  directory: undefined,
  agreements: [],
  terms: undefined,
  operatorWaivesPapers: true,
} as const

/** Keep what a grant changed. */
async function keep(tx: Change, event: AccessEvent): Promise<void> {
  if (event.type === 'entitlement-closed') {
    const reason = event.reason === 'replaced' ? 'replaced' : 'ended'
    await close(tx, event, { reason, now: event.at })
  }
  if (event.type === 'entitlement-granted') {
    const { id, personId, province, grantedAt, endsAt } = event.entitlement
    await tx
      .insertInto('entitlement')
      .values({
        id,
        person_id: personId,
        province,
        granted_at: grantedAt,
        granted_by: event.by,
        ends_at: endsAt,
      })
      .execute()
  }
}

/** Grants are rare and each looks at what others hold; readers are not held up. */
async function oneAtATime(tx: Change): Promise<void> {
  await sql`lock table entitlement in share row exclusive mode`.execute(tx)
}

async function unclosed(tx: Change): Promise<readonly Entitlement[]> {
  const rows = await tx
    .selectFrom('entitlement')
    .selectAll()
    .where('closed_at', 'is', null)
    .execute()
  return rows.map(entitlementOf)
}

async function close(
  tx: Change,
  { personId, province }: Pick<Entitlement, 'personId' | 'province'>,
  how: { readonly reason: 'revoked' | 'ended' | 'replaced'; readonly now: Date },
): Promise<void> {
  await tx
    .updateTable('entitlement')
    .set({ closed_at: how.now, close_reason: how.reason })
    .where('person_id', '=', personId)
    .where('province', '=', province)
    .where('closed_at', 'is', null)
    .execute()
}

async function personOf(tx: Change, subjectHash: string, now: Date): Promise<string> {
  await tx
    .insertInto('person')
    .values({ id: randomUUID(), subject_hash: subjectHash, created_at: now })
    .onConflict((conflict) => conflict.column('subject_hash').doNothing())
    .execute()
  const { id } = await tx
    .selectFrom('person')
    .select('id')
    .where('subject_hash', '=', subjectHash)
    .executeTakeFirstOrThrow()
  return id
}

function entitlementOf(row: Selectable<Schema['entitlement']>): Entitlement {
  return {
    id: row.id,
    personId: row.person_id,
    province: row.province,
    basis: { kind: 'operator' },
    grantedAt: row.granted_at,
    endsAt: row.ends_at,
    leavesAt: null,
    successorId: null,
    suspendedAt: null,
    closedAt: row.closed_at,
    closeReason: row.close_reason,
    termsVersion: null,
  }
}
