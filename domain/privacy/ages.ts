import { type CivilDate, dateOf } from './days.ts'
import { adultYears, ageCapYears, childMonths, firstFiscalYear } from './policy.ts'

/** 1 October, the first day of a fiscal year, as MMDD. */
const fiscalYearStart = 1001

/** Ages that may be served beside an event. */
export interface Ages {
  readonly years: number | null
  /** Completed months, under 72 months only. */
  readonly months: number | null
}

/**
 * The ages that may be served for a person at an event.
 *
 * @param birthDay true birth, days since 1970-01-01; null when unknown.
 * @param eventDay served date of the event, days since 1970-01-01; null when unknown.
 * @param newestFiscalYear newest fiscal year the province holds, the Christian year in which it ends.
 */
export function agesAt(
  birthDay: number | null,
  eventDay: number | null,
  newestFiscalYear: number,
): Ages {
  if (birthDay === null || eventDay === null) return { years: null, months: null }
  const birth = capBirth(dateOf(birthDay), newestFiscalYear)
  const event = dateOf(eventDay)
  const months = ageMonths(birth, event)
  return {
    years: ageYears(birth, event),
    months: months < 0 ? null : months,
  }
}

/**
 * Whoever is 90 or older on the first day of the newest fiscal year is taken as born on 1 January of the year that
 * makes 90 then; everybody else keeps the true date.
 */
export function capBirth(birth: CivilDate, newestFiscalYear: number): CivilDate {
  const capYear = newestFiscalYear - 1 - ageCapYears
  return birth <= capYear * 10_000 + fiscalYearStart ? capYear * 10_000 + 101 : birth
}

/** Year of the first 1 October on or after the birth. @param birth already capped. */
export function birthFiscalYear(birth: CivilDate): number {
  const year = Math.floor(birth / 10_000)
  return birth % 10_000 <= fiscalYearStart ? year : year + 1
}

/** The birth date that may be served. @param birth already capped. */
export function generalizeBirth(birth: CivilDate): CivilDate {
  const year = Math.floor(birth / 10_000)
  return birth >= firstBirthMonthServed ? birth - (birth % 100) + 1 : year * 10_000 + 101
}

const firstBirthMonthServed: CivilDate =
  (firstFiscalYear - 1 - childMonths / 12) * 10_000 + fiscalYearStart

/**
 * Completed years at the event; from 20 years on, those of the first day of the event's fiscal year, so that an adult's
 * birthday cannot be bracketed. Null when the event's month precedes the birth's.
 *
 * @param birth already capped.
 */
export function ageYears(birth: CivilDate, event: CivilDate): number | null {
  if (Math.floor(event / 100) < Math.floor(birth / 100)) return null
  const eventYear = Math.floor(event / 10_000)
  const fiscalYearBegan = event % 10_000 >= fiscalYearStart ? eventYear : eventYear - 1
  const onFirstDay = fiscalYearBegan - birthFiscalYear(birth)
  if (onFirstDay >= adultYears) return onFirstDay
  const years = eventYear - Math.floor(birth / 10_000) - (event % 10_000 < birth % 10_000 ? 1 : 0)
  return Math.max(years, 0)
}

/**
 * Completed months at the event, or -1 from 72 months on and when the event's month precedes the birth's. An event
 * dated earlier in the month of birth (dates served as the first of the month) counts as at birth.
 *
 * @param birth already capped.
 */
export function ageMonths(birth: CivilDate, event: CivilDate): number {
  const monthsBetween = monthIndex(event) - monthIndex(birth)
  if (monthsBetween < 0) return -1
  const months = monthsBetween - (event % 100 < birth % 100 ? 1 : 0)
  return months >= childMonths ? -1 : Math.max(months, 0)
}

function monthIndex(date: CivilDate): number {
  return Math.floor(date / 10_000) * 12 + (Math.floor(date / 100) % 100)
}

/** Band of days from birth to a newborn's care visit. */
export type DaysBand = '0-7' | '8-15' | '16-42' | 'later'

/** @param days whole days from birth to the visit; negative ones have no band. */
export function daysBand(days: number): DaysBand | null {
  if (days < 0) return null
  if (days <= 7) return '0-7'
  if (days <= 15) return '8-15'
  return days <= 42 ? '16-42' : 'later'
}
