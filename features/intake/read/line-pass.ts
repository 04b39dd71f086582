import { readText } from './bytes.ts'
import { doing, type EntryPlan, type Step } from './entry-plan.ts'
import { findingIndex } from './findings.ts'
import type { HospitalScope } from './hospitals.ts'
import { LineColumns } from './line-columns.ts'
import { RowKeyQueue } from './row-key-queue.ts'
import { type LineTools, StepWriter } from './step-writer.ts'
import { fine } from './value-writer.ts'

const columnCountWrong = findingIndex('column-count')
const keyEmpty = findingIndex('key-empty')
const hospcodeForeign = findingIndex('hospcode-foreign')

const digitsOfRowKey = 32
const bar = 0x7c
const newline = 0x0a

/**
 * The byte pass over one line: a row in, a line of canonical text out, de-identified, or the reason why not.
 *
 * It runs for every row of every archive, so it allocates nothing on its way.
 */
export class LinePass {
  readonly #tools: LineTools
  readonly #plan: EntryPlan
  readonly #bytes: Uint8Array
  readonly #columns: LineColumns
  readonly #steps: StepWriter
  readonly #rowKeys: RowKeyQueue
  #scope: HospitalScope | undefined

  /** Findings about values of the line passed last: index of the step and of the code, alternating. */
  readonly found: number[] = []
  /** Column whose value made the line passed last unusable, or ''. */
  asideColumn = ''

  constructor(tools: LineTools, plan: EntryPlan) {
    this.#tools = tools
    this.#plan = plan
    this.#bytes = tools.kernel.memory
    this.#columns = new LineColumns(tools.kernel)
    this.#steps = new StepWriter(tools, plan, this.#columns)
    this.#rowKeys = new RowKeyQueue(tools.kernel, tools.pseudonyms.rowKeyOf(plan.file.name))
  }

  /** Year of the partition of the line passed last; 0 where the file has none. */
  get year(): number {
    return this.#steps.year
  }

  /**
   * Write the canonical line at `writer.out`; its row key may come later, see `flush`.
   *
   * @param firstCut see `LineColumns.enter`. @param count columns of the line.
   * @returns `fine`, or why the row is set aside; then `writer.out` stays.
   */
  pass(firstCut: number, count: number): number {
    this.found.length = 0
    this.asideColumn = ''
    if (count !== this.#plan.columnCount) return columnCountWrong
    this.#columns.enter(firstCut, count)
    if (!this.#enterHospital()) return this.#setAside('HOSPCODE', hospcodeForeign)
    const keyLength = this.#buildKey()
    if (keyLength < 0) return keyEmpty
    const { writer } = this.#tools
    const start = writer.out
    writer.out = start + digitsOfRowKey
    const aside = this.#writeSteps()
    if (aside !== fine || this.#tools.pseudonyms.needsEncoding) {
      writer.out = start
      return aside
    }
    this.#rowKeys.add(keyLength, start)
    this.#bytes[writer.out++] = newline
    return fine
  }

  /** Write the row keys that are still to be made; before lines are handed on. */
  flush(): void {
    this.#rowKeys.flush()
  }

  /** The row of PERSON passed last goes to the vault. */
  recordBirth(): void {
    if (this.#scope !== undefined) this.#steps.recordBirth(this.#scope)
  }

  #setAside(column: string, why: number): number {
    this.asideColumn = column
    return why
  }

  #enterHospital(): boolean {
    const columns = this.#columns
    const isGiven = columns.open(this.#plan.hospcode) && columns.to - columns.from === 5
    if (isGiven && this.#scope !== undefined && this.#isScope(this.#scope)) return true
    const code = isGiven ? readText(this.#bytes, columns.from, columns.to) : ''
    this.#scope = this.#tools.hospitals.scopeOf(code)
    return this.#scope !== undefined
  }

  #isScope(scope: HospitalScope): boolean {
    const from = this.#columns.from
    for (let index = 0; index < 5; index++) {
      if (this.#bytes[from + index] !== scope.bytes[index]) return false
    }
    return true
  }

  /** Length of the message of the row key, or -1 when a part of the key is empty. */
  #buildKey(): number {
    const { pseudonyms } = this.#tools
    const columns = this.#columns
    let length = pseudonyms.appendToMessage(0, columns.from, columns.to)
    for (const { source, column } of this.#plan.keys) {
      if (!columns.open(source)) return this.#setAside(column, -1)
      length = pseudonyms.appendToMessage(length, columns.from, columns.to)
    }
    return length
  }

  #writeSteps(): number {
    const { steps } = this.#plan
    const { writer } = this.#tools
    this.#steps.enter(this.#scope)
    for (let index = 0; index < steps.length; index++) {
      const step = steps[index] as Step
      this.#bytes[writer.out++] = bar
      const found = this.#steps.write(step)
      if (found === fine) continue
      if (step.isKey && isDateStep(step)) return this.#setAside(step.column, found)
      this.found.push(index, found)
    }
    return fine
  }
}

function isDateStep({ doing: what }: Step): boolean {
  return what >= doing.date && what <= doing.dateTime
}
