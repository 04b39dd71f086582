import { findField } from '#domain/standard'
import { checkDigitOf, isDate } from './plain-checks.ts'

type Row = Readonly<Record<string, string>>

/** A date, or the date of a date-time, as YYYYMMDD; '' for what is none. */
export function dateIn(text: string | undefined): string {
  const date = (text ?? '').slice(0, 8)
  return isDate(date) ? date : ''
}

/** A code as it stands, '' where it is wider than its column. */
export function codeIn(file: string, column: string, row: Row): string {
  const code = row[column] ?? ''
  return code.length > (findField(file, column)?.width ?? 0) ? '' : code
}

/** A plain number, undefined for anything else. */
export function numberIn(text: string | undefined): number | undefined {
  return /^-?\d+(\.\d+)?$/.test(text ?? '') ? Number(text) : undefined
}

/**
 * Who a row is about, as somebody who counts people must see it: a right citizen id is one person everywhere, a wrong
 * one tells no more than hospital and PID, none at all tells nobody ('').
 */
export function personIn(row: Row): string {
  const cid = row.CID ?? ''
  if (cid === '' || (/^\d{13}$/.test(cid) && cid[12] === checkDigitOf(cid))) return cid
  return `${row.HOSPCODE}|${row.PID}`
}
