import { Buffer } from 'node:buffer'
import type { ResultColumn, ResultValue } from '#platform/engine'

const byteOrderMark = '\uFEFF'

/** CSV that a spreadsheet opens rightly: byte order mark, CRLF, RFC 4180 quotes, no formula; NULL is an empty field. */
export function releaseFile(
  columns: readonly ResultColumn[],
  rows: readonly (readonly ResultValue[])[],
): Buffer {
  const header = columns.map(({ name }) => name)
  const lines = [header, ...rows].map((values) => `${values.map(field).join(',')}\r\n`)
  return Buffer.from(byteOrderMark + lines.join(''))
}

/** What a spreadsheet would compute; full-width signs count where the system is East Asian. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/
const plainNumber = /^[-+]?\d+(\.\d+)?([eE][-+]?\d+)?$/

function field(value: ResultValue): string {
  if (value === null) return ''
  const text = String(value)
  const safe = formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text
  return safe === '' || /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const buddhistYears = 543

/** `hippo-50-25690930-1a2b3c4d.csv`: the day of the release in Bangkok, Buddhist era, and the run. */
export function releaseFileName(
  run: { readonly id: string; readonly province: string },
  at: Date,
): string {
  const [year = '', month = '', day = ''] = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Asia/Bangkok',
    ...({ year: 'numeric', month: '2-digit', day: '2-digit' } as const),
  })
    .format(at)
    .split('-')
  return `hippo-${run.province}-${Number(year) + buddhistYears}${month}${day}-${run.id.slice(0, 8)}.csv`
}
