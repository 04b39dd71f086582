import { describe, expect, it } from 'vitest'
import { newestFiscalYear, newestStampDay } from './fiscal-year.ts'

describe('the newest fiscal year held', () => {
  it.each([
    [['20250930235959'], undefined, 2025],
    [['20251001000000'], undefined, 2026],
    [['20240101000000', null, '20231231000000'], undefined, 2024],
    [['20240101000000'], 2026, 2026],
    [['25680101000000', '20240101000000'], undefined, 2024],
    [['25680101000000'], undefined, 2023],
    [[null], 2022, 2022],
  ])('of stamps %j after %j is %i', (stamps, before, year) => {
    expect(newestFiscalYear(stamps, before, '2022-10-01')).toBe(year)
  })
})

it('the newest stamp says until which day services can be held', () => {
  expect(newestStampDay(['20240229000000', '20231231000000', null])).toBe('2024-02-29')
  expect(newestStampDay([null])).toBeUndefined()
})
