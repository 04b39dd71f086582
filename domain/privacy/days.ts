/** A calendar date as the number YYYYMMDD, Christian era; compares as the dates do. */
export type CivilDate = number

const msPerDay = 86_400_000

/** Days since 1970-01-01. */
export function dayOf(date: CivilDate): number {
  const year = Math.floor(date / 10_000)
  const month = Math.floor(date / 100) % 100
  return Date.UTC(year, month - 1, date % 100) / msPerDay
}

export function dateOf(day: number): CivilDate {
  const date = new Date(day * msPerDay)
  return date.getUTCFullYear() * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate()
}

/** True for a date that exists, between the years 1800 and 2400 (later ones are Buddhist years by mistake). */
export function isDate(date: CivilDate): boolean {
  const year = Math.floor(date / 10_000)
  const month = Math.floor(date / 100) % 100
  const day = date % 100
  if (year < 1800 || year > 2400 || month < 1 || month > 12 || day < 1) return false
  return day <= 28 || day <= daysInMonth(year, month)
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) {
    const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
    return isLeapYear ? 29 : 28
  }
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
