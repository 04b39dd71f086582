import { type Day, dateText, stampText } from '../calendar.ts'
import { Random } from '../random.ts'
import type { Row } from '../write/row-sink.ts'
import { cidOf, pidOf } from './identity.ts'
import type { Scene, Story } from './scene.ts'
import { type Profession, providerFor } from './staff.ts'

/** Something that happens to a person on a day; `random` decides when it was entered. */
export interface Happening {
  readonly day: Day
  readonly second: number
  readonly random: Random
  readonly by: readonly Profession[]
}

/** Columns that all rows about one event share, without a visit's number. */
export function eventRow(scene: Scene, story: Story, of: Happening): Row {
  const { facility } = scene
  return {
    HOSPCODE: facility.code,
    PID: pidOf(facility, story.person),
    CID: cidOf(scene.layout, story.person),
    DATE_SERV: dateText(of.day),
    PROVIDER: providerFor(facility, of.by, of.random.below(9)),
    D_UPDATE: scene.correctedAt ?? updatedAt(scene, of),
  }
}

/** The same for something that is no visit: a register entry, a birth, a death. */
export function quietEvent(
  scene: Scene,
  story: Story,
  of: { day: Day; of: number; by?: readonly Profession[] },
): { readonly common: Row; readonly random: Random } {
  const random = new Random(scene.layout.seed, of.of, story.person.index, of.day, 9)
  const second = 32_000 + random.below(20_000)
  const common = eventRow({ ...scene, correctedAt: undefined }, story, {
    day: of.day,
    second,
    random,
    by: of.by ?? ['public-health-officer', 'nurse'],
  })
  return { common, random }
}

export function isTold(scene: Scene, day: Day): boolean {
  return day >= scene.from && day <= scene.to
}

/** The visit's number: its day and the person, since nobody has two visits of one facility on one day. */
export function seqOf(day: Day, person: { readonly index: number }): string {
  return dateText(day).slice(2) + String(10_000_000 + person.index).slice(-7)
}

/** Entered soon after the event, some days later now and then, never after the archive was made. */
function updatedAt(scene: Scene, of: Happening): string {
  const late = of.random.chance(0.12) ? of.random.between(1, 3) : 0
  const entered = Math.min(of.day + late, scene.stamp.day)
  const second = entered === of.day ? of.second : 30_000
  return stampText(entered, Math.min(86_300, second + of.random.between(120, 2400)))
}
