/** A day as people write it: the year of the Buddhist era. */
export interface DayParts {
  readonly day: string
  /** 1 to 12. */
  readonly month: string
  readonly year: string
}

const eraYears = 543
export const noDay: DayParts = { day: '', month: '', year: '' }

/** The parts of a day `YYYY-MM-DD`. */
export function partsOf(value: string): DayParts {
  const [year = '', month = '', day = ''] = value.split('-')
  return {
    day: String(Number(day)),
    month: String(Number(month)),
    year: String(Number(year) + eraYears),
  }
}

/** The day `YYYY-MM-DD`; undefined while something is missing, or when there is no such day, or the year is not of the Buddhist era. */
export function dayFrom({ day, month, year }: DayParts): string | undefined {
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^2[4-6]\d\d$/.test(year)) {
    return undefined
  }
  const padded = [month, day].map((part) => part.padStart(2, '0')).join('-')
  const value = `${Number(year) - eraYears}-${padded}`
  const date = new Date(`${value}T00:00:00.000Z`)
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value
  return isReal ? value : undefined
}

/** Whether everything is filled in, right or wrong. */
export function isComplete({ day, month, year }: DayParts): boolean {
  return day !== '' && month !== '' && year.length >= 4
}
