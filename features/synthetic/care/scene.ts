import type { Day } from '../calendar.ts'
import type { ChronicDisease, ChronicKind, Health } from '../people/health.ts'
import { healthOf } from '../people/health.ts'
import type { Person } from '../people/person.ts'
import { type Place, placesOf } from '../people/places.ts'
import { purpose, Random } from '../random.ts'
import type { Facility } from '../world/facility.ts'
import type { Layout } from '../world/layout.ts'
import type { RowSink } from '../write/row-sink.ts'
import { Diary } from './diary.ts'

/** One archive in the making: who sends it, and which days it tells. */
export interface Scene {
  readonly layout: Layout
  readonly facility: Facility
  /** Buddhist fiscal year that the events are planned in. */
  readonly year: number
  readonly yearFirst: Day
  readonly yearLast: Day
  /** Events of these days are sent. */
  readonly from: Day
  readonly to: Day
  /** When the archive was made; no D_UPDATE is later. */
  readonly stamp: { readonly day: Day; readonly second: number }
  readonly rows: RowSink
  /** Corrections carry this stamp instead of the visit's own. */
  readonly correctedAt?: string | undefined
}

/** A person in one fiscal year, as every facility that knows them sees it. */
export interface Story {
  readonly person: Person
  readonly health: Health
  readonly places: readonly Place[]
  readonly diary: Diary
  /** Where they go for everything planned: screening, vaccines, chronic care. */
  readonly site: Facility
  /** Registered here, but living somewhere far away: no planned care. */
  readonly isAway: boolean
}

/** What is known of a person at a facility, whatever the year. */
export interface Acquaintance {
  readonly health: Health
  readonly places: readonly Place[]
  /** Their register entry at the facility, when they have one. */
  readonly here: Place | undefined
}

export function acquaintance(layout: Layout, person: Person, facility: Facility): Acquaintance {
  const health = healthOf(layout, person)
  const places = placesOf(layout, person, health)
  return { health, places, here: places.find((place) => place.facility === facility) }
}

export function tellStory(scene: Scene, person: Person, known: Acquaintance): Story {
  const { health, places } = known
  const first = Math.max(scene.yearFirst, person.birth)
  const last = Math.min(scene.yearLast, health.end.day - 1)
  const town = places.find((place) => place.typeArea === '3')
  return {
    person,
    health,
    places,
    diary: new Diary(first, last),
    site: siteOf(person, places),
    isAway: person.household.typeArea === '2' && town === undefined,
  }
}

export function storyRandom(scene: Scene, story: Story, of: number): Random {
  return new Random(scene.layout.seed, of, story.person.index, scene.year)
}

/** True when the person stands in the facility's register on that day. */
export function isKnownAt(story: Story, facility: Facility, day: Day): boolean {
  return story.places.some((place) => place.facility === facility && place.since <= day)
}

/** The hospital that the person goes to when it is serious: the province's for the worst, else the district's. */
export function hospitalOf(
  scene: Scene,
  story: Story,
  at: { day: Day; isWorst: boolean },
): Facility | undefined {
  const { facilities, hospitals } = scene.layout
  const district = facilities[hospitals[story.person.household.facility.district] ?? 0]
  const province = facilities[hospitals[0] ?? 0]
  const wanted = at.isWorst ? [province, district] : [district, province]
  return wanted.find((one): one is Facility => one !== undefined && isKnownAt(story, one, at.day))
}

/** Regular care of chronic disease: two of five go to the hospital, once they are known there. */
export function chronicSiteOf(scene: Scene, person: Person, places: readonly Place[]): Facility {
  const random = new Random(scene.layout.seed, purpose.chronicCare, person.index)
  const site = siteOf(person, places)
  if (site.kind !== 'primary' || random.chance(0.6)) return site
  const hospital = places.find(
    (place) => place.facility.kind !== 'primary' && place.since < scene.layout.first,
  )
  return hospital?.facility ?? site
}

/** Where people go for everything planned: where they live. */
function siteOf(person: Person, places: readonly Place[]): Facility {
  const town = places.find((place) => place.typeArea === '3')
  return town?.facility ?? person.household.facility
}

export function diseaseOf(health: Health, kind: ChronicKind, day: Day): ChronicDisease | undefined {
  return health.diseases.find((disease) => disease.kind === kind && disease.since <= day)
}
