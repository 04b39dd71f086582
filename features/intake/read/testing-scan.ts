import { lakeColumns } from '#domain/privacy'
import { findFile } from '#domain/standard'
import type { BirthRecord } from './births.ts'
import { Contexts } from './contexts.ts'
import { Hospitals } from './hospitals.ts'
import { startKernel } from './kernel/kernel.ts'
import { LineScanner, type ScanTotals } from './line-scanner.ts'
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
  const found: { rows: Record<string, string>[]; years: number[]; findings: string[] } = {
    rows: [],
    years: [],
    findings: [],
  }
  const recorded: [string, string, BirthRecord][] = []
  const totals = { textBytes: 0, rows: 0, setAside: 0, nulled: 0 }
  const columns = lakeColumns(file.name).filter((column) => column.inFragment)
  contexts.reset()
  pseudonyms.encoding = undefined
  pseudonyms.needsEncoding = false
  const scanner = new LineScanner(
    {
      kernel,
      pseudonyms,
      writer: new ValueWriter(kernel.memory),
      hospitals: new Hospitals({ accepted: acceptedHospcodes, contexts, birthsOf: () => births }),
      newestFiscalYear: 2026,
      recordBirth: (hospcode, pid, record) => recorded.push([hospcode, pid, record]),
      fragments: {
        append: ({ year }, lines) => {
          for (const line of Buffer.from(lines).toString('utf8').split('\n').slice(0, -1)) {
            const values = line.split('|')
            found.rows.push(
              Object.fromEntries(columns.map(({ name }, i) => [name, values[i] ?? '?'])),
            )
            found.years.push(year)
          }
        },
      },
      log: {
        note: ({ line, column, code }) => found.findings.push(`${line ?? '-'} ${column} ${code}`),
      },
      totals,
    },
    file,
  )
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
  return { ...found, births: recorded, totals }
}
