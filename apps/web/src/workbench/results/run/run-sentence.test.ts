import { describe, expect, it } from 'vitest'
import { ApiProblem, Offline } from '../../../api/client.ts'
import type { Run } from '../../run-types.ts'
import { runSentence } from './run-sentence.ts'
import { nothingRun, type RunView } from './run-state.ts'
import { syntheticRun } from './synthetic-run.ts'

const nowMs = 1_000_000
const none = { rows: null, columns: null } as const
const going = { ...none, finishedAt: null } as const

function said(run: Partial<Run>, view: Partial<RunView> = {}, language: 'th' | 'en' = 'th') {
  const shown = { ...nothingRun, run: syntheticRun(run), startedAtMs: nowMs - 12_000, ...view }
  const { lead, ticking } = runSentence(shown, language, nowMs)
  return ticking === '' ? lead : `${lead} ${ticking}`
}

const sentence = {
  code: 'x',
  th: 'ไม่พบคอลัมน์',
  en: 'No such column',
  position: { line: 2, column: 14 },
}

describe('the sentence about a run', () => {
  it.each<[string, Partial<Run>, string, string]>([
    ['waits', { ...going, state: 'queued', queuePlace: 2 }, 'รอคิวที่ 2', 'In the queue: place 2'],
    ['waits somewhere', { ...going, state: 'queued' }, 'รอคิว', 'In the queue'],
    ['runs', { ...going, state: 'running' }, 'กำลังประมวลผล 00:12', 'Running 00:12'],
    [
      'runs and knows how far',
      { ...going, state: 'running', progress: 0.419 },
      'กำลังประมวลผล 00:12 · อ่านแล้ว ~41%',
      'Running 00:12 · ~41% read',
    ],
    ['is kept', { ...going, state: 'spooling' }, 'กำลังเก็บผลลัพธ์ 00:12', 'Keeping the result 00:12'],
    ['is complete', {}, '48,211 แถว ครบทั้งหมด · 12.4 วินาที', '48,211 rows, complete · 12.4 s'],
    ['has one row', { rows: 1 }, '1 แถว ครบทั้งหมด · 12.4 วินาที', '1 row, complete · 12.4 s'],
    [
      'is empty',
      { rows: 0 },
      '0 แถว ไม่มีแถวใดตรงกับเงื่อนไข · 12.4 วินาที',
      '0 rows: no row fits the conditions · 12.4 s',
    ],
    ['was refused', { ...none, state: 'failed', refusal: sentence }, 'ไม่พบคอลัมน์', 'No such column'],
    [
      'was stopped',
      { ...none, state: 'cancelled', stoppedByOwner: true },
      'ท่านหยุดเมื่อ 14:05 ไม่มีผลลัพธ์ถูกเก็บ',
      'You stopped it at 14:05; no result was kept',
    ],
  ])('says of a run that %s what it does', (_, run, th, en) => {
    expect(said(run)).toBe(th)
    expect(said(run, {}, 'en')).toBe(en)
  })

  it.each<[NonNullable<Run['limit']>, RegExp]>([
    ['rows', /^หยุดที่ 1,000,000 แถว \(เพดานของท่าน\) ยังมีข้อมูลเหลือ — เพิ่มเงื่อนไข/],
    ['bytes', /^หยุดที่ 1,000,000 แถว .*ยังมีข้อมูลเหลือ — เลือกคอลัมน์/],
    ['time', /^หยุดเพราะครบเวลาที่กำหนด \(12\.4 วินาที\) — /],
    ['memory', /^หยุดเพราะใช้หน่วยความจำถึงเพดาน — /],
  ])('says which limit of %s was met and what to do', (limit, expected) => {
    expect(said({ state: 'limit', limit, rows: 1_000_000 })).toMatch(expected)
  })

  it('says at once that a run was asked for', () => {
    const view = { ...nothingRun, starting: true, startedAtMs: nowMs }
    expect(runSentence(view, 'th', nowMs)).toMatchObject({ tone: 'busy', lead: 'กำลังประมวลผล' })
  })

  it('says that a run is being stopped until it has stopped', () => {
    expect(said({ ...going, state: 'running' }, { stopping: true })).toBe('กำลังหยุด…')
    expect(said({ ...none, state: 'cancelled' }, { stopping: true })).toMatch(/^ระบบหยุด/)
  })

  it('says which of several statements it speaks of, and nothing of that when there is one', () => {
    const row = { number: 2, of: 5 }
    expect(said({ ...going, state: 'running' }, { row })).toBe('คำสั่งที่ 2 จาก 5 · กำลังประมวลผล 00:12')
    expect(said({ ...none, state: 'failed', refusal: sentence }, { row }, 'en')).toBe(
      'Statement 2 of 5 · No such column',
    )
    const alone = { row: { number: 1, of: 1 } }
    expect(said({ ...going, state: 'running' }, alone)).toBe('กำลังประมวลผล 00:12')
  })

  it('names the place of a refusal, and whose fault a fault is', () => {
    const refused = {
      ...nothingRun,
      run: syntheticRun({ ...none, state: 'failed', refusal: sentence }),
    }
    expect(runSentence(refused, 'th', nowMs).place).toEqual({ line: 2, column: 14 })
    expect(said({ ...none, state: 'failed', fault: sentence }, {}, 'en')).toBe(
      'The fault is ours, not your statement’s: No such column (x)',
    )
  })

  it('speaks of the network and of a refused call before anything else', () => {
    const refusal = new ApiProblem({ status: 422, code: 'x', th: 'ไม่ได้', en: 'No' })
    expect(said({ ...going, state: 'running' }, { problem: new Offline() })).toMatch(
      /^ติดต่อระบบไม่ได้/,
    )
    expect(said({}, { problem: refusal })).toBe('ไม่ได้')
  })
})
