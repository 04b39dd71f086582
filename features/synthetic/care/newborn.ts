import { type Day, dateText, timeText } from '../calendar.ts'
import { deliveryOf } from '../people/delivery.ts'
import { healthOf } from '../people/health.ts'
import type { Person, Pregnancy } from '../people/person.ts'
import { placesOf } from '../people/places.ts'
import { purpose, Random } from '../random.ts'
import type { Facility } from '../world/facility.ts'
import { isTold, quietEvent } from './event.ts'
import { pidOf } from './identity.ts'
import { birthplaceOf, careDaysOf } from './maternity.ts'
import { type Scene, type Story, tellStory } from './scene.ts'
import { stay } from './stay.ts'
import { visit } from './visit.ts'

/** A child born this year: NEWBORN at the hospital and at home, the stay with the mother, the visits after it. */
export function newborn(scene: Scene, story: Story): void {
  const { mother, birth } = story.person
  if (mother === undefined || birth + 45 < scene.yearFirst || birth > scene.yearLast) return
  const pregnancy = mother.pregnancies.find(({ children }) => children.includes(story.person))
  if (pregnancy === undefined) return
  if (birth >= scene.yearFirst) beBorn(scene, story, { mother, pregnancy })
  visitsAfterBirth(scene, story, mother)
}

/** Weight at birth in grams, by weeks of pregnancy; about one in ten below 2,500. */
function weightAtBirth(weeks: number, random: Random): number {
  const usual = weeks >= 37 ? 3180 + (weeks - 39) * 60 : 3000 - (38 - weeks) * 190
  return Math.round(Math.max(620, random.normal(usual, 340)))
}

function beBorn(scene: Scene, story: Story, of: { mother: Person; pregnancy: Pregnancy }): void {
  const { layout } = scene
  const { mother, pregnancy } = of
  const health = healthOf(layout, mother)
  const motherStory = tellStory(scene, mother, {
    health,
    places: placesOf(layout, mother, health),
    here: undefined,
  })
  const hospital = birthplaceOf(scene, motherStory, pregnancy)
  if (hospital === undefined) return
  const { birth } = story.person
  const left = Math.min(birth + 2, scene.yearLast, story.health.end.day - 1)
  if (story.diary.block(birth, left)) stayWithMother(scene, story, { hospital, left })
  if (scene.facility === hospital || scene.facility === story.site) {
    putNewborn(scene, story, { ...of, hospital })
  }
}

function stayWithMother(scene: Scene, story: Story, of: { hospital: Facility; left: Day }): void {
  const visit = stay(scene, story, {
    facility: of.hospital,
    admitted: story.person.birth,
    discharged: of.left,
    second: 80_000,
    slot: 15,
    diagnoses: [['Z380', '1']],
    complaint: 'ทารกแรกเกิด',
    drg: '15590',
    rw: 0.2,
    clinic: '05',
    drugs: [],
    end: { status: '6', type: '1' },
  })
  for (const VACCINETYPE of ['10', '41']) {
    if (visit === undefined || story.person.index % 211 === 7) continue
    scene.rows.put('EPI', visit.common, { VACCINETYPE, VACCINEPLACE: scene.facility.code })
  }
}

function putNewborn(
  scene: Scene,
  story: Story,
  of: { mother: Person; pregnancy: Pregnancy; hospital: Facility },
): void {
  const { birth, index } = story.person
  if (!isTold(scene, birth)) return
  const { common } = quietEvent(scene, story, {
    day: birth,
    of: purpose.maternal,
    by: ['doctor', 'nurse'],
  })
  const random = new Random(scene.layout.seed, purpose.maternal, index, 5)
  const delivery = deliveryOf(scene.layout.seed, of.mother, of.pregnancy)
  const { children } = of.pregnancy
  const weight = weightAtBirth(delivery.weeks, random) - (children.length > 1 ? 500 : 0)
  scene.rows.put('NEWBORN', common, {
    MPID: pidOf(scene.facility, of.mother),
    GRAVIDA: of.pregnancy.gravida,
    GA: delivery.weeks,
    BDATE: dateText(birth),
    BTIME: timeText(delivery.second),
    BPLACE: '1',
    BHOSP: of.hospital.code,
    BIRTHNO: children.length === 1 ? '1' : String(2 + children.indexOf(story.person)),
    BTYPE: delivery.type,
    BDOCTOR: delivery.type === '1' ? '2' : '1',
    BWEIGHT: Math.max(600, weight),
    ASPHYXIA: random.chance(0.03) ? random.between(3, 7) : random.between(8, 10),
    VITK: '1',
    TSH: random.chance(0.98) ? '1' : '2',
    TSHRESULT: random.normal(5, 1.4).toFixed(1),
    LENGTH: (38 + weight / 265).toFixed(1),
    HEADCIRCUM: (24 + weight / 330).toFixed(1),
  })
}

function visitsAfterBirth(scene: Scene, story: Story, mother: Person): void {
  const { birth } = story.person
  const random = new Random(scene.layout.seed, purpose.child, story.person.index, 6)
  const food = random.weighted([
    { weight: 66, value: '1' },
    { weight: 4, value: '2' },
    { weight: 20, value: '3' },
    { weight: 10, value: '4' },
  ])
  for (const wanted of careDaysOf(scene, mother.index, birth)) {
    const day = wanted === undefined || story.isAway ? undefined : story.diary.take(wanted, 1)
    if (day === undefined) continue
    const written = visit(scene, story, {
      facility: story.site,
      day,
      diagnoses: [['Z001', '1']],
      service: { SERVPLACE: '2' },
    })
    if (written === undefined) continue
    scene.rows.put('NEWBORNCARE', written.common, {
      BDATE: dateText(birth),
      BCARE: dateText(day),
      BCPLACE: scene.facility.code,
      BCARERESULT: written.random.chance(0.96) ? '1' : '2',
      FOOD: food,
    })
  }
}
