import { written } from '../sql/words.ts'
import type { CatalogIndex, ColumnEntry } from './catalog-index.ts'
import { keysBetween } from './joins.ts'
import { bothLanguages, type Fit, fitOf, noCaption, type Option, rankOf } from './option.ts'
import type { Source } from './source.ts'
import type { Visible } from './sources.ts'
import { functions, keywords, types } from './vocabulary.ts'

/** The kinds in the order in which they are offered. */
const order = { near: 1, source: 2, far: 3, function: 5, any: 6, keyword: 7 } as const

/** Files, and the queries named by WITH; files that can be joined to what is there come first. */
export function tableOptions({ known, near }: Visible, typed: string): readonly Option[] {
  const named = [...known.named].flatMap(([key, columns], at) => {
    const fit = fitOf(typed, key)
    const label = written(known.spelling.get(key) ?? key)
    const caption = {
      th: `คิวรีที่ตั้งชื่อไว้ ${columns.length} คอลัมน์`,
      en: `Named query, ${columns.length} columns`,
    }
    return ranked(fit, { kind: 'table', label, caption, origin: 'WITH' }, at)
  })
  const files = known.index.tables.flatMap((table, at) => {
    const isJoinable = near.some((source) => {
      const candidate = { name: table.name, table, columns: table.columns, from: 0 }
      return source.table !== table && keysBetween(source, candidate, known.index).length > 0
    })
    const fit = fitOf(typed, table.name, table.words)
    const { captionTh, captionEn, rows } = table.catalog
    const caption = { th: captionTh, en: captionEn }
    const count = rows.toLocaleString('en-US')
    const origin = { th: `${count} แถว`, en: `${count} rows` }
    return ranked(
      fit,
      { kind: 'table', label: table.name, caption, origin },
      (isJoinable ? 1000 : 2000) + at,
    )
  })
  return [...named, ...files]
}

function ranked(fit: Fit, option: Omit<Option, 'rank'>, place: number): readonly Option[] {
  return fit === undefined ? [] : [{ ...option, rank: rankOf(fit, order.near, place) }]
}

/** Columns behind `x.` */
export function memberOptions(visible: Visible, of: string, typed: string): readonly Option[] {
  const wanted = of.toUpperCase()
  const source = [...visible.near, ...visible.far].find(({ name }) => name.toUpperCase() === wanted)
  const columns = source?.columns ?? visible.known.index.byName.get(wanted)?.columns ?? []
  return columns.flatMap((column, place) =>
    columnOption({ column, origin: column.type, typed, kind: order.near, place }),
  )
}

interface ColumnOffer {
  readonly column: ColumnEntry
  readonly origin: string
  readonly typed: string
  readonly kind: number
  readonly place: number
  /** What the column is called by where its name alone is not clear. */
  readonly qualifier?: string | undefined
}

function columnOption(offer: ColumnOffer): readonly Option[] {
  const { column, origin, typed, kind, place, qualifier } = offer
  const fit = fitOf(typed, column.name, column.captionTh.toLowerCase())
  if (fit === undefined) return []
  const name = written(column.name)
  const label = qualifier === undefined ? name : `${written(qualifier)}.${name}`
  const caption = bothLanguages(column.captionTh)
  return [{ kind: 'column', label, caption, origin, rank: rankOf(fit, kind, place) }]
}

/** Everything that may stand in an expression. */
export function expressionOptions(visible: Visible, typed: string): readonly Option[] {
  const { near, far, known } = visible
  return [
    ...sourceColumns(near, order.near, typed),
    ...sourceColumns(far, order.far, typed),
    ...[...near, ...far].flatMap((source) => sourceOption(source, typed)),
    ...(near.length + far.length === 0 ? anyColumns(known.index, typed) : []),
    ...functionOptions(typed),
    ...keywordOptions(keywords, typed),
  ]
}

function sourceColumns(sources: readonly Source[], kind: number, typed: string) {
  const seen = new Map<string, number>()
  for (const { name } of sources.flatMap(({ columns }) => columns)) {
    seen.set(name.toUpperCase(), (seen.get(name.toUpperCase()) ?? 0) + 1)
  }
  return sources.flatMap((source, at) =>
    source.columns.flatMap((column, place) => {
      const isUnclear = (seen.get(column.name.toUpperCase()) ?? 0) > 1
      const qualifier = isUnclear ? source.name : undefined
      const origin = source.table?.name ?? source.name
      return columnOption({ column, origin, typed, kind, place: at * 300 + place, qualifier })
    }),
  )
}

function sourceOption(source: Source, typed: string): readonly Option[] {
  const fit = fitOf(typed, source.name)
  if (typed === '' || source.name === '' || fit !== 0) return []
  const caption = bothLanguages(source.table?.catalog.captionTh ?? '')
  const origin = source.table?.name ?? ''
  return [
    {
      kind: 'source',
      label: written(source.name),
      caption,
      origin,
      rank: rankOf(fit, order.source),
    },
  ]
}

/** Before FROM is written, the columns of all files, each name once. */
function anyColumns(index: CatalogIndex, typed: string): readonly Option[] {
  if (typed.length < 2) return []
  return index.names.flatMap(({ column, tables }, place) => {
    const origin = tables.length === 1 ? (tables[0] ?? '') : `${tables[0]} +${tables.length - 1}`
    return columnOption({ column, origin, typed, kind: order.any, place })
  })
}

function functionOptions(typed: string): readonly Option[] {
  if (typed === '') return []
  return functions.flatMap(({ name, th, en, words }, place) => {
    const fit = fitOf(typed, name, words)
    if (fit === undefined) return []
    const rank = rankOf(fit, order.function, place)
    return [
      {
        kind: 'function' as const,
        label: name,
        insert: `${name}()`,
        caption: { th, en },
        origin: '',
        rank,
      },
    ]
  })
}

/** Words of the language, in the case in which the person writes. */
export function keywordOptions(
  words: readonly string[],
  typed: string,
  asTyped = '',
): readonly Option[] {
  const isLower = /^[a-z]/.test(asTyped)
  return words.flatMap((word, place) => {
    if (!word.toLowerCase().startsWith(typed)) return []
    const label = isLower ? word.toLowerCase() : word
    return [
      {
        kind: 'keyword' as const,
        label,
        caption: noCaption,
        origin: '',
        rank: rankOf(0, order.keyword, place),
      },
    ]
  })
}

export function typeOptions(typed: string): readonly Option[] {
  return types.flatMap((label, place) =>
    fitOf(typed, label) === 0
      ? [
          {
            kind: 'type' as const,
            label,
            caption: noCaption,
            origin: '',
            rank: rankOf(0, order.near, place),
          },
        ]
      : [],
  )
}

/** The codes of a column's list. */
export function valueOptions(column: ColumnEntry, typed: string): readonly Option[] {
  const isText = column.type === '' || /CHAR|TEXT|STRING/i.test(column.type)
  return column.codes.flatMap(({ code, nameTh }, place) => {
    const fit = fitOf(typed, code, nameTh.toLowerCase())
    if (fit === undefined) return []
    const label = isText ? `'${code.replaceAll("'", "''")}'` : code
    const caption = bothLanguages(nameTh)
    return [
      { kind: 'value' as const, label, caption, origin: column.name, rank: rankOf(fit, 0, place) },
    ]
  })
}
