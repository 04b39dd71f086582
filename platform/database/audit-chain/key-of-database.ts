import type { KeyObject } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/** Keys by the adapter of the dialect, which a database and all its transactions share. */
const keys = new WeakMap<object, KeyObject>()

/** Let every transaction of a database write to its audit chain. */
export function giveChainKey(db: Kysely<Schema>, key: KeyObject): void {
  keys.set(db.getExecutor().adapter, key)
}

export function chainKeyOf(tx: Kysely<Schema>): KeyObject {
  const key = keys.get(tx.getExecutor().adapter)
  if (key === undefined) throw new TypeError('defect: a database without its audit key')
  return key
}
