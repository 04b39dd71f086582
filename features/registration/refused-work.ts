import type { RefusalCode } from '#domain/outcome'
import { type Database, inTransaction, recordAudit } from '#platform/database'

/** A page that asks again and again is one refusal. */
const sameWithinMs = 5 * 60_000

/** Who wanted to work without being entitled to: on record. */
export class RefusedWork {
  readonly #database: Database
  /** When a refusal was last recorded. */
  readonly #recorded = new Map<string, number>()

  constructor(database: Database) {
    this.#database = database
  }

  /** @param refused.wanted what was asked for, e.g. the name of a route. */
  async record(
    refused: { readonly personId: string; readonly wanted: string; readonly code: RefusalCode },
    now: Date,
  ): Promise<void> {
    const { personId, wanted, code } = refused
    const what = `${personId} ${wanted} ${code}`
    this.#forget(now)
    if (this.#recorded.has(what)) return
    this.#recorded.set(what, now.getTime())
    await inTransaction(this.#database, (tx) =>
      recordAudit(tx, {
        at: now,
        actor: personId,
        action: 'work.refused',
        subject: wanted,
        outcome: `refused ${code}`,
      }),
    )
  }

  /** The oldest stand first. */
  #forget(now: Date): void {
    for (const [what, at] of this.#recorded) {
      if (now.getTime() - at < sameWithinMs) return
      this.#recorded.delete(what)
    }
  }
}
