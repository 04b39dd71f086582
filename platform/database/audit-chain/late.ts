import type { Transaction } from 'kysely'
import type { Schema } from '../schema.ts'
import { appendEvents, type SafeEvent } from './append.ts'

const waiting = new WeakMap<Transaction<Schema>, SafeEvent[]>()

/**
 * Do work, then write the events that it recorded, as the last statements before the commit.
 *
 * So the chain is held for a moment only, and is always the last thing that a transaction waits for: no two of them
 * can wait for each other because of it.
 */
export async function appendingLast<T>(
  tx: Transaction<Schema>,
  work: (tx: Transaction<Schema>) => Promise<T>,
): Promise<T> {
  const events: SafeEvent[] = []
  waiting.set(tx, events)
  const result = await work(tx)
  waiting.delete(tx)
  await appendEvents(tx, events)
  return result
}

/** Write an event at the end of the transaction; at once where nobody waits for its end. */
export async function appendLate(tx: Transaction<Schema>, event: SafeEvent): Promise<void> {
  const events = waiting.get(tx)
  if (events === undefined) await appendEvents(tx, [event])
  else events.push(event)
}
