import { citizenId } from '../people/citizen-id.ts'
import type { Person } from '../people/person.ts'
import { purpose, Random } from '../random.ts'
import type { Facility } from '../world/facility.ts'
import type { Layout } from '../world/layout.ts'

/** The number of a person in one facility's own register; another one at every facility. */
export function pidOf(facility: Facility, person: Person): string {
  const number = String(person.index + 1 + facility.index * 37)
  return facility.index % 2 === 0 ? number.padStart(7, '0') : number
}

/** Hospital number; smaller facilities use their PID. */
export function hnOf(facility: Facility, person: Person): string {
  if (facility.kind === 'primary') return pidOf(facility, person)
  return String(1_000_000_000 + person.index * 3 + facility.index).slice(1)
}

export function cidOf(layout: Layout, person: Person): string {
  return citizenId(layout.province, layout.seed, person.index)
}

/** Staff are numbered far behind the people. */
export function staffCid(layout: Layout, facility: Facility, place: number): string {
  return citizenId(layout.province, layout.seed, 500_000_000 + facility.index * 1000 + place)
}

export function hidOf(number: number): string {
  return String(100_001 + number).slice(1)
}

/** Insurance right (4 digits): universal coverage, social security, civil servants, migrants. */
export function rightOf(layout: Layout, person: Person): string {
  const random = new Random(layout.seed, purpose.identity, person.index, 2)
  if (person.isForeign) return random.chance(0.6) ? '8405' : '9100'
  const age = (layout.last - person.birth) / 365.25
  if (age >= 20 && age < 57 && random.chance(0.26)) return '4200'
  return random.chance(0.09) ? (age > 60 ? '1200' : '1100') : '0100'
}
