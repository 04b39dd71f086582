import type { FileSpec } from '#domain/standard'
import { planEntry, type Step } from './entry-plan.ts'
import { codeAt, type FindingLog } from './finding-log.ts'
import { type FindingCode, findings } from './findings.ts'
import type { FragmentSet } from './fragment-set.ts'
import { type Header, readHeader } from './header.ts'
import { layout } from './kernel/layout.ts'
import { LinePass } from './line-pass.ts'
import type { LineTools } from './step-writer.ts'
import { fine } from './value-writer.ts'

/** A longer line is no row: its bars are lost, or it never was a text file. */
const longestLine = 30_000
/** So many bytes are searched for cuts at a time; a cut each at worst. */
const windowSize = layout.cutsCount
const outputLimit = layout.outputSize - 4 * windowSize
const newline = 0x0a
const carriageReturn = 0x0d
const byteOrderMark = [0xef, 0xbb, 0xbf]

export interface ScanTotals {
  textBytes: number
  rows: number
  setAside: number
  nulled: number
}

/** What the scanner of an entry needs beside the tools of its lines. */
export interface ScanTools extends LineTools {
  readonly fragments: Pick<FragmentSet, 'append'>
  readonly log: Pick<FindingLog, 'note'>
  readonly totals: ScanTotals
}

/** Frames the bytes of one entry into lines, and sends each through the byte pass. */
export class LineScanner {
  readonly #tools: ScanTools
  readonly #file: FileSpec
  #pass: LinePass | undefined
  #steps: readonly Step[] = []
  #header: Header | undefined
  /** Number of the line at hand, the header included. */
  #line = 0
  #start: number = layout.input
  #end: number = layout.input
  /** True inside a line that is too long: bytes are dropped up to its end. */
  #isSkipping = false
  #isLast = false
  /** Canonical lines not yet handed over: where they begin, how many, and their year. */
  #runStart: number = layout.output
  #runRows = 0
  #runYear = 0

  constructor(tools: ScanTools, file: FileSpec) {
    this.#tools = tools
    this.#file = file
    tools.writer.out = layout.output
  }

  get line(): number {
    return this.#line
  }

  /** False for a file that is empty or has a header only. */
  get hasRows(): boolean {
    return this.#line > (this.#header?.isLine === false ? 0 : 1)
  }

  /** Space for the next bytes, at least half of the input. */
  get room(): number {
    return layout.input + layout.inputSize - this.#end - windowSize
  }

  /** Take in bytes, at most `room`; `scan` must follow. */
  push(bytes: Uint8Array): void {
    this.#tools.kernel.memory.set(bytes, this.#end)
    this.#end += bytes.length
    this.#tools.totals.textBytes += bytes.length
  }

