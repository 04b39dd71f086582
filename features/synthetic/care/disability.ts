import { ageYears, type Day, dateText, stampText } from '../calendar.ts'
import type { Person } from '../people/person.ts'
import { purpose, Random } from '../random.ts'
import type { Layout } from '../world/layout.ts'
import { workingDay } from './acute.ts'
import { cidOf, pidOf } from './identity.ts'
import { type Acquaintance, type Scene, type Story, storyRandom } from './scene.ts'
import { visit } from './visit.ts'

interface Disability {
  readonly type: string
  readonly cause: '1' | '2' | '3'
  readonly code: string
  readonly since: Day
}

const kinds = [
  { weight: 8, value: { type: '1', cause: '3', code: 'H547' } },
  { weight: 20, value: { type: '2', cause: '3', code: 'H919' } },
  { weight: 50, value: { type: '3', cause: '2', code: 'T931' } },
  { weight: 8, value: { type: '4', cause: '3', code: 'F209' } },
  { weight: 8, value: { type: '5', cause: '1', code: 'F799' } },
  { weight: 1, value: { type: '6', cause: '1', code: 'F819' } },
  { weight: 1, value: { type: '7', cause: '1', code: 'F840' } },
] as const

/** About three of a hundred have one; most got it late in life. */
function disabilityOf(layout: Layout, person: Person): Disability | undefined {
  const random = new Random(layout.seed, purpose.rehabilitation, person.index)
  const age = ageYears(person.birth, layout.last)
  if (!random.chance(age < 15 ? 0.006 : age < 60 ? 0.022 : 0.07)) return undefined
  const kind = random.weighted<(typeof kinds)[number]['value']>(kinds)
  const lived = layout.last - person.birth
  return { ...kind, since: person.birth + Math.round(lived * (0.3 + random.next() * 0.65)) }
}

export function registerDisability(scene: Scene, person: Person, known: Acquaintance): void {
  if (person.household.facility !== scene.facility || known.here === undefined) return
  const disability = disabilityOf(scene.layout, person)
  if (disability === undefined || disability.since > scene.to) return
  if (disability.since >= known.health.end.day) return
  const { type, cause, code, since } = disability
  scene.rows.put(
    'DISABILITY',
    {
      HOSPCODE: scene.facility.code,
      PID: pidOf(scene.facility, person),
      CID: cidOf(scene.layout, person),
      D_UPDATE: stampText(Math.max(since, known.here.since), 60_000),
    },
    {
      DISABID: cidOf(scene.layout, person),
      DISABTYPE: type,
      DISABCAUSE: cause,
      DIAGCODE: code,
      DATE_DETECT: dateText(since),
      DATE_DISAB: dateText(Math.max(person.birth, since - 40)),
    },
  )
}

/** Rehabilitation and, once a year, an assessment of functioning (ICF). */
export function rehabilitation(scene: Scene, story: Story): void {
  const disability = disabilityOf(scene.layout, story.person)
  if (disability === undefined || story.isAway || disability.since > scene.yearLast) return
  const random = storyRandom(scene, story, purpose.rehabilitation)
  const times = random.chance(0.5) ? random.between(1, 4) : 0
  for (let turn = 0; turn < times; turn++) {
    const wanted = workingDay(random, scene.yearFirst + turn * 75 + random.below(60))
    const day = wanted < disability.since ? undefined : story.diary.take(wanted)
    if (day !== undefined) train(scene, story, { disability, day, isFirst: turn === 0 })
  }
}

function train(
  scene: Scene,
  story: Story,
  of: { disability: Disability; day: Day; isFirst: boolean },
): void {
  const written = visit(scene, story, {
    facility: story.site,
    day: of.day,
    complaint: 'ฟื้นฟูสมรรถภาพ',
    diagnoses: [[of.disability.code, '1']],
    clinic: '13',
    by: ['therapist', 'nurse'],
  })
  if (written === undefined) return
  const { random, common } = written
  const hasDevice = of.isFirst && random.chance(0.15)
  scene.rows.put('REHABILITATION', common, {
    REHABCODE: random.pick(['9000010', '9005602', '7269652', '5849651']),
    AT_DEVICE: hasDevice ? '8201' : undefined,
    AT_NO: hasDevice ? 1 : undefined,
    REHABPLACE: scene.facility.code,
  })
  if (!of.isFirst) return
  for (const domain of ['b117', 'b140', 'b210']) {
    const QUALIFIER = random.between(0, 3)
    scene.rows.put('ICF', common, {
      DISABID: common.CID,
      ICF: `${domain}.${QUALIFIER}`,
      QUALIFIER,
    })
  }
}
