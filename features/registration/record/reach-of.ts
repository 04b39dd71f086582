import { sql, type Transaction } from 'kysely'
import type { Actor, Command } from '#domain/access'
import type { Schema } from '#platform/database'
import type { Reach } from './load-record.ts'

type Change = Transaction<Schema>

/** What a command is about, before anything is locked; none of it ever changes. */
interface Target {
  readonly person: string | undefined
  readonly provinces: readonly string[]
}

const lockWithin = '10s'

/**
 * Which part of the record a command can depend on; nobody else changes that part until the transaction ends.
 *
 * Whoever acts is what they are until then too: their offices and their account do not end meanwhile. People are locked
 * before provinces, and each in the order of their names, so that two commands never wait for each other.
 */
export async function lockReach(tx: Change, command: Command, actor: Actor): Promise<Reach> {
  await sql`select set_config('lock_timeout', ${lockWithin}, true)`.execute(tx)
  const own = actor.kind === 'person' ? [actor.personId] : []
  const target = await targetOf(tx, command, own)
  const { person } = target
  await lockPeople(tx, { acting: own[0], about: person })
  const wide = person !== undefined && isWide(command)
  const provinces = new Set([...target.provinces, ...(wide ? await provincesOf(tx, person) : [])])
  await lock(
    tx,
    [...provinces].map((province) => `province ${province}`),
  )
  return {
    people: [...new Set([...own, ...(person === undefined ? [] : [person])])],
    provinces: [...provinces],
  }
}

/** Commands about a person wherever they are. */
function isWide({ type }: Command): boolean {
  return ['start', 'renew', 'end-person', 'restore-person', 'grant-role', 'remind'].includes(type)
}

async function targetOf(tx: Change, command: Command, own: readonly string[]): Promise<Target> {
  if ('applicationId' in command && command.type !== 'start' && command.type !== 'renew') {
    return ofRow(
      await tx
        .selectFrom('application')
        .select(['applicant_id as person', 'province'])
        .where('id', '=', command.applicationId)
        .executeTakeFirst(),
    )
  }
  if ('entitlementId' in command && command.type !== 'grant-entitlement') {
    return ofRow(
      await tx
        .selectFrom('entitlement')
        .select(['person_id as person', 'province'])
        .where('id', '=', command.entitlementId)
        .executeTakeFirst(),
    )
  }
  switch (command.type) {
    case 'grant-entitlement':
      return { person: command.personId, provinces: [command.province] }
    case 'set-quota':
      return { person: undefined, provinces: [command.province] }
    case 'end-agreement': {
      const row = await tx
        .selectFrom('agreement')
        .select('province')
        .where('id', '=', command.agreementId)
        .executeTakeFirst()
      return { person: undefined, provinces: row === undefined ? [] : [row.province] }
    }
    case 'remind':
      return { person: command.reminder.personId, provinces: [] }
    case 'start':
    case 'renew':
      return { person: own[0], provinces: [] }
    default:
      return { person: 'personId' in command ? command.personId : undefined, provinces: [] }
  }
}

function ofRow(row: { readonly person: string; readonly province: string } | undefined): Target {
  return { person: row?.person, provinces: row === undefined ? [] : [row.province] }
}

/** Every province in which a person holds or asks for something, or may. */
async function provincesOf(tx: Change, personId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('application')
    .select('province')
    .where('applicant_id', '=', personId)
    .union(tx.selectFrom('entitlement').select('province').where('person_id', '=', personId))
    .union(
      tx
        .selectFrom('directory_answer')
        .select((is) => is.ref('province').$notNull().as('province'))
        .where('person_id', '=', personId)
        .where('province', 'is not', null),
    )
    .execute()
  return rows.map(({ province }) => province)
}

/** Several commands of one person may go on at once, as long as none of them is about that person. */
async function lockPeople(
  tx: Change,
  { acting, about }: { readonly acting: string | undefined; readonly about: string | undefined },
): Promise<void> {
  const people = new Set([acting, about].filter((one) => one !== undefined))
  for (const one of [...people].sort()) {
    if (one === about) await lock(tx, [`person ${one}`])
    else await lockShared(tx, `person ${one}`)
  }
}

async function lockShared(tx: Change, name: string): Promise<void> {
  const key = sql`hashtextextended(${`access ${name}`}, 0)`
  await sql`select pg_advisory_xact_lock_shared(${key})`.execute(tx)
}

async function lock(tx: Change, names: readonly string[]): Promise<void> {
  for (const name of [...names].sort()) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`access ${name}`}, 0))`.execute(tx)
  }
}
