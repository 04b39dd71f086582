import { describe, expect, it } from 'vitest'
import { dayFrom, partsOf } from './day-parts.ts'

describe('a day of the Buddhist era', () => {
  it('is read and written', () => {
    expect(dayFrom({ day: '5', month: '11', year: '2569' })).toBe('2026-11-05')
    expect(partsOf('2026-11-05')).toEqual({ day: '5', month: '11', year: '2569' })
  })

  it.each([
    ['30', '2', '2569'],
    ['29', '2', '2569'],
    ['5', '', '2569'],
    ['5', '11', '2026'],
    ['5', '11', '69'],
    ['0', '11', '2569'],
  ])('is none: %s/%s/%s', (day, month, year) => {
    expect(dayFrom({ day, month, year })).toBeUndefined()
  })

  it('knows leap years', () => {
    expect(dayFrom({ day: '29', month: '2', year: '2571' })).toBe('2028-02-29')
  })
})
