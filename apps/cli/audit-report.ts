import type { Language } from '#domain/outcome'
import type { AuditReport, Finding } from '#platform/database'
import { findingLine, type Finding as Line } from './findings.ts'
import { filled } from './texts.ts'
import { auditTexts, findingTexts, headName } from './verify-audit-texts.ts'

type Values = Readonly<Record<string, string | number>>

/** A report in plain words: what is proven, what is not, where it is broken, and a last line that sums up. */
export function auditReportText(
  report: AuditReport,
  how: { readonly language: Language; readonly anchorsGiven: boolean },
): string {
  const { language } = how
  const lines = [
    ...[...proven(report, language), ...notProven(report, how)].map(findingLine),
    ...findingTable(report, language),
    lastLine(report, language),
  ]
  return `${lines.join('\n')}\n`
}

function proven(report: AuditReport, language: Language): readonly Line[] {
  const { soundTo, anchoredTo, anchoredBy, anchors, erased, events } = report
  const say = speaking(language)
  return [
    ...(events === 0 ? [] : [soundLine(soundTo, language)]),
    ...(anchoredBy === undefined
      ? []
      : [fine(say('anchored', { range: range(1, anchoredTo), anchor: anchoredBy, anchors }))]),
    ...(erased === 0 ? [] : [fine(say('erased', { count: erased }))]),
  ]
}

function soundLine(soundTo: number, language: Language): Line {
  const say = speaking(language)
  if (soundTo === 0) return { mark: 'broken', text: say('soundNone') }
  return fine(say('soundAll', { range: range(1, soundTo) }))
}

function notProven(
  report: AuditReport,
  { language, anchorsGiven }: { readonly language: Language; readonly anchorsGiven: boolean },
): readonly Line[] {
  const { soundTo, anchoredTo, beforeChain, clockWentBack, declaredGaps } = report
  const say = speaking(language)
  return [
    ...(anchoredTo < soundTo ? [say('unanchored', { range: range(anchoredTo + 1, soundTo) })] : []),
    ...(anchorsGiven ? [] : [say('ownAnchorsOnly')]),
    ...(beforeChain === 0 ? [] : [say('beforeChain', { range: range(1, beforeChain) })]),
    ...declaredGaps.map((sequence) => say('gap', { sequence })),
    say('times'),
    ...(clockWentBack === undefined ? [] : [say('clock', clockWentBack)]),
    say('completeness'),
  ].map((text) => ({ mark: 'careful', text }))
}

function findingTable(
  { findings, moreFindings }: AuditReport,
  language: Language,
): readonly string[] {
  if (findings.length === 0) return []
  const say = speaking(language)
  const rows = findings.map((finding) => row(finding, language))
  const places = Math.max(...rows.map(({ place }) => place.length))
  const names = Math.max(...rows.map(({ name }) => name.length))
  return [
    `${say('findings')}:`,
    ...rows.map(({ place, name, words }) =>
      findingLine({
        mark: 'broken',
        text: `${place.padEnd(places)}  ${name.padEnd(names)}  ${words}`,
      }),
    ),
    ...(moreFindings === 0 ? [] : [say('more', { count: moreFindings })]),
  ]
}

function row({ kind, first, last, of, anchor }: Finding, language: Language) {
  const { name, words } = findingTexts[kind][language]
  const values = { witness: anchor ?? headName[language], of: of ?? 0 }
  const place = first === 0 ? auditTexts.wholeTrail[language] : range(first, last)
  return { place, name, words: filled(words, values) }
}

/** Numbers without separators: the line is also for programs. */
function lastLine(report: AuditReport, language: Language): string {
  const { events, soundTo, anchoredTo, findings } = report
  const name = findings.length === 0 ? 'lastSound' : 'lastBroken'
  return filled(auditTexts[name][language], {
    events: String(events),
    soundTo: String(soundTo),
    anchored: String(anchoredTo),
  })
}

function speaking(language: Language) {
  return (name: keyof typeof auditTexts, values: Values = {}) =>
    filled(auditTexts[name][language], values)
}

function range(first: number, last: number): string {
  const words = (place: number) => place.toLocaleString('en-US')
  return first === last ? words(first) : `${words(first)}–${words(last)}`
}

function fine(text: string): Line {
  return { mark: 'fine', text }
}
