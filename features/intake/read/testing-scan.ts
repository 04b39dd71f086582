import { lakeColumns } from '#domain/privacy'
import { findFile } from '#domain/standard'
import type { BirthRecord } from './births.ts'
import { Contexts } from './contexts.ts'
import { Hospitals } from './hospitals.ts'
import { startKernel } from './kernel/kernel.ts'
import { LineScanner, type ScanTools, type ScanTotals } from './line-scanner.ts'
import { Pseudonyms, type TextEncodingName } from './pseudonyms.ts'
import { ValueWriter } from './value-writer.ts'

/** For tests: what the byte pass makes of a text, without archives and disk. */
export interface Scanned {
  readonly rows: readonly Readonly<Record<string, string>>[]
  readonly years: readonly number[]
  /** `line COLUMN code`. */
  readonly findings: readonly string[]
  readonly births: readonly (readonly [string, string, BirthRecord])[]
  readonly totals: ScanTotals
}

export interface ScanOptions {
  readonly births?: ReadonlyMap<string, number>
  readonly encoding?: TextEncodingName
  readonly pieces?: number
}

const kernel = startKernel()
const pseudonyms = new Pseudonyms(kernel, Buffer.alloc(32, 7))
const contexts = new Contexts(kernel)

export const acceptedHospcodes: ReadonlySet<string> = new Set(['55001', '55002'])

/** Pass a text of one file through the byte pass, in pieces of so many bytes. */
export function scanText(
  fileName: string,
  text: string | Uint8Array,
  { births = new Map(), encoding = 'utf-8', pieces = 100_000 }: ScanOptions = {},
): Scanned {
  const file = findFile(fileName)
  if (file === undefined) throw new RangeError(fileName)
  contexts.reset()
  pseudonyms.encoding = undefined
  pseudonyms.needsEncoding = false
  const { tools, scanned } = collectingTools(fileName, births)
  const scanner = new LineScanner(tools, file)
  const decideAndScan = () => {
    while (!scanner.scan()) {
      pseudonyms.encoding = encoding
      pseudonyms.needsEncoding = false
    }
  }
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  for (let at = 0; at < bytes.length; at += pieces) {
    scanner.push(bytes.subarray(at, at + pieces))
    decideAndScan()
  }
  scanner.end()
  decideAndScan()
  return scanned
}

/** Tools that put everything into a list. */
function collectingTools(
  fileName: string,
  births: ReadonlyMap<string, number>,
): { tools: ScanTools; scanned: Scanned } {
  const rows: Record<string, string>[] = []
  const years: number[] = []
  const findings: string[] = []
  const recorded: [string, string, BirthRecord][] = []
  const totals = { textBytes: 0, rows: 0, setAside: 0, nulled: 0 }
  const tools: ScanTools = {
    kernel,
    pseudonyms,
    writer: new ValueWriter(kernel.memory),
    hospitals: new Hospitals({ accepted: acceptedHospcodes, contexts, birthsOf: () => births }),
    newestFiscalYear: 2026,
    recordBirth: (hospcode, pid, record) => recorded.push([hospcode, pid, record]),
    fragments: {
      append: ({ year }, lines) => {
        const added = readRows(fileName, lines)
        rows.push(...added)
        years.push(...added.map(() => year))
      },
    },
    log: { note: ({ line, column, code }) => findings.push(`${line ?? '-'} ${column} ${code}`) },
    totals,
  }
  return { tools, scanned: { rows, years, findings, births: recorded, totals } }
}

function readRows(fileName: string, lines: Uint8Array): Record<string, string>[] {
  const columns = lakeColumns(fileName).filter((column) => column.inFragment)
  const text = Buffer.from(lines).toString('utf8')
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const values = line.split('|')
      return Object.fromEntries(columns.map(({ name }, index) => [name, values[index] ?? '?']))
    })
}
