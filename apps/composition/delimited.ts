import type { ResultColumn, ResultValue } from '#platform/engine'
import { isNumeric } from './table.ts'

/** One CSV line (RFC 4180); NULL is an empty field, an empty text is `""`. */
export function csvLine(values: readonly ResultValue[]): string {
  return `${values.map(csvField).join(',')}\n`
}

function csvField(value: ResultValue): string {
  if (value === null) return ''
  const text = String(value)
  return text === '' || /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * One result row as a JSON object. Integers and decimals are written digit by digit as the engine gave them, so
 * nothing is rounded; columns of one name get `_1`, `_2` behind it.
 */
export function jsonRow(columns: readonly ResultColumn[], values: readonly ResultValue[]): string {
  const names = distinctNames(columns)
  const fields = values.map((value, index) => {
    const column = columns[index]
    const exact = column !== undefined && isNumeric(column) && isPlainNumber(value)
    return `${JSON.stringify(names[index])}:${exact ? value : JSON.stringify(value)}`
  })
  return `{${fields.join(',')}}`
}

function isPlainNumber(value: ResultValue): boolean {
  return value !== null && /^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$/.test(String(value))
}

function distinctNames(columns: readonly ResultColumn[]): readonly string[] {
  const seen = new Map<string, number>()
  return columns.map(({ name }) => {
    const times = seen.get(name) ?? 0
    seen.set(name, times + 1)
    return times === 0 ? name : `${name}_${times}`
  })
}
