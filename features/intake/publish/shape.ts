import { type LakeColumn, lakeColumns } from '#domain/privacy'
import { eventField, findFile, partitionField } from '#domain/standard'

/** How the rows of one file are read, ordered and written; every text here is SQL. */
export interface Shape {
  readonly file: string
  readonly columns: readonly LakeColumn[]
  /** Columns of canonical text, in its order. */
  readonly textColumns: readonly LakeColumn[]
  /** Total order of a part: hospital, event date, person, row key. */
  readonly order: string
  /** Which of two rows of one key wins, best first; equal on all of it means equal rows. */
  readonly winner: string
  /** Date of the event, where rows carry ages at the event. */
  readonly eventDate: string | undefined
}

/** Columns that follow from others, the birth date or the whole province, and so may differ between loads. */
const derived: ReadonlySet<string> = new Set(['AGE_YEARS', 'AGE_MONTHS', 'BIRTH', 'BIRTH_FY'])

export function shapeOf(fileName: string): Shape {
  const file = findFile(fileName)
  if (file === undefined) throw new TypeError(`defect: no file ${fileName}`)
  const columns = lakeColumns(file.name)
  const names = columns.map((column) => column.name)
  const textColumns = columns.filter((column) => column.inFragment)
  const event = eventField(file)?.name
  const date = event ?? partitionField(file)?.name
  const orderBy = ['HOSPCODE', date, 'PID', '_ROWKEY']
    .filter((name) => name !== undefined)
    .filter((name) => names.includes(name))
  return {
    file: file.name,
    columns,
    textColumns,
    order: orderBy.map((name) => `${quoted(name)} NULLS LAST`).join(', '),
    winner: winnerOf(textColumns),
    eventDate:
      event !== undefined && names.includes('AGE_YEARS')
        ? `CAST(${quoted(event)} AS DATE)`
        : undefined,
  }
}

function winnerOf(textColumns: readonly LakeColumn[]): string {
  const kept = textColumns.filter(({ name }) => name !== '_ROWKEY' && !derived.has(name))
  const texts = kept.map(({ name }) => `coalesce(CAST(${quoted(name)} AS VARCHAR), '')`)
  const tie = kept.some(({ name }) => name === '_TIE') ? ['_TIE DESC'] : []
  return [
    '_D_UPDATE DESC NULLS LAST',
    ...tie,
    `md5(concat_ws('|', ${texts.join(', ')})) DESC`,
  ].join(', ')
}

/** Text without a header and without quoting, as `read_csv` takes it. */
export const plainText =
  "header = false, auto_detect = false, quote = '', escape = '', comment = '', new_line = '\\n'"

/** Bytes; the reader's buffers follow from it, and with its own default they fill the lane's memory. */
const longestLine = 1 << 20

/** The rows of canonical text, typed. */
export function textSource(shape: Shape, paths: readonly string[]): string {
  const types = shape.textColumns.map(
    ({ name, sqlType }) => `${literal(name)}: ${literal(sqlType)}`,
  )
  return (
    `read_csv([${paths.map(literal).join(', ')}], columns = {${types.join(', ')}}, delim = '|', ` +
    `${plainText}, max_line_size = ${longestLine}, buffer_size = ${4 * longestLine})`
  )
}

export function parquetSource(paths: readonly string[]): string {
  return `read_parquet([${paths.map(literal).join(', ')}])`
}

/** A column list. */
export function list(columns: readonly { readonly name: string }[]): string {
  return columns.map(({ name }) => quoted(name)).join(', ')
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
