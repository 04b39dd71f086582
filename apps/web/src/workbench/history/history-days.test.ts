import { describe, expect, it } from 'vitest'
import { syntheticRun } from '../results/run/synthetic-run.ts'
import { dayName, historyDays } from './history-days.ts'
import { isShowable, runMark } from './run-mark.ts'

describe('the history', () => {
  it('puts runs under their day in Thailand, none twice', () => {
    const late = syntheticRun({ id: 'a', createdAt: '2026-11-23T17:30:00.000Z' })
    const early = syntheticRun({ id: 'b', createdAt: '2026-11-23T16:30:00.000Z' })
    const days = historyDays([late, early, early])
    expect(days.map(({ day, runs }) => [day, runs.length])).toEqual([
      ['2026-11-24', 1],
      ['2026-11-23', 1],
    ])
  })

  it('names today and yesterday, and older days by their date of the Buddhist era', () => {
    const now = Date.parse('2026-11-23T18:00:00.000Z')
    expect(dayName('2026-11-24', now, 'th')).toBe('today')
    expect(dayName('2026-11-23', now, 'th')).toBe('yesterday')
    expect(dayName('2026-11-20', now, 'th')).toEqual({ date: '20 พ.ย. 2569' })
  })

  it('tells how a run ended, and whether there is something to show', () => {
    const refusal = { code: 'x', th: 'ก', en: 'a' }
    expect(runMark(syntheticRun({ rows: 0 }))).toBe('empty')
    expect(runMark(syntheticRun({ state: 'failed', refusal }))).toBe('refused')
    expect(runMark(syntheticRun({ state: 'failed', fault: refusal }))).toBe('fault')
    expect(isShowable(syntheticRun())).toBe(true)
    expect(isShowable(syntheticRun({ rows: 0 }))).toBe(false)
    expect(isShowable(syntheticRun({ state: 'running', rows: null }))).toBe(true)
  })
})
