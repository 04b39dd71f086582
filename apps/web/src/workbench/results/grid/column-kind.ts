/** How a column is set: numbers to the right, everything else to the left. */
export type ColumnKind = 'number' | 'date' | 'text'

const numbers =
  /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|U?INT\d*|DOUBLE|FLOAT\d?|REAL|DECIMAL|NUMERIC|BIGNUM)\b/
const dates = /^(DATE|TIMESTAMP|TIME)/

/** The kind of the engine's type; a list of numbers is text. */
export function columnKind(type: string): ColumnKind {
  const name = type.toUpperCase()
  if (name.endsWith(']')) return 'text'
  if (numbers.test(name)) return 'number'
  return dates.test(name) ? 'date' : 'text'
}
