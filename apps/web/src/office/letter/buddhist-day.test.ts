import { expect, it } from 'vitest'
import { dayIn, todayInBangkok } from './buddhist-day.ts'

it.each([
  ['24', '11', '2569', '2026-11-24'],
  ['1', '1', '2570', '2027-01-01'],
  ['29', '2', '2567', '2024-02-29'],
])('%s/%s/%s of the Buddhist era is %s', (day, month, year, found) => {
  expect(dayIn({ day, month, year })).toBe(found)
})

it.each([
  ['31', '2', '2569'],
  ['29', '2', '2569'],
  ['24', '11', '2026'],
  ['24', '', '2569'],
  ['x', '11', '2569'],
  ['0', '11', '2569'],
])('%s/%s/%s is no day', (day, month, year) => {
  expect(dayIn({ day, month, year })).toBeUndefined()
})

it('today is the day in Bangkok', () => {
  expect(todayInBangkok(new Date('2026-11-24T17:00:00.000Z'))).toBe('2026-11-25')
})
