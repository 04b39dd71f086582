/** Bangkok has had no daylight saving since 1920. */
const bangkokMs = 7 * 60 * 60_000

export const dayMs = 24 * 60 * 60_000
export const hourMs = 60 * 60_000

/** A day of the calendar in Bangkok, Christian era: `2026-11-24`. */
export type Day = string

export function addDays(at: Date, days: number): Date {
  return new Date(at.getTime() + days * dayMs)
}

/** The same moment so many months later in Bangkok; the last day of a shorter month. */
export function addMonths(at: Date, months: number): Date {
  const local = new Date(at.getTime() + bangkokMs)
  const day = local.getUTCDate()
  local.setUTCDate(1)
  local.setUTCMonth(local.getUTCMonth() + months)
  local.setUTCDate(Math.min(day, daysInMonth(local)))
  return new Date(local.getTime() - bangkokMs)
}

function daysInMonth(at: Date): number {
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate()
}

/** The day in Bangkok at a moment. */
export function dayOf(at: Date): Day {
  return new Date(at.getTime() + bangkokMs).toISOString().slice(0, 10)
}

/** The first moment after a day; undefined for what is no day of the calendar. */
export function afterDay(day: Day): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined
  const midnight = new Date(`${day}T00:00:00.000Z`)
  if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== day) {
    return undefined
  }
  return new Date(midnight.getTime() + dayMs - bangkokMs)
}

/** Full days that have still to pass, a begun one counted; 0 once the moment has come. */
export function daysUntil(moment: Date, now: Date): number {
  return Math.max(0, Math.ceil((moment.getTime() - now.getTime()) / dayMs))
}

/** Days from Monday to Friday that have begun after a moment; public holidays are not known here. */
export function workingDaysSince(since: Date, now: Date): number {
  let count = 0
  for (let day = addDays(new Date(`${dayOf(since)}T00:00:00.000Z`), 1); ; day = addDays(day, 1)) {
    if (day.toISOString().slice(0, 10) > dayOf(now)) return count
    if (day.getUTCDay() !== 0 && day.getUTCDay() !== 6) count += 1
  }
}

const thaiMonths = 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'.split(' ')

/** `24 พ.ย. 2569`, Buddhist era. */
export function thaiDay(at: Date): string {
  const [year = '', month = '', day = ''] = dayOf(at).split('-')
  return `${Number(day)} ${thaiMonths[Number(month) - 1]} ${Number(year) + 543}`
}
