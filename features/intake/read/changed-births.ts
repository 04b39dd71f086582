import { capBirth, dayOf } from '#domain/privacy'
import type { ChangedBirth } from '../fragments.ts'
import type { BirthBook } from './births.ts'

/** The newest fiscal year held before a load (null: nothing was held) and after it. */
export interface FiscalYears {
  readonly previous: number | null
  readonly newest: number
}

/**
 * Persons whose served ages differ after a load: new, corrected, or at the cap of 90, which moves with the newest
 * fiscal year.
 */
export function changedBirths(
  hospcode: string,
  { before, after }: { before: BirthBook; after: BirthBook },
  years: FiscalYears,
): readonly ChangedBirth[] {
  const changed: ChangedBirth[] = []
  const previousYear = years.previous ?? years.newest
  for (const [pid, { birth }] of after) {
    const old = before.get(pid)?.birth ?? 0
    const isSame = cap(old, previousYear) === cap(birth, years.newest)
    if (!isSame) changed.push({ hospcode, pid, birthDay: birth === 0 ? null : dayOf(birth) })
  }
  return changed
}

function cap(birth: number, year: number): number {
  return birth === 0 ? 0 : capBirth(birth, year)
}
