import { describe, expect, it } from 'vitest'
import type { Part } from '#platform/lake'
import { planServing } from './serving.ts'

function part(file: string, year: number | null, rows: number, content = 'a'): Part {
  const path = `55/${file}/part-${file}${year}${content}.parquet`
  return { file, year, rows, path, bucket: 0, buckets: 1, sizeBytes: 1, hospcodes: ['10001'] }
}

const paths = (parts: readonly Part[]) => planServing('55', parts).map((plan) => plan.path)

describe('serving files', () => {
  const large = part('SERVICE', 2024, 100_000)
  const small = [part('DEATH', null, 10), part('HOME', null, 20), part('EPI', 2024, 30)]

  it('give a large part a file of its own, and small parts of one year a file together', () => {
    const plans = planServing('55', [large, ...small])
    expect(plans.map((plan) => plan.parts.map((one) => one.file))).toEqual([
      ['SERVICE'],
      ['DEATH', 'HOME'],
      ['EPI'],
    ])
  })

  it('have the same names in whatever order the parts are listed', () => {
    expect(paths([...small, large]).toSorted()).toEqual(paths([large, ...small]).toSorted())
  })

  it('keep their names for years that did not change', () => {
    const before = paths([large, ...small])
    const after = paths([large, ...small.slice(0, 2), part('EPI', 2024, 31, 'b')])
    expect(after.filter((path) => !before.includes(path))).toHaveLength(1)
  })

  it('split a year of many small parts into files of bounded size', () => {
    const many = Array.from({ length: 20 }, (_, index) => part(`FILE${index}`, 2024, 99_000))
    const plans = planServing('55', many)
    expect(plans.length).toBeGreaterThan(2)
    expect(plans.flatMap((plan) => plan.parts)).toHaveLength(20)
  })
})
