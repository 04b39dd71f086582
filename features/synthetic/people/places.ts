import type { Day } from '../calendar.ts'
import { purpose, Random } from '../random.ts'
import type { Facility } from '../world/facility.ts'
import type { Layout } from '../world/layout.ts'
import { deliveryOf } from './delivery.ts'
import type { Health } from './health.ts'
import type { Person } from './person.ts'

/** A facility's register that a person stands in. */
export interface Place {
  readonly facility: Facility
  readonly since: Day
  readonly typeArea: '1' | '2' | '3' | '4' | '5'
}

/**
 * All registers that the person stands in: their home facility's, and those of the district's and the province's
 * hospital as far as they ever go there. A person lives (1, 3) in one place only.
 */
export function placesOf(layout: Layout, person: Person, health: Health): readonly Place[] {
  const random = new Random(layout.seed, purpose.places, person.index)
  const home = person.household.facility
  const typeArea = person.household.typeArea
  const homeSince = Math.max(person.birth, layout.first - 2000 - random.below(3000))
  const places: Place[] = [{ facility: home, since: homeSince, typeArea }]
  const livesInTown = typeArea === '2' && random.chance(0.5)
  const district = layout.facilities[layout.hospitals[home.district] ?? 0] ?? home
  const province = layout.facilities[layout.hospitals[0] ?? 0] ?? home
  const need = firstNeed(person, health)
  if (district !== home) {
    const since = livesInTown ? layout.first - random.below(2000) : usualSince(random, layout, 0.62)
    const first = Math.max(person.birth, Math.min(since, need))
    if (first <= layout.last) {
      places.push({ facility: district, since: first, typeArea: livesInTown ? '3' : '4' })
    }
  }
  if (province !== home && province !== district) {
    const since = Math.min(usualSince(random, layout, 0.16), worstNeed(layout, person, health))
    const first = Math.max(person.birth, since)
    if (first <= layout.last) places.push({ facility: province, since: first, typeArea: '4' })
  }
  return places
}

/** Most who ever go to a hospital went before the told years; others come to it in them, some never. */
function usualSince(random: Random, layout: Layout, share: number): Day {
  const draw = random.next()
  if (draw < share) return layout.first - 30 - random.below(3000)
  const span = (layout.last - layout.first) * 4
  return layout.first + Math.round(((draw - share) / (1 - share)) * span)
}

/** Strokes, heart attacks and deliveries at risk are sent to the province's hospital. */
function worstNeed(layout: Layout, person: Person, health: Health): Day {
  const risky = person.pregnancies.find(
    (pregnancy) =>
      pregnancy.end >= layout.first && deliveryOf(layout.seed, person, pregnancy).isHighRisk,
  )
  const own = person.mother?.pregnancies.find(({ children }) => children.includes(person))
  const isOwnRisky =
    person.mother !== undefined &&
    own !== undefined &&
    person.birth >= layout.first &&
    deliveryOf(layout.seed, person.mother, own).isHighRisk
  return Math.min(
    health.strokeDay ?? 99_999,
    health.heartAttackDay ?? 99_999,
    risky?.lmp ?? 99_999,
    isOwnRisky ? person.birth : 99_999,
  )
}

/** Births, deliveries and sudden illness bring everybody to the district's hospital. */
function firstNeed(person: Person, health: Health): Day {
  const pregnancy = person.pregnancies[0]
  const birth = person.mother === undefined ? 99_999 : person.birth
  const death = health.end.inHospital === true ? health.end.day - 30 : 99_999
  return Math.min(
    birth,
    pregnancy === undefined ? 99_999 : pregnancy.lmp,
    health.strokeDay ?? 99_999,
    health.heartAttackDay ?? 99_999,
    death,
  )
}
