import type { KeyObject } from 'node:crypto'
import type { Transaction } from 'kysely'
import { commitmentTo, eventHash, noEvent } from '../audit-chain/hashes.ts'
import { ownActions } from '../audit-chain/own-actions.ts'
import type { Schema } from '../schema.ts'
import type { FindingList } from './finding-list.ts'
import { PlaceSet } from './place-set.ts'
import type { FindingKind } from './report.ts'
import type { StoredEvent } from './stored-events.ts'
import { Suspects } from './suspects.ts'

const backwardMicros = 3_600_000_000
const mostGaps = 20

/** Looks at every event once, in the order of the places, and keeps no more than it needs for the next one. */
export class ChainWalk {
  readonly #key: KeyObject
  readonly #findings: FindingList
  readonly #suspects: Suspects
  readonly #erased = new PlaceSet()
  #before = { sequence: 0, hash: noEvent, sound: true, atMicros: Number.NEGATIVE_INFINITY }
  events = 0
  beforeChain = 0
  erased = 0
  clockWentBack: { places: number; first: number } | undefined
  headWasLost = false
  readonly declaredGaps: number[] = []

  constructor(key: KeyObject, findings: FindingList) {
    this.#key = key
    this.#findings = findings
    this.#suspects = new Suspects(key, findings)
  }

  /** The last event that was looked at. */
  get last(): { readonly sequence: number; readonly hash: string; readonly sound: boolean } {
    return this.#before
  }

  look(event: StoredEvent): void {
    this.events += 1
    if (event.beforeChain) this.beforeChain += 1
    const { sequence, hash } = event
    const place = this.#before.sequence + 1
    if (sequence < place) {
      this.#findings.add({ kind: 'duplicated', first: sequence, last: sequence, of: sequence })
      return
    }
    if (sequence > place) this.#find('missing', place, sequence - 1)
    const sound = eventHash(this.#key, event) === hash
    if (!sound) this.#suspects.add(event)
    else this.#lookAtSound(event, { linked: sequence > place || this.#follows(event) })
    this.#lookAtTime(event)
    this.#before = { sequence, hash, sound, atMicros: Number(event.atMicros) }
  }

  /** Say what only the end of the trail tells. */
  async end(tx: Transaction<Schema>): Promise<void> {
    await this.#suspects.settle(tx)
    for (const place of this.#erased.places()) this.#find('erased-off-record', place, place)
  }

  /** Behind an event that is not sound, nothing can be said of the link. */
  #follows({ previous }: StoredEvent): boolean {
    return !this.#before.sound || previous === this.#before.hash
  }

  #lookAtSound(event: StoredEvent, { linked }: { readonly linked: boolean }): void {
    const { sequence, action } = event
    if (!linked) this.#find('unlinked', sequence, sequence)
    this.#lookAtDetail(event)
    if (action === ownActions.headLost) {
      this.headWasLost = true
      this.#find('head-lost', sequence, sequence)
    }
    if (action === ownActions.erased) this.#lookAtErasure(Number(event.subject))
    if (action === ownActions.gap && this.declaredGaps.length < mostGaps) {
      this.declaredGaps.push(sequence)
    }
  }

  #lookAtDetail({ sequence, detail, salt, commitment }: StoredEvent): void {
    if (detail !== null && salt !== null) {
      if (commitmentTo(detail, salt) !== commitment) this.#find('edited', sequence, sequence)
    } else if (detail !== null || salt !== null) this.#find('edited', sequence, sequence)
    else if (commitment !== null) {
      this.erased += 1
      this.#erased.add(sequence)
    }
  }

  /** An erasure stands behind what it erased. */
  #lookAtErasure(place: number): void {
    if (!this.#erased.remove(place)) this.#find('erasure-undone', place, place)
  }

  #lookAtTime({ sequence, atMicros }: StoredEvent): void {
    if (Number(atMicros) >= this.#before.atMicros - backwardMicros) return
    this.clockWentBack ??= { places: 0, first: sequence }
    this.clockWentBack.places += 1
  }

  #find(kind: FindingKind, first: number, last: number): void {
    this.#findings.add({ kind, first, last })
  }
}
