import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely'
import pg from 'pg'
import { columnParsers } from './column-parsers.ts'
import { faulting } from './faults.ts'
import type { Schema } from './schema.ts'

/** The folder of a Unix socket, and who comes in there. */
export interface SocketAddress {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly database: string
  readonly ssl: false
}

/** How to reach a database. */
export type Address = SocketAddress | { readonly connectionString: string }

const mostConnections = 8

/** A pool of connections that end a statement which waits too long for a lock, and turn errors into faults. */
export function openPool(address: Address, applicationName: string): Kysely<Schema> {
  const pool = new pg.Pool({
    ...address,
    application_name: applicationName,
    types: columnParsers,
    max: mostConnections,
    keepAlive: true,
    connectionTimeoutMillis: 30_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 20_000,
  })
  pool.on('error', endsElsewhere)
  pool.on('connect', (client) => client.on('error', endsElsewhere))
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool: withFaults(pool) }) })
}

/** One connection outside the pool, for a lock that must live as long as its connection. */
export async function openConnection(
  address: Address,
  applicationName: string,
): Promise<pg.Client> {
  const client = new pg.Client({
    ...address,
    application_name: applicationName,
    types: columnParsers,
    keepAlive: true,
    connectionTimeoutMillis: 30_000,
  })
  client.on('error', endsElsewhere)
  await client.connect()
  return client
}

/** A broken connection also fails the statement that uses it; without a listener the event would end the program. */
function endsElsewhere(): void {}

function withFaults(pool: pg.Pool): PostgresPool {
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => clientWithFaults(await faulting(pool.connect())),
  }
}

function clientWithFaults(client: pg.PoolClient): PostgresPoolClient {
  const query = (sql: string, parameters: unknown[]) => faulting(client.query(sql, parameters))
  return {
    // Kysely's other form takes a cursor, which this dialect has none of.
    query: query as unknown as PostgresPoolClient['query'],
    release: (destroy) => client.release(destroy),
  }
}
