const eraYears = 543

/** A day as people write it: day, month and year of the Buddhist era, each as typed. */
export interface WrittenDay {
  readonly day: string
  readonly month: string
  readonly year: string
}

/** `YYYY-MM-DD` of what was written; undefined while it is no day of the calendar. */
export function dayIn({ day, month, year }: WrittenDay): string | undefined {
  if (![day, month, year].every((part) => /^\d{1,4}$/.test(part.trim()))) return undefined
  const era = Number(year)
  if (era < 2400 || era > 2700) return undefined
  const text = [
    String(era - eraYears),
    month.trim().padStart(2, '0'),
    day.trim().padStart(2, '0'),
  ].join('-')
  const date = new Date(`${text}T00:00:00.000Z`)
  if (Number.isNaN(date.getTime())) return undefined
  return date.toISOString().slice(0, 10) === text ? text : undefined
}

/** Today in Bangkok, `YYYY-MM-DD`. */
export function todayInBangkok(now: Date): string {
  return new Date(now.getTime() + 7 * 60 * 60_000).toISOString().slice(0, 10)
}
