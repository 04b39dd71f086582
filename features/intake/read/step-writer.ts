import {
  ageMonths,
  ageYears,
  birthFiscalYear,
  capBirth,
  dayOf,
  daysBand,
  generalizeBirth,
} from '#domain/privacy'
import { isCitizenId, isPlaceholderId, readText } from './bytes.ts'
import { doing, type EntryPlan, type Step } from './entry-plan.ts'
import { findingIndex } from './findings.ts'
import type { HospitalScope, Hospitals, RecordBirth } from './hospitals.ts'
import type { Kernel } from './kernel/kernel.ts'
import { layout } from './kernel/layout.ts'
import type { LineColumns } from './line-columns.ts'
import type { Pseudonyms } from './pseudonyms.ts'
import { fine, type ValueWriter } from './value-writer.ts'

const citizenIdCheck = findingIndex('citizen-id-check')

const pseudonymDigits = 20
const citizenIdDigits = 32
const cachedLength = 16
const unknownBirth = -1
const one = 0x31

/** What the rows of one entry share. */
export interface LineTools {
  readonly kernel: Kernel
  readonly writer: ValueWriter
  readonly pseudonyms: Pseudonyms
  readonly hospitals: Hospitals
  readonly newestFiscalYear: number
  /** Called for every row of PERSON that is taken. */
  readonly recordBirth: RecordBirth
}

/** Writes the columns of one line; what one step learns (dates, the person) lies in properties for the next. */
export class StepWriter {
  readonly #tools: LineTools
  readonly #plan: EntryPlan
  readonly #columns: LineColumns
  readonly #writer: ValueWriter
  #scope: HospitalScope | undefined
  /** Capped birth of the row's person, 0 when unknown. */
  #birth = 0
  #trueBirth = 0
  /** BDATE of a newborn's row. */
  #ownBirth = 0
  #event = 0
  #personAt = 0
  #stampAt = 0
  #tieAt = 0
  year = 0

  constructor(tools: LineTools, plan: EntryPlan, columns: LineColumns) {
    this.#tools = tools
    this.#plan = plan
    this.#columns = columns
    this.#writer = tools.writer
  }

  /** Begin a line of this hospital. */
  enter(scope: HospitalScope | undefined): void {
    this.#scope = scope
    this.#birth = 0
    this.#trueBirth = 0
    this.#ownBirth = 0
    this.#event = 0
    this.#stampAt = 0
    this.year = 0
  }

  /** Returns `fine` or what was found; without a value the column stays empty. */
  write(step: Step): number {
    if (step.doing >= doing.stampDate) return this.#writeAdded(step)
    const columns = this.#columns
    if (!columns.open(step.source)) {
      if (step.doing === doing.result) this.#writer.text('||')
      return fine
    }
    switch (step.doing) {
      case doing.code:
        return this.#writer.code(columns.from, columns.to, step.width)
      case doing.pseudonym:
        return this.#writePseudonym(step)
      case doing.citizenId:
        return this.#writeCitizenId(step)
      case doing.integer:
        return this.#writer.integer(columns.from, columns.to, step.width)
      case doing.decimal:
        return this.#writer.decimal(columns.from, columns.to, step.decimalSize)
      case doing.time:
        return this.#writer.hour(columns.from, columns.to)
      case doing.occupationGroup:
        return this.#writer.occupationGroup(columns.from, columns.to)
      case doing.result:
        return this.#writer.result(columns.from, columns.to)
      default:
        return this.#writeDate(step)
    }
  }

  recordBirth({ hospcode }: HospitalScope): void {
    const { kernel, pseudonyms, recordBirth } = this.#tools
    recordBirth(hospcode, pseudonyms.digits(this.#personAt), {
      birth: this.#trueBirth,
      stamp: this.#stampNumber(),
      tie: readText(kernel.memory, this.#tieAt, this.#tieAt + 32),
    })
  }

  /** D_UPDATE as written, YYYYMMDDHHMMSS; -1 when the row has none. */
  #stampNumber(): number {
    if (this.#stampAt === 0) return -1
    const text = readText(this.#tools.kernel.memory, this.#stampAt, this.#stampAt + 19)
    return Number(text.replaceAll(/\D/g, ''))
  }

  #writePseudonym(step: Step): number {
    const writer = this.#writer
    const slot = this.#hash(step)
    if (step.isPerson) this.#meetPerson(slot)
    writer.out += pseudonymDigits
    return fine
  }

  /** 32 digits at `out` for the column that is open; returns the cache slot, or 0. */
  #hash(step: Step): number {
    const { kernel, pseudonyms } = this.#tools
    const { from, to } = this.#columns
    const out = this.#writer.out
    const scope = this.#scope as HospitalScope
    const hospcode = this.#hospitalOf(step, scope)
    const context = this.#contextOf(step, hospcode)
    const slot =
      context === 0 || to - from > cachedLength
        ? 0
        : kernel.pseudonym(context, from, to - from, out)
    if (slot === 0) pseudonyms.uncached({ label: step.label, hospcode, from, to, out })
    return slot
  }

