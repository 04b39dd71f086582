import { createHash } from 'node:crypto'
import type pg from 'pg'

/** The number under which PostgreSQL knows a named advisory lock. */
export function lockNumber(name: string): string {
  return createHash('sha256').update(`hippo:${name}`).digest().readBigInt64BE().toString()
}

/** Try to take a session-level advisory lock, alone or together with others who share it. */
export async function tryLock(
  client: pg.Client,
  name: string,
  mode: 'alone' | 'shared',
): Promise<boolean> {
  const call = mode === 'alone' ? 'pg_try_advisory_lock' : 'pg_try_advisory_lock_shared'
  const { rows } = await client.query(`select ${call}($1) as taken`, [lockNumber(name)])
  return rows[0].taken === true
}

/** Wait as long as it takes for a session-level advisory lock. */
export async function waitForLock(client: pg.Client, name: string): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [lockNumber(name)])
}

export async function unlockShared(client: pg.Client, name: string): Promise<void> {
  await client.query('select pg_advisory_unlock_shared($1)', [lockNumber(name)])
}
