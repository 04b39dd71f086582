import { isDate } from '#domain/privacy'

/**
 * Newest fiscal year held, the Christian year in which it ends: of the newest archive's stamp, but never older than
 * before. Stamps that are no dates, Buddhist years by mistake among them, do not count.
 *
 * @param fallback day `YYYY-MM-DD` that counts when no stamp does.
 */
export function newestFiscalYear(
  stamps: readonly (string | null)[],
  before: number | undefined,
  fallback: string,
): number {
  const years = validStamps(stamps).map((stamp) => fiscalYearOf(stamp.slice(0, 8)))
  const known = before === undefined ? years : [before, ...years]
  return known.length > 0 ? Math.max(...known) : fiscalYearOf(fallback.replaceAll('-', ''))
}

/** Day `YYYY-MM-DD` of the newest stamp, or undefined. */
export function newestStampDay(stamps: readonly (string | null)[]): string | undefined {
  const newest = validStamps(stamps).toSorted().at(-1)
  return newest && `${newest.slice(0, 4)}-${newest.slice(4, 6)}-${newest.slice(6, 8)}`
}

function validStamps(stamps: readonly (string | null)[]): readonly string[] {
  return stamps
    .filter((stamp) => stamp !== null)
    .filter((stamp) => isDate(Number(stamp.slice(0, 8))))
}

/** A fiscal year runs from 1 October to 30 September. @param day `YYYYMMDD`. */
function fiscalYearOf(day: string): number {
  return Number(day.slice(0, 4)) + (day.slice(4, 6) >= '10' ? 1 : 0)
}
