import { describe, expect, it } from 'vitest'
import { progressLine } from './progress.ts'

describe('a progress line', () => {
  it('shows the share done, rows, rows a second and the time left', () => {
    const line = progressLine(
      { stage: 'reading 55', done: 25, total: 100, rows: 50_000 },
      10_000,
      'en',
    )
    expect(line).toBe('reading 55 █████░░░░░░░░░░░░░░░ 25% · 50,000 rows · 5,000 rows/s · 30s left')
    expect(progressLine({ stage: 'อ่าน 55', done: 1, total: 2, rows: 10 }, 1000, 'th')).toContain(
      '10 แถว/วินาที',
    )
  })

  it('promises no end while nothing is known, and never passes 100 %', () => {
    expect(progressLine({ stage: 's', done: 0, total: 0, rows: 0 }, 0, 'en')).toContain(
      '0% · 0 rows',
    )
    expect(progressLine({ stage: 's', done: 9, total: 3, rows: 1 }, 100, 'en')).toContain('100%')
  })
})
