import { useState } from 'react'
import type { Result } from '../result.ts'
import { type ChartChoice, firstChoice } from './chart-data.ts'

/** Choices by the text of the statement, as long as the page is open. */
const chosen = new Map<string, ChartChoice>()
const mostKept = 100

/** What is drawn of a result; the same statement is drawn the same way again. */
export function useChartChoice({ sql, columns }: Result) {
  const [choice, setChoice] = useState(() => {
    const kept = chosen.get(sql)
    return kept && fits(kept, columns.length) ? kept : firstChoice(columns)
  })
  const choose = (next: ChartChoice) => {
    chosen.delete(sql)
    chosen.set(sql, next)
    const oldest = chosen.keys().next().value
    if (chosen.size > mostKept && oldest !== undefined) chosen.delete(oldest)
    setChoice(next)
  }
  return { choice, choose }
}

function fits({ label, numbers }: ChartChoice, columns: number): boolean {
  return label < columns && numbers.every((index) => index < columns)
}
