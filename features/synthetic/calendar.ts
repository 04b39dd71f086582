/** A day as the count of days since 1970-01-01. */
export type Day = number

const msPerDay = 86_400_000
const firstCached: Day = -32_000
const texts: string[] = []
const numbers: number[] = []

export function dayOf(year: number, month: number, day: number): Day {
  return Math.floor(Date.UTC(year, month - 1, day) / msPerDay)
}

/** The day as a number YYYYMMDD in the Christian era. */
export function dateNumber(day: Day): number {
  const known = numbers[day - firstCached]
  if (known !== undefined) return known
  const date = new Date(day * msPerDay)
  const number = date.getUTCFullYear() * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate()
  numbers[day - firstCached] = number
  return number
}

/** `YYYYMMDD`, Christian era. */
export function dateText(day: Day): string {
  const known = texts[day - firstCached]
  if (known !== undefined) return known
  const text = String(dateNumber(day))
  texts[day - firstCached] = text
  return text
}

/** `HHMMSS` of a second of the day. */
export function timeText(second: number): string {
  const hours = Math.floor(second / 3600)
  const minutes = Math.floor(second / 60) % 60
  return String(1_000_000 + hours * 10_000 + minutes * 100 + (second % 60)).slice(1)
}

/** `YYYYMMDDHHMMSS`; seconds past midnight carry over into the days after. */
export function stampText(day: Day, second: number): string {
  const days = Math.floor(second / 86_400)
  return dateText(day + days) + timeText(second - days * 86_400)
}

/** 1 to 12. */
export function monthOf(day: Day): number {
  return Math.floor(dateNumber(day) / 100) % 100
}

/** 0 is Sunday. */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7
}

/** Whole years lived on `day`; negative before birth. */
export function ageYears(birth: Day, day: Day): number {
  return Math.floor((dateNumber(day) - dateNumber(birth)) / 10_000)
}

/** Whole months lived on `day`. */
export function ageMonths(birth: Day, day: Day): number {
  const from = dateNumber(birth)
  const to = dateNumber(day)
  const months = (number: number) =>
    Math.floor(number / 10_000) * 12 + (Math.floor(number / 100) % 100)
  return months(to) - months(from) - (to % 100 < from % 100 ? 1 : 0)
}

/** The same date, years later (29 February becomes 1 March). */
export function yearsAfter(day: Day, years: number): Day {
  const date = dateNumber(day)
  return dayOf(Math.floor(date / 10_000) + years, Math.floor(date / 100) % 100, date % 100)
}

export function monthsAfter(day: Day, months: number): Day {
  const date = dateNumber(day)
  return dayOf(Math.floor(date / 10_000), (Math.floor(date / 100) % 100) + months, date % 100)
}

/** First and last day of a Thai fiscal year (1 October to 30 September), counted in the Buddhist era. */
export function fiscalYear(buddhistYear: number): { readonly first: Day; readonly last: Day } {
  return {
    first: dayOf(buddhistYear - 544, 10, 1),
    last: dayOf(buddhistYear - 543, 9, 30),
  }
}

/** The Buddhist fiscal year that a day lies in. */
export function fiscalYearOf(day: Day): number {
  const date = dateNumber(day)
  return Math.floor(date / 10_000) + (date % 10_000 >= 1001 ? 544 : 543)
}
