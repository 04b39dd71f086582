import { filesKeptAside } from '#domain/privacy'
import type { FileSpec } from '#domain/standard'
import { purpose, Random } from '../random.ts'
import { type RowPlanter, type SentFile, writeRow } from '../write/row-sink.ts'
import type { Draft, Fault } from './fault.ts'
import { keyFaults } from './key-faults.ts'
import { ministryFaults } from './ministry-faults.ts'
import { qualityFaults } from './quality-faults.ts'
import { textFaults } from './text-faults.ts'

/** Rare files get at least one fault now and then: the first row is struck so many times more often. */
const firstRowFactor = 25

/** Irrational steps: multiples of them, without their whole part, never cluster. */
const overHospitals = 0.6180339887
const overDays = 0.7548776662

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

interface FileState {
  readonly faults: readonly Fault[]
  readonly random: Random
  turn: number
}

/** Plants faults in about a share of the rows, all kinds of a file in turn, and writes down what it planted where. */
export class FaultPlanter implements RowPlanter {
  /** Lines for `planted.jsonl`; places and codes, never a value. */
  readonly planted: string[] = []
  readonly #options: PlanterOptions
  readonly #files = new Map<string, FileState>()

  constructor(options: PlanterOptions) {
    this.#options = options
  }

  write(sent: SentFile, values: string[]): void {
    const state = this.#stateOf(sent.file)
    const share = this.#options.share * (sent.lines === 1 ? firstRowFactor : 1)
    if (state.random.chance(share)) this.#plant(state, sent, values)
    else writeRow(sent, values.join('|'))
  }

  #plant(state: FileState, sent: SentFile, values: readonly string[]): void {
    const { otherHospital } = this.#options
    const draft: Draft = { sent, values: [...values], otherHospital }
    const fault = nextFault(state, draft)
    if (fault?.place !== 'in-place') writeRow(sent, values.join('|'))
    if (fault === undefined) return
    for (const line of fault.lines?.(draft) ?? [draft.values.join('|')]) {
      if (typeof line === 'string') writeRow(sent, line)
      else writeBytes(sent, line)
      this.#note(sent, fault)
    }
  }

  #stateOf(file: FileSpec): FileState {
    const known = this.#files.get(file.name)
    if (known !== undefined) return known
    const { seed, facility, day, hasStrayBytes } = this.#options
    const faults = faultsOf(file).filter(({ code }) => hasStrayBytes || code !== 'bad-encoding')
    const random = new Random(seed, purpose.fault, facility, day, file.no)
    const turn = Math.floor(this.#startOf(file) * faults.length)
    const state = { faults, random, turn }
    this.#files.set(file.name, state)
    return state
  }

  /**
   * Where the turn begins, 0 to 1: spread evenly over hospitals and days, so that archives with a row or two of a file
   * get all of its faults between them.
   */
  #startOf({ no }: FileSpec): number {
    const { seed, facility, day } = this.#options
    const offset = new Random(seed, purpose.fault, no).next()
    return (offset + facility * overHospitals + day * overDays) % 1
  }

  #note(sent: SentFile, { code, family, column, expect }: Fault): void {
    const { archive } = this.#options
    const entry = sent.entry.name
    this.planted.push(
      JSON.stringify({ archive, entry, line: sent.lines, column, code, family, expect }),
    )
  }
}

/** Every fault that rows of a file may get; none where the file is not read, so that nothing is promised of it. */
export function faultsOf(file: FileSpec): readonly Fault[] {
  if (filesKeptAside.includes(file.name)) return []
  return [
    ...ministryFaults(file),
    ...keyFaults(file),
    ...textFaults(file),
    ...qualityFaults(file.name),
  ]
}

/** The next fault in turn that this row lends itself to. */
function nextFault(state: FileState, draft: Draft): Fault | undefined {
  const sound = [...draft.values]
  for (let attempt = 0; attempt < state.faults.length; attempt++) {
    const fault = state.faults[state.turn++ % state.faults.length]
    if (fault?.spoil(draft) === true) return fault
    draft.values.splice(0, sound.length, ...sound)
  }
  return undefined
}

function writeBytes(sent: SentFile, bytes: Buffer): void {
  sent.lines++
  sent.entry.rawLine(bytes)
}
