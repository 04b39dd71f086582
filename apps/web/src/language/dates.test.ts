import { describe, expect, it } from 'vitest'
import { dayText, durationText, momentText, timeText } from './dates.ts'

describe('dates', () => {
  it('stand in the Buddhist era with Latin digits, in both languages, without the name of the era', () => {
    expect(dayText('2026-09-30', 'th')).toBe('30 ก.ย. 2569')
    expect(dayText('2026-09-30', 'en')).toMatch(/^30 Sept? 2569$/)
  })

  it('are days of Bangkok, wherever the browser is', () => {
    expect(dayText('2026-09-30T17:30:00.000Z', 'th')).toBe('1 ต.ค. 2569')
    expect(dayText('2026-01-01', 'th')).toBe('1 ม.ค. 2569')
  })

  it('carry the time of Bangkok on a clock of 24 hours', () => {
    expect(timeText('2026-11-24T07:05:00.000Z', 'en')).toBe('14:05')
    expect(timeText('2026-11-23T17:00:00.000Z', 'th')).toBe('00:00')
    expect(momentText('2026-11-24T07:05:00.000Z', 'th')).toBe('24 พ.ย. 2569 14:05')
  })
})

describe('durations', () => {
  it.each([
    [0, '0.00 วินาที'],
    [412, '0.41 วินาที'],
    [9_996, '10.0 วินาที'],
    [12_000, '12.0 วินาที'],
    [59_960, '1:00 นาที'],
    [185_000, '3:05 นาที'],
  ])('%i ms are %s', (ms, text) => {
    expect(durationText(ms, 'th')).toBe(text)
  })
})
