import { expect, test } from 'vitest'
import {
  ageMonths,
  ageYears,
  dateText,
  dayOf,
  fiscalYear,
  fiscalYearOf,
  stampText,
  weekdayOf,
  yearsAfter,
} from './calendar.ts'

test('a Buddhist fiscal year runs from 1 October to 30 September', () => {
  const { first, last } = fiscalYear(2567)
  expect([dateText(first), dateText(last)]).toEqual(['20231001', '20240930'])
  expect([first - 1, first, last, last + 1].map(fiscalYearOf)).toEqual([2566, 2567, 2567, 2568])
})

test('an age is complete on the birthday, not the day before', () => {
  const birth = dayOf(2000, 2, 29)
  expect(ageYears(birth, dayOf(2024, 2, 28))).toBe(23)
  expect(ageYears(birth, dayOf(2024, 2, 29))).toBe(24)
  expect(ageMonths(birth, dayOf(2000, 8, 28))).toBe(5)
  expect(ageMonths(birth, dayOf(2000, 8, 29))).toBe(6)
  expect(dateText(yearsAfter(birth, 1))).toBe('20010301')
})

test('seconds past midnight belong to the next day', () => {
  expect(stampText(dayOf(2025, 12, 31), 86_400 + 61)).toBe('20260101000101')
  expect(weekdayOf(dayOf(2026, 11, 22))).toBe(0)
})
