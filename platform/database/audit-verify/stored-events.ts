import { sql, type Transaction } from 'kysely'
import type { ChainedEvent } from '../audit-chain/hashes.ts'
import type { Schema } from '../schema.ts'

/** An event as it stands in the table; bytes are hex. */
export interface StoredEvent extends ChainedEvent {
  readonly hash: string
  readonly detail: string | null
  readonly salt: string | null
}

/** A page of rows is held at once, and a detail may have 100,000 characters. */
const rowsAtOnce = 500

/** All events in the order of their places, as one moment saw them, some at a time. */
export async function* storedEvents(
  tx: Transaction<Schema>,
): AsyncGenerator<readonly StoredEvent[]> {
  await sql`
    declare audit_trail no scroll cursor for
    select id as sequence, encode(previous, 'hex') as previous,
      trunc(extract(epoch from at) * 1000000)::text as "atMicros",
      actor, action, scope, subject, data_version as "dataVersion", outcome,
      encode(detail_commitment, 'hex') as commitment, before_chain as "beforeChain",
      encode(hash, 'hex') as hash, detail::text as detail, encode(detail_salt, 'hex') as salt
    from audit_event order by id`.execute(tx)
  for (;;) {
    const { rows } = await sql<StoredEvent>`
      fetch forward ${sql.lit(rowsAtOnce)} from audit_trail`.execute(tx)
    yield rows
    if (rows.length < rowsAtOnce) return
  }
}

/** Where else these hashes stand. */
export async function placesOfHashes(
  tx: Transaction<Schema>,
  hashes: readonly string[],
): Promise<readonly { readonly place: number; readonly hash: string }[]> {
  const found = await sql<{ place: number; hash: string }>`
    select id as place, encode(hash, 'hex') as hash from audit_event
    where hash in (select decode(one, 'hex') from unnest(${hashes}::text[]) as one)
    order by id limit 1000`.execute(tx)
  return found.rows
}
