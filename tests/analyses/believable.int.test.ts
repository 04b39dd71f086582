import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { analyses, synthesize } from '#features/synthetic'
import { measuresByNumber } from './all-measures.ts'
import { Facts, wantedColumns } from './facts.ts'
import { readProvince } from './province-reader.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'hippo-believable-'))
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
  facts = new Facts(readProvince(folder, wantedColumns), 2569)
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
