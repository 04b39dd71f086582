import type { EditorState, Extension } from '@codemirror/state'
import { EditorView, hoverTooltip, type Tooltip } from '@codemirror/view'
import { fill, type Language, type Texts } from '../../../language/texts.ts'
import { type Meaning, meaningAt } from '../complete/meaning.ts'
import type { EditorHost } from './host.ts'
import { spanAt } from './statement-bar.ts'

const texts = {
  key: { th: 'ส่วนหนึ่งของคีย์', en: 'Part of the key' },
  rows: { th: '{rows} แถว · {columns} คอลัมน์', en: '{rows} rows · {columns} columns' },
  keyColumns: { th: 'คีย์: {names}', en: 'Key: {names}' },
  withheldTitle: { th: 'ไม่ให้บริการ', en: 'Not served' },
  instead: { th: 'ใช้ {instead} แทน', en: 'Use {instead} instead' },
  more: { th: 'และอีก {count} รหัส', en: 'and {count} more codes' },
  withheld: { th: 'ไม่ให้บริการ: {names}', en: 'Not served: {names}' },
} as const satisfies Texts

const delayMs = 400
const longest = 65_536
const codesShown = 6

/** What the catalogue knows of the name under the pointer. */
export function hoverCard(host: EditorHost): Extension {
  return [
    hoverTooltip(({ state }, pos) => cardAt(state, pos, host), {
      hoverTime: delayMs,
      hideOnChange: true,
    }),
    cardLook,
  ]
}

/** The card of the name at a place, if the catalogue knows it. */
export function cardAt(state: EditorState, pos: number, host: EditorHost): Tooltip | null {
  const { from, to } = spanAt(state, pos)
  if (pos < from || pos > to || to - from > longest) return null
  const meant = meaningAt(state.sliceDoc(from, to), pos - from, host.index)
  if (meant === undefined) return null
  const dom = cardOf(meant.meaning, host.language)
  return { pos: from + meant.from, end: from + meant.to, above: true, create: () => ({ dom }) }
}

function cardOf(meaning: Meaning, language: Language): HTMLElement {
  const card = element('div', 'cm-card')
  card.append(
    ...linesOf(meaning, language).map(([role, text]) => element('div', `cm-card-${role}`, text)),
  )
  return card
}

type Line = readonly [role: 'name' | 'caption' | 'note' | 'code' | 'treated', text: string]

function linesOf(meaning: Meaning, language: Language): readonly Line[] {
  if (meaning.kind === 'table') return tableLines(meaning, language)
  if (meaning.kind === 'column') return columnLines(meaning, language)
  const { withheld, file } = meaning
  return [
    ['name', `${file}.${withheld.name}`],
    ['treated', fill(texts.withheldTitle, language, {})],
    ['note', language === 'th' ? withheld.reasonTh : withheld.reasonEn],
    ...lineIf(withheld.instead, (instead) => ['note', fill(texts.instead, language, { instead })]),
  ]
}

function tableLines(
  { table }: Extract<Meaning, { kind: 'table' }>,
  language: Language,
): readonly Line[] {
  const { catalog } = table
  const names = catalog.columns.filter(({ key }) => key).map(({ name }) => name)
  const withheld = catalog.withheld.map(({ name }) => name)
  return [
    ['name', table.name],
    [
      'caption',
      language === 'th' ? catalog.captionTh : `${catalog.captionEn}\n${catalog.captionTh}`,
    ],
    ['note', fill(texts.rows, language, { rows: catalog.rows, columns: catalog.columns.length })],
    ...lineIf(names.join(', '), (all) => [
      'note',
      fill(texts.keyColumns, language, { names: all }),
    ]),
    ...lineIf(withheld.join(', '), (all) => [
      'note',
      fill(texts.withheld, language, { names: all }),
    ]),
  ]
}

function columnLines(
  { column, file }: Extract<Meaning, { kind: 'column' }>,
  language: Language,
): readonly Line[] {
  const { catalog, codes } = column
  const treatment = language === 'th' ? catalog?.treatmentTh : catalog?.treatmentEn
  const left = codes.length - codesShown
  return [
    ['name', `${file}.${column.name}${column.type === '' ? '' : `  ${column.type}`}`],
    ...lineIf(column.captionTh, (caption) => ['caption', caption]),
    ...lineIf(catalog?.key && fill(texts.key, language, {}), (key) => ['note', key]),
    ...codes.slice(0, codesShown).map(({ code, nameTh }): Line => ['code', `'${code}'  ${nameTh}`]),
    ...lineIf(left > 0 && fill(texts.more, language, { count: left }), (more) => ['note', more]),
    ...lineIf(treatment, (treated) => ['treated', treated]),
  ]
}

function lineIf(
  text: string | false | null | undefined,
  line: (text: string) => Line,
): readonly Line[] {
  return text ? [line(text)] : []
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  made.textContent = text
  return made
}

const cardLook = EditorView.theme({
  '.cm-card': {
    ...{ padding: '8px 12px', maxWidth: '420px', fontFamily: 'var(--font-ui)', fontSize: '13px' },
    ...{ lineHeight: '1.6', whiteSpace: 'pre-wrap' },
  },
  '.cm-card-name': { fontFamily: 'var(--font-code)', color: 'var(--muted)' },
  '.cm-card-caption': { fontWeight: '500' },
  '.cm-card-note': { color: 'var(--muted)' },
  '.cm-card-code': { fontFamily: 'var(--font-code)', fontSize: '12.5px' },
  '.cm-card-treated': {
    ...{
      marginTop: '4px',
      paddingTop: '4px',
      borderTop: '1px solid var(--line)',
      color: 'var(--accent)',
    },
  },
})
