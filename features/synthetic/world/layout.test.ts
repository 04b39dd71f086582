import { expect, test } from 'vitest'
import { provinces } from '#domain/standard'
import { facilityTable } from './facility-table.ts'
import { planLayout } from './layout.ts'

function layoutOf(province: string, persons: number) {
  return planLayout({
    province,
    persons,
    seed: 1,
    fromYear: 2567,
    toYear: 2569,
    standard: '2.4.1',
    dirty: 0,
  })
}

test.each([60, 1500, 20_000, 1_000_000])(
  '%i people are all placed, each in one catchment',
  (persons) => {
    const { facilities, hospitals } = layoutOf('55', persons)
    let next = 0
    for (const { firstPerson, people } of facilities) {
      expect(firstPerson).toBe(next)
      next += people
    }
    expect(next).toBe(persons)
    expect(facilities.filter(({ kind }) => kind === 'province')).toHaveLength(1)
    expect(hospitals).toHaveLength(new Set(facilities.map(({ district }) => district)).size)
  },
)

test('codes begin with 9, and no two provinces share one', () => {
  const codes = [...provinces.keys()].flatMap((province) => {
    const { facilities, outside } = layoutOf(province, 1_000_000)
    return [...facilities, ...outside].map(({ code }) => code)
  })
  expect(new Set(codes).size).toBe(codes.length)
  expect(codes.every((code) => /^9\d{4}$/.test(code) && code !== '99999')).toBe(true)
})

test('the facility table names every facility of the province and two hospitals outside', () => {
  const layout = layoutOf('55', 20_000)
  const [header, ...rows] = facilityTable(layout).trim().split('\r\n')
  expect(header?.split(',').slice(0, 4)).toEqual(['hospcode', 'hospname', 'hostype', 'provcode'])
  expect(rows.filter((row) => row.split(',')[3] === '55')).toHaveLength(layout.facilities.length)
  expect(rows).toHaveLength(layout.facilities.length + 2)
  expect(rows.every((row) => row.split(',').length === header?.split(',').length)).toBe(true)
})
