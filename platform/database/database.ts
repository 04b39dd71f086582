import type { Kysely, Transaction } from 'kysely'
import type { Home } from '#platform/home'
import { beginChain } from './audit-chain/begin.ts'
import { appendingLast } from './audit-chain/late.ts'
import { type Address, openConnection, openPool } from './connections.ts'
import { joinEmbeddedServer } from './embedded/presence.ts'
import { faulting } from './faults.ts'
import { tryLock, waitForLock } from './lock.ts'
import { migrate } from './migrate.ts'
import type { Schema } from './schema.ts'

/** Which program opens the database; PostgreSQL shows it as the application's name. */
export interface OpenOptions {
  readonly program: string
  /** An own PostgreSQL; default the environment's `DATABASE_URL`, else the embedded one in the home. */
  readonly url?: string | undefined
}

export interface LockOptions {
  /** Called once when somebody else holds the lock. */
  readonly onWait?: () => void
}

export interface Database {
  readonly db: Kysely<Schema>
  /** The embedded PostgreSQL of the home, or one that the operator keeps. */
  readonly kind: 'embedded' | 'external'
  /**
   * Do work while nobody else, in any process, does work under the same name; waits as long as it takes.
   *
   * The lock is free again when the process dies.
   *
   * @param work gets a signal that is aborted when the lock was lost with its connection.
   */
  withLock<T>(
    name: string,
    options: LockOptions,
    work: (lost: AbortSignal) => Promise<T>,
  ): Promise<T>
  /** Leave; the last program to leave the embedded PostgreSQL stops it. */
  close(): Promise<void>
}

/**
 * Open the application database of a home, with all its tables.
 *
 * @throws Fault `database-failed`, `programs-missing` (no embedded PostgreSQL for this machine, or it cannot run as this
 * user) or `home-damaged` (the cluster is, or the keys of the audit trail).
 */
export async function openDatabase(home: Home, options: OpenOptions): Promise<Database> {
  const name = `hippo ${options.program}`
  const url = options.url ?? process.env.DATABASE_URL
  const server =
    url === undefined || url === ''
      ? { ...(await joinEmbeddedServer(home, name)), kind: 'embedded' as const }
      : { address: { connectionString: url }, leave: async () => {}, kind: 'external' as const }
  const db = openPool(server.address, name)
  const close = once(async () => {
    await db.destroy()
    await server.leave()
  })
  await closingOnFailure(close, async () => {
    await migrate(db)
    await beginChain(db, home)
  })
  return {
    db,
    kind: server.kind,
    withLock: (lock, lockOptions, work) =>
      withLock({ address: server.address, name, lock, ...lockOptions }, work),
    close,
  }
}

/** Do work in one transaction, with its audit events: kept whole when it returns, undone when it throws. */
export function inTransaction<T>(
  database: Database,
  work: (tx: Transaction<Schema>) => Promise<T>,
): Promise<T> {
  return database.db.transaction().execute((tx) => appendingLast(tx, work))
}

interface Lock extends LockOptions {
  readonly address: Address
  readonly name: string
  readonly lock: string
}

async function withLock<T>(lock: Lock, work: (lost: AbortSignal) => Promise<T>): Promise<T> {
  const client = await faulting(openConnection(lock.address, `${lock.name} lock`))
  const lost = new AbortController()
  client.once('end', () => lost.abort())
  try {
    if (!(await faulting(tryLock(client, lock.lock, 'alone')))) {
      lock.onWait?.()
      await faulting(waitForLock(client, lock.lock))
    }
    return await work(lost.signal)
  } finally {
    await client.end()
  }
}

async function closingOnFailure(
  close: () => Promise<void>,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work()
  } catch (error) {
    await close()
    throw error
  }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => {
    done ??= work()
    return done
  }
}
