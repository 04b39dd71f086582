import type { FileSpec } from '#domain/standard'
import { purpose, Random } from '../random.ts'
import { type RowPlanter, type SentFile, writeRow } from '../write/row-sink.ts'
import type { Draft, Fault } from './fault.ts'
import { ministryFaults } from './ministry-faults.ts'
import { qualityFaults } from './quality-faults.ts'
import { textFaults } from './text-faults.ts'

/** Rare files get at least one fault now and then: the first row is struck so many times more often. */
const firstRowFactor = 25

interface PlanterOptions {
  readonly seed: number
  readonly share: number
  readonly facility: number
  /** Last day of the archive; another archive, other faults. */
  readonly day: number
  readonly archive: string
  readonly hasStrayBytes: boolean
  readonly otherHospital: string
}

/** Plants faults in about a share of the rows, all kinds of a file in turn, and writes down what it planted where. */
export class FaultPlanter implements RowPlanter {
  /** Lines for `planted.jsonl`; places and codes, never a value. */
  readonly planted: string[] = []
  readonly #options: PlanterOptions
  readonly #files = new Map<
    string,
    { readonly faults: readonly Fault[]; readonly random: Random; turn: number }
  >()

  constructor(options: PlanterOptions) {
    this.#options = options
  }

  write(sent: SentFile, values: string[]): void {
    const { faults, random } = this.#stateOf(sent.file)
    const share = this.#options.share * (sent.lines === 1 ? firstRowFactor : 1)
    const draft: Draft = {
      sent,
      values: [...values],
      random,
      otherHospital: this.#options.otherHospital,
    }
    const fault = random.chance(share) ? this.#next(sent.file, draft, faults.length) : undefined
    if (fault?.place !== 'in-place') writeRow(sent, values.join('|'))
    if (fault === undefined) return
    for (const line of fault.lines?.(draft) ?? [draft.values.join('|')]) {
      if (typeof line === 'string') writeRow(sent, line)
      else writeBytes(sent, line)
      this.#note(sent, fault)
    }
  }

  /** The next fault in turn that this row lends itself to. */
  #next(file: FileSpec, draft: Draft, limit: number): Fault | undefined {
    const state = this.#stateOf(file)
    const sound = [...draft.values]
    for (let attempt = 0; attempt < limit; attempt++) {
      const fault = state.faults[state.turn++ % state.faults.length]
      if (fault?.spoil(draft) === true) return fault
      draft.values.splice(0, sound.length, ...sound)
    }
    return undefined
  }

  #stateOf(file: FileSpec) {
    const known = this.#files.get(file.name)
    if (known !== undefined) return known
    const { seed, facility, day, hasStrayBytes } = this.#options
    const faults = [
      ...ministryFaults(file),
      ...textFaults(file),
      ...qualityFaults(file.name),
    ].filter(({ code }) => hasStrayBytes || code !== 'bad-encoding')
    const random = new Random(seed, purpose.fault, facility, day, file.no)
    const state = { faults, random, turn: random.below(1000) }
    this.#files.set(file.name, state)
    return state
  }

  #note(sent: SentFile, { code, family, column, expect }: Fault): void {
    const { archive } = this.#options
    const entry = sent.entry.name
    this.planted.push(
      JSON.stringify({ archive, entry, line: sent.lines, column, code, family, expect }),
    )
  }
}

function writeBytes(sent: SentFile, bytes: Buffer): void {
  sent.lines++
  sent.entry.rawLine(bytes)
}
