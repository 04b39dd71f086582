import type { ResultValue } from '#platform/engine'
import type { ProvinceRows, Row } from './fixture/rows.ts'

/** The rows from which an expected answer is computed, without SQL. */
export interface Facts {
  readonly own: ProvinceRows
  readonly reference: ProvinceRows
}

type Answer = readonly (readonly ResultValue[])[]

/** A legitimate statement; where `expected` is given, the answer must be exactly that. */
export interface Question {
  readonly name: string
  readonly sql: string
  readonly expected?: Answer | ((facts: Facts) => Answer)
}

/** Name, SQL and, for some, the expected rows. */
export type QuestionEntry = readonly [name: string, sql: string, expected?: Question['expected']]

/** Statements that must be answered. */
export function questions(topic: string, entries: readonly QuestionEntry[]): readonly Question[] {
  return entries.map(([name, sql, expected]) => ({
    name: `${topic}: ${name}`,
    sql,
    ...(expected !== undefined && { expected }),
  }))
}

/** Rows as text, so that 64-bit integers and decimals compare whatever carries them. */
export function answerText(answer: Answer): readonly string[] {
  return answer.map((row) => row.map((value) => (value === null ? 'NULL' : `${value}`)).join(' | '))
}

/** How many rows there are of each kind, sorted by kind; NULL kinds are left out by the caller. */
export function countBy(rows: readonly Row[], kind: (row: Row) => string): [string, number][] {
  const groups = Map.groupBy(rows, kind)
  return [...groups]
    .map(([name, group]): [string, number] => [name, group.length])
    .sort(([a], [b]) => (a < b ? -1 : 1))
}

/** How many different texts there are. */
export function distinct(texts: Iterable<string>): number {
  return new Set(texts).size
}
