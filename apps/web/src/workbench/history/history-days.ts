import { dayText } from '../../language/dates.ts'
import type { Language } from '../../language/texts.ts'
import type { Run } from '../run-types.ts'

/** The runs of one day in Thailand. */
export interface HistoryDay {
  /** YYYY-MM-DD */
  readonly day: string
  readonly runs: readonly Run[]
}

const offsetMs = 7 * 3600 * 1000

/** The day in Thailand of an instant. */
function dayOf(at: number): string {
  return new Date(at + offsetMs).toISOString().slice(0, 10)
}

/** Runs by day, in the order in which they come; none twice. */
export function historyDays(runs: readonly Run[]): readonly HistoryDay[] {
  const days = new Map<string, Map<string, Run>>()
  for (const run of runs) {
    const day = dayOf(Date.parse(run.createdAt))
    const known = days.get(day) ?? new Map<string, Run>()
    if (!known.has(run.id)) known.set(run.id, run)
    days.set(day, known)
  }
  return [...days].map(([day, known]) => ({ day, runs: [...known.values()] }))
}

/** Whether a day is today, or the day before, or is named by its date. */
export function dayName(
  day: string,
  nowMs: number,
  language: Language,
): 'today' | 'yesterday' | { readonly date: string } {
  if (day === dayOf(nowMs)) return 'today'
  if (day === dayOf(nowMs - 24 * 3600 * 1000)) return 'yesterday'
  return { date: dayText(day, language) }
}
