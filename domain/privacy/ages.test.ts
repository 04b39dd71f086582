import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  ageMonths,
  agesAt,
  ageYears,
  birthFiscalYear,
  capBirth,
  daysBand,
  generalizeBirth,
} from './ages.ts'
import { dateOf, dayOf, isDate } from './days.ts'

const newestFiscalYear = 2026
const anyDay = fc.integer({ min: dayOf(19000101), max: dayOf(20260930) })

test.each([
  [20200115, 20200115, 0, 0],
  [20200115, 20210114, 0, 11],
  [20200115, 20210115, 1, 12],
  [20200229, 20210228, 0, 11],
  [20140110, 20200109, 5, 71],
  [20140110, 20200110, 6, null],
  [20000601, 20200601, 20, null],
  [19991002, 20201001, 20, null],
  [19991001, 20201001, 21, null],
  [19800101, 20200615, 39, null],
  [20200131, 20200101, 0, 0],
  [20200201, 20200131, null, null],
])('born %i, event %i: %s years, %s months', (birth, event, years, months) => {
  expect(agesAt(dayOf(birth), dayOf(event), newestFiscalYear)).toEqual({ years, months })
})

test('without a birth date or an event date there is no age', () => {
  expect(agesAt(null, 0, newestFiscalYear)).toEqual({ years: null, months: null })
  expect(agesAt(0, null, newestFiscalYear)).toEqual({ years: null, months: null })
})

test('the age on 1 October of a year is the year less BIRTH_FY', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 2020, max: 2026 }), (day, year) => {
      const birth = dateOf(day)
      const firstDay = year * 10_000 + 1001
      fc.pre(birth <= firstDay)
      expect(ageYears(birth, firstDay)).toBe(year - birthFiscalYear(birth))
    }),
  )
})

test("an adult's age does not change inside a fiscal year", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 364 }), (birthDay, later) => {
      const firstDay = dayOf(20211001)
      fc.pre(birthDay < dayOf(20011001))
      expect(agesAt(birthDay, firstDay + later, newestFiscalYear)).toEqual(
        agesAt(birthDay, firstDay, newestFiscalYear),
      )
    }),
  )
})

test('nobody is older than 90 on the first day of the newest fiscal year', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const birth = capBirth(dateOf(day), newestFiscalYear)
      expect(2025 - birthFiscalYear(birth)).toBeLessThanOrEqual(90)
    }),
  )
  expect(capBirth(19351001, newestFiscalYear)).toBe(19350101)
  expect(capBirth(19351002, newestFiscalYear)).toBe(19351002)
})

test.each([
  [20131001, 20131001],
  [20131031, 20131001],
  [20130930, 20130101],
  [19571224, 19570101],
])('born %i is served as %i', (birth, served) => {
  expect(generalizeBirth(birth)).toBe(served)
})

test('a served birth never says more than the month, and for those born before October 2013 the year', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const served = generalizeBirth(dateOf(day))
      expect(served % 100).toBe(1)
      if (dateOf(day) < 20131001) expect(served % 10_000).toBe(101)
    }),
  )
})

test('months are whole months and never 72 or more', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 4000 }), (day, later) => {
      const months = ageMonths(dateOf(day), dateOf(day + later))
      expect(months).toBeLessThan(72)
      if (months >= 0) expect(Math.abs(later - months * 30.44)).toBeLessThan(35)
    }),
  )
})

test.each([
  [-1, null],
  [0, '0-7'],
  [7, '0-7'],
  [8, '8-15'],
  [15, '8-15'],
  [16, '16-42'],
  [42, '16-42'],
  [43, 'later'],
])('%i days after birth is band %s', (days, band) => {
  expect(daysBand(days)).toBe(band)
})

test('days and dates agree with each other', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(dayOf(dateOf(day))).toBe(day)
      expect(isDate(dateOf(day))).toBe(true)
    }),
  )
})

test.each([25630101, 20200230, 20190229, 20201301, 20200100, 0, 20200431])(
  '%i is no date',
  (date) => {
    expect(isDate(date)).toBe(false)
  },
)
