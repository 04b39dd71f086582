import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { analyses, synthesize } from '#features/synthetic'
import { measuresByNumber } from './all-measures.ts'
import { Facts, wantedColumns } from './facts.ts'
import { type MergedTable, readProvince } from './province-reader.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'hippo-believable-'))
let tables: ReadonlyMap<string, MergedTable>
let facts: Facts

beforeAll(async () => {
  await synthesize({
    province: '55',
    persons: 12_000,
    fromYear: 2567,
    toYear: 2569,
    seed: 7,
    standard: '2.4.1',
    dirty: 0,
    outDir: folder,
  })
  tables = readProvince(folder, wantedColumns)
  facts = new Facts(tables, 2569)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('all 35 analyses are declared and computed', () => {
  expect(analyses.map(({ number }) => number)).toEqual(
    Array.from({ length: 35 }, (_, at) => at + 1),
  )
  expect([...measuresByNumber.keys()]).toEqual(analyses.map(({ number }) => number))
})

test.each(analyses)(
  'analysis $number ($nameEn) gives a believable answer',
  ({ number, measures }) => {
    const found = measuresByNumber.get(number)?.(facts) ?? {}
    expect(Object.keys(found).sort()).toEqual(measures.map(({ name }) => name).sort())
    for (const { name, low, high, why } of measures) {
      expect(found[name], `${name}: ${why}`).toBeGreaterThanOrEqual(low)
      expect(found[name], `${name}: ${why}`).toBeLessThanOrEqual(high)
    }
  },
)

/** Files that are taken away together: what one of a group tells of the ill, the others tell too. */
const groups: readonly (readonly string[])[] = [
  ['DIAGNOSIS_OPD', 'DIAGNOSIS_IPD', 'CHRONIC'],
  ...Object.keys(wantedColumns)
    .filter((file) => !['DIAGNOSIS_OPD', 'DIAGNOSIS_IPD', 'CHRONIC'].includes(file))
    .map((file) => [file]),
]

/** Analyses that do without a file that they read, and why. */
const spared: Readonly<Record<string, string>> = {
  '3 PERSON': 'ranks of rows',
  '10 DIAGNOSIS_OPD': 'the ill come back as the suspected do',
  '13 SERVICE': 'CHRONICFU holds the same visits',
  '17 SERVICE': 'who was sent on lies in another hospital',
  '19 PERSON': 'shares of stays',
  '19 DIAGNOSIS_OPD': 'who comes back, comes back for the same',
  '29 DIAGNOSIS_OPD': 'SPECIALPP holds the same screenings',
  '34 PERSON': 'shares of visits',
  '35 PERSON': 'shares of visits',
}

test.each(analyses)(
  'analysis $number ($nameEn) is not believable where a file is missing',
  ({ number, measures }) => {
    const measure = measuresByNumber.get(number)
    const read = new WatchedTables(tables)
    measure?.(new Facts(read, 2569))
    const unnoticed = groups
      .filter((group) => group.some((file) => read.asked.has(file)))
      .filter((group) => {
        const left = new Map([...tables].filter(([file]) => !group.includes(file)))
        const found = measure?.(new Facts(left, 2569)) ?? {}
        return measures.every(({ name, low, high }) => isWithin(found[name], low, high))
      })
      .map(([file]) => `${number} ${file}`)
    expect(unnoticed.filter((one) => !(one in spared))).toEqual([])
  },
)

function isWithin(value: number | undefined, low: number, high: number): boolean {
  return value !== undefined && value >= low && value <= high
}

/** Remembers which files an analysis asked for. */
class WatchedTables extends Map<string, MergedTable> {
  readonly asked = new Set<string>()

  override get(file: string): MergedTable | undefined {
    this.asked?.add(file)
    return super.get(file)
  }
}
