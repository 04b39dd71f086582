import type { KeyObject } from 'node:crypto'
import type { Transaction } from 'kysely'
import { eventHash } from '../audit-chain/hashes.ts'
import type { Schema } from '../schema.ts'
import type { FindingList } from './finding-list.ts'
import { placesOfHashes, type StoredEvent } from './stored-events.ts'

const mostSuspects = 100

/** Events that are not what was written at their place, until it is known whether they belong to another place. */
export class Suspects {
  readonly #key: KeyObject
  readonly #findings: FindingList
  readonly #suspects: StoredEvent[] = []
  #distance = 1

  constructor(key: KeyObject, findings: FindingList) {
    this.#key = key
    this.#findings = findings
  }

  add(event: StoredEvent): void {
    const { sequence } = event
    const near = [sequence - this.#distance, sequence - 1, sequence + 1]
    const of = near.find((place) => this.#belongsTo(event, place))
    if (of !== undefined) {
      this.#distance = sequence - of
      this.#findings.add({ kind: 'reordered', first: sequence, last: sequence, of })
    } else if (this.#suspects.length < mostSuspects) {
      this.#suspects.push({ ...event, detail: null })
    } else this.#findings.add({ kind: 'edited', first: sequence, last: sequence })
  }

  /** Tell what became of those that are left, now that all of them are known. */
  async settle(tx: Transaction<Schema>): Promise<void> {
    if (this.#suspects.length === 0) return
    const hashes = this.#suspects.map(({ hash }) => hash)
    const places = await placesOfHashes(tx, hashes)
    for (const event of this.#suspects) {
      const { sequence } = event
      const at = { first: sequence, last: sequence }
      const of = this.#suspects.find((other) => this.#belongsTo(event, other.sequence))?.sequence
      const twin = places.find(
        ({ place, hash }) => hash === event.hash && this.#belongsTo(event, place),
      )?.place
      if (of !== undefined) this.#findings.add({ kind: 'reordered', ...at, of })
      else if (twin !== undefined) this.#findings.add({ kind: 'duplicated', ...at, of: twin })
      else this.#findings.add({ kind: 'edited', ...at })
    }
  }

  #belongsTo(event: StoredEvent, place: number): boolean {
    if (place === event.sequence) return false
    return eventHash(this.#key, { ...event, sequence: place }) === event.hash
  }
}