  #contextOf({ label }: Step, hospcode: string | null): number {
    const { hospitals } = this.#tools
    const scope = this.#scope as HospitalScope
    if (hospcode === null) return hospitals.provinceContext(label)
    return hospcode === scope.hospcode
      ? hospitals.contextOf(scope, label)
      : hospitals.foreignContext(label, hospcode)
  }

  #hospitalOf(step: Step, scope: HospitalScope): string | null {
    if (!step.ofHospital) return null
    if (step.second < 0) return scope.hospcode
    const { from, to } = this.#columns
    const isGiven = this.#columns.open(step.second) && this.#columns.to - this.#columns.from === 5
    const hospcode = isGiven
      ? readText(this.#tools.kernel.memory, this.#columns.from, this.#columns.to)
      : ''
    this.#columns.from = from
    this.#columns.to = to
    return hospcode
  }

  /** The birth of a person lies beside the cached pseudonym. */
  #meetPerson(slot: number): void {
    const { kernel, pseudonyms } = this.#tools
    this.#personAt = this.#writer.out
    const place = (slot + layout.slotBirth) >> 2
    const known = slot === 0 ? unknownBirth : (kernel.words[place] as number)
    this.#birth =
      known === unknownBirth
        ? (this.#scope?.births.get(pseudonyms.digits(this.#personAt)) ?? 0)
        : known
    if (slot !== 0 && known === unknownBirth) kernel.words[place] = this.#birth
  }

  /** What is no citizen id gets a pseudonym of hospital and person instead, never one that many people share. */
  #writeCitizenId(step: Step): number {
    const { memory } = this.#tools.kernel
    const { from, to } = this.#columns
    const isRight = to - from === 13 && isCitizenId(memory, from) && !isPlaceholderId(memory, from)
    if (isRight) {
      this.#hash(step)
      this.#writer.out += citizenIdDigits
      return fine
    }
    if (this.#columns.open(this.#plan.personSource)) {
      this.#hash(step.withoutCitizenId)
      this.#writer.out += citizenIdDigits
    }
    return citizenIdCheck
  }

  #writeDate(step: Step): number {
    const { from, to } = this.#columns
    const writer = this.#writer
    const isDateTime = step.doing === doing.dateTime || step.doing === doing.stamp
    const date = isDateTime ? writer.readDateTime(from, to) : writer.readDate(from, to)
    if (date < 0) return -1 - date
    if (step.doing === doing.stamp) this.#stampAt = writer.out
    const served = this.#servedDate(step, date)
    writer.date(served)
    if (isDateTime) writer.timeAfterDate(from, to, step.timeParts)
    if (step.isPartition) this.year = (served / 10_000) | 0
    if (step.isEvent) this.#event = served
    return fine
  }

  #servedDate(step: Step, date: number): number {
    switch (step.doing) {
      case doing.birth:
        this.#trueBirth = date
        this.#birth = capBirth(date, this.#tools.newestFiscalYear)
        return generalizeBirth(this.#birth)
      case doing.firstOfMonth:
        if (step.isOwnBirth) this.#ownBirth = date
        return firstOfMonth(date)
      case doing.firstOfMonthIfDead:
        return this.#isDead(step) ? firstOfMonth(date) : date
      default:
        return date
    }
  }

  #isDead(step: Step): boolean {
    return this.#columns.open(step.second) && this.#tools.kernel.memory[this.#columns.from] === one
  }

  #writeAdded(step: Step): number {
    const writer = this.#writer
    switch (step.doing) {
      case doing.stampDate:
        if (this.#stampAt !== 0) writer.copy(this.#stampAt, this.#stampAt + 10)
        break
      case doing.ageYears:
        this.#number(this.#hasAge() ? ageYears(this.#birth, this.#event) : null)
        break
      case doing.ageMonths:
        this.#number(this.#hasAge() ? ageMonths(this.#birth, this.#event) : null)
        break
      case doing.birthYear:
        this.#number(this.#birth === 0 ? null : birthFiscalYear(this.#birth))
        break
      case doing.daysBand:
        this.#writeDaysBand()
        break
      case doing.tie:
        this.#writeTie()
    }
    return fine
  }

  #hasAge(): boolean {
    return this.#birth !== 0 && this.#event !== 0
  }

  #number(value: number | null): void {
    if (value !== null && value >= 0) this.#writer.number(value)
  }

  #writeDaysBand(): void {
    if (this.#ownBirth === 0 || this.#event === 0) return
    this.#writer.text(daysBand(dayOf(this.#event) - dayOf(this.#ownBirth)) ?? '')
  }

  #writeTie(): void {
    this.#tieAt = this.#writer.out
    this.#tools.pseudonyms.tie(this.#columns.lineStart, this.#columns.lineEnd, this.#tieAt)
    this.#writer.out += citizenIdDigits
  }
}

function firstOfMonth(date: number): number {
  return date - (date % 100) + 1
}
