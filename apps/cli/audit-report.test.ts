import { expect, test } from 'vitest'
import { auditReportText } from './audit-report.ts'
import { findingTexts } from './verify-audit-texts.ts'

const sound = {
  events: 12_345,
  soundTo: 12_345,
  anchoredTo: 12_000,
  anchors: 3,
  anchoredBy: 'anchors/2026-11-02.json',
  beforeChain: 100,
  erased: 2,
  clockWentBack: { places: 1, first: 77 },
  declaredGaps: [9000],
  findings: [],
  moreFindings: 0,
}

const kinds = ['edited', 'missing', 'cut', 'anchor-changed', 'reordered'] as const

const broken = {
  ...sound,
  soundTo: 16,
  anchoredTo: 0,
  anchoredBy: undefined,
  findings: kinds.map((kind, index) => ({
    kind,
    first: kind === 'anchor-changed' ? 0 : 17 + index,
    last: kind === 'anchor-changed' ? 0 : 18 + index,
    ...(kind === 'anchor-changed' && { anchor: 'anchors/2026-11-02.json' }),
    ...(kind === 'reordered' && { of: 4 }),
  })),
  moreFindings: 3,
}

test('a sound trail: what is proven, what is not, and a line that sums up', () => {
  const text = auditReportText(sound, { language: 'en', anchorsGiven: false })
  expect(text).toContain('✓ events 1–12,345: as they were written')
  expect(text).toContain('✓ events 1–12,000: also as the anchor anchors/2026-11-02.json saw them')
  expect(text).toContain('✓ 2 details were erased')
  expect(text).toContain('! events 12,001–12,345: in no anchor yet')
  expect(text).toContain('! only the anchors of this home were read')
  expect(text).toContain('! events 1–100: recorded before')
  expect(text).toContain('! event 9,000 declares')
  expect(text).toContain('at 1 places, first at event 77')
  expect(text).toMatch(/\n12345 events, sound, 12000 of them anchored\n$/)
})

test('a broken trail: each finding with its place, its kind and what it means', () => {
  const text = auditReportText(broken, { language: 'en', anchorsGiven: true })
  const rows = text.split('\n').filter((line) => line.startsWith('✗'))
  expect(rows).toEqual([
    '✗ 17–18      edited          not what was written there: changed, or put there by another hand',
    '✗ 18–19      missing         no longer there, while later events are',
    '✗ 19–20      tail cut        the newest events are gone, as the head of the chain says',
    '✗ the trail  anchor changed  the file anchors/2026-11-02.json is not what was written',
    '✗ 21–22      reordered       written at another place: the first belongs at 4',
  ])
  expect(text).toContain('and 3 more')
  expect(text).toMatch(/\n12345 events, BROKEN: proven up to event 16, 0 of them anchored\n$/)
})

test('the same in Thai, with nothing left unfilled', () => {
  for (const report of [sound, broken]) {
    const text = auditReportText(report, { language: 'th', anchorsGiven: false })
    expect(text).toMatch(/\n12345 รายการ, \S+/)
    expect(text).not.toMatch(/[{}]/)
  }
})

test('every kind of finding has a name and words in both languages', () => {
  for (const { th, en } of Object.values(findingTexts)) {
    expect(th.words).toMatch(/[\u0E00-\u0E7F]/)
    expect(th.words.match(/\{\w+\}/g)).toEqual(en.words.match(/\{\w+\}/g))
  }
})