  /** No more bytes will come; `scan` must follow. */
  end(): void {
    this.#isLast = true
    const { memory } = this.#tools.kernel
    const isOpen = this.#end > this.#start || this.#isSkipping
    if (isOpen && memory[this.#end - 1] !== newline) memory[this.#end++] = newline
  }

  /** The bytes are damaged from here on: what is not a whole line yet is no row. */
  abandon(): void {
    this.#handOver()
  }

  /** Pass all whole lines. False: it stopped before a line that needs the encoding; decide it and scan again. */
  scan(): boolean {
    while (this.#start < this.#end) {
      const windowEnd = Math.min(this.#start + windowSize, this.#end)
      const before = this.#start
      if (!this.#scanWindow(windowEnd)) return false
      if (this.#start === before && !this.#skipOverlong(windowEnd)) break
    }
    this.#moveRest()
    if (this.#isLast) this.#handOver()
    return true
  }

  #scanWindow(windowEnd: number): boolean {
    const { kernel } = this.#tools
    const words = kernel.words
    const firstCut = layout.cuts >> 2
    const lastCut = firstCut + kernel.findCuts(this.#start, windowEnd)
    let before = firstCut - 1
    for (let cut = firstCut; cut < lastCut; cut++) {
      const at = words[cut] as number
      if (kernel.memory[at] !== newline) continue
      if (this.#line === 0) this.#skipByteOrderMark()
      words[before] = this.#start - 1
      if (!this.#passLine(before, cut, at)) return false
      this.#start = at + 1
      before = cut
    }
    return true
  }

  #skipByteOrderMark(): void {
    const { memory } = this.#tools.kernel
    const isMark = byteOrderMark.every((byte, index) => memory[this.#start + index] === byte)
    if (isMark) this.#start += byteOrderMark.length
  }

  /** The range holds no line end: drop it when it is longer than any row. True when bytes were dropped. */
  #skipOverlong(windowEnd: number): boolean {
    if (!this.#isSkipping && windowEnd - this.#start <= longestLine) return false
    this.#isSkipping = true
    this.#start = windowEnd
    return true
  }

  #passLine(before: number, cut: number, at: number): boolean {
    const { memory, words } = this.#tools.kernel
    const lineEnd = at > this.#start && memory[at - 1] === carriageReturn ? at - 1 : at
    const isOverlong = this.#isSkipping || lineEnd - this.#start > longestLine
    this.#line++
    if (isOverlong) return this.#skipLine()
    if (lineEnd === this.#start) return true
    words[cut] = lineEnd
    if (this.#header === undefined && this.#beginWith(lineEnd)) return true
    return this.#passRow(before, cut - before)
  }

  #skipLine(): boolean {
    this.#isSkipping = false
    this.#setAside('', 'line-too-long')
    return true
  }

  /** The first line that is not empty. True when it is a header, and no row. */
  #beginWith(lineEnd: number): boolean {
    const text = new TextDecoder('utf-8').decode(
      this.#tools.kernel.memory.slice(this.#start, lineEnd),
    )
    if (text.includes('\0')) this.#note(null, '', 'encoding-unknown')
    const header = readHeader(this.#file, text)
    this.#header = header ?? { isLine: false, columnCount: 0, sources: new Map(), notes: [] }
    for (const { code, column } of this.#header.notes) this.#note(null, column, code)
    if (header !== undefined) {
      const plan = planEntry(this.#file, header)
      this.#pass = new LinePass(this.#tools, plan)
      this.#steps = plan.steps
    }
    return header?.isLine ?? false
  }

  #passRow(before: number, count: number): boolean {
    const { pseudonyms, totals, writer } = this.#tools
    if (this.#pass === undefined) {
      this.#setAside('', 'header-missing')
      return true
    }
    const out = writer.out
    const aside = this.#pass.pass(before, count)
    if (pseudonyms.needsEncoding) {
      this.#line--
      return false
    }
    if (aside !== fine) this.#setAside(this.#pass.asideColumn, codeAt(aside))
    else {
      totals.rows++
      this.#keep(this.#pass, out)
    }
    return true
  }

  #keep(pass: LinePass, out: number): void {
    this.#noteValues(pass.found)
    if (this.#file.name === 'PERSON') pass.recordBirth()
    if (pass.year !== this.#runYear) {
      const written = this.#tools.writer.out
      this.#tools.writer.out = out
      this.#handOver()
      this.#tools.writer.out = written
      this.#runStart = out
      this.#runYear = pass.year
    }
    this.#runRows++
    if (this.#tools.writer.out > layout.output + outputLimit) this.#handOver()
  }

  /** Give the lines of the run to their fragment. */
  #handOver(): void {
    const { fragments, kernel, writer } = this.#tools
    this.#pass?.flush()
    if (this.#runRows > 0) {
      fragments.append(
        { file: this.#file.name, year: this.#runYear, rows: this.#runRows },
        kernel.memory.subarray(this.#runStart, writer.out),
      )
    }
    this.#runRows = 0
    this.#runStart = layout.output
    writer.out = layout.output
  }

  #noteValues(found: readonly number[]): void {
    for (let index = 0; index < found.length; index += 2) {
      const code = codeAt(found[index + 1] ?? 0)
      if (findings[code].effect !== 'value-changed') this.#tools.totals.nulled++
      this.#note(this.#line, this.#steps[found[index] ?? 0]?.column ?? '', code)
    }
  }

  #setAside(column: string, code: FindingCode): void {
    this.#tools.totals.setAside++
    this.#note(this.#line, column, code)
  }

  #note(line: number | null, column: string, code: FindingCode): void {
    this.#tools.log.note({ file: this.#file.name, line, column, code })
  }

  /** The line that is not whole yet goes to the front, so that there is room behind it. */
  #moveRest(): void {
    const { memory } = this.#tools.kernel
    memory.copyWithin(layout.input, this.#start, this.#end)
    this.#end = layout.input + this.#end - this.#start
    this.#start = layout.input
  }
}
