import type { Household } from '../people/person.ts'
import type { Village } from '../world/facility.ts'

/** Households are dealt out over the villages of their catchment. */
export function villageOf(household: Household): Village {
  const { villages } = household.facility
  return villages[household.number % villages.length] as Village
}
