import { expect, it } from 'vitest'
import { daysLeft } from './days-left.ts'

it('a day that has begun counts, and what is over has none left', () => {
  const now = new Date('2026-11-24T10:00:00.000Z')
  expect(daysLeft('2026-11-25T09:00:00.000Z', now)).toBe(1)
  expect(daysLeft('2026-11-26T11:00:00.000Z', now)).toBe(3)
  expect(daysLeft('2026-11-24T09:00:00.000Z', now)).toBe(0)
})
