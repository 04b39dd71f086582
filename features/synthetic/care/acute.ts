import { ageYears, type Day, dateNumber, monthOf, weekdayOf } from '../calendar.ts'
import { purpose, type Random, type Weighted } from '../random.ts'
import { type Drug, drug } from './drugs.ts'
import { covid, covidShare, type Illness, illnesses } from './illnesses.ts'
import { hospitalOf, type Scene, type Story, storyRandom } from './scene.ts'
import { notify } from './surveillance.ts'
import { visit } from './visit.ts'

const visitsPerYear = [2.1, 1.1, 1, 1.7] as const

/** Unplanned out-patient visits of a year: how often by age and habit, for what by age and season. */
export function acuteCare(scene: Scene, story: Story): void {
  const random = storyRandom(scene, story, purpose.acute)
  const age = ageYears(story.person.birth, scene.yearLast)
  const group = ageGroup(age)
  const factor = story.isAway ? 0 : story.health.careFactor
  const count = random.poisson((visitsPerYear[group] ?? 1) * factor)
  for (let turn = 0; turn < count; turn++) {
    const day = story.diary.take(workingDay(random, scene.yearFirst + random.below(365)))
    const illness = illnessOn(random, day ?? scene.yearFirst, group)
    const wish = random.next()
    if (day !== undefined) see(scene, story, { day, illness, wish })
  }
}

export function ageGroup(age: number): 0 | 1 | 2 | 3 {
  if (age < 6) return 0
  return age < 15 ? 1 : age < 60 ? 2 : 3
}

/** Most visits fall on working days. */
export function workingDay(random: Random, day: Day): Day {
  const weekday = weekdayOf(day)
  if (weekday !== 0 && weekday !== 6) return day
  return random.chance(0.8) ? day + (weekday === 6 ? 2 : 1) : day
}

const byMonth = new Map<number, readonly Weighted<Illness>[]>()

function illnessOn(random: Random, day: Day, group: 0 | 1 | 2 | 3): Illness {
  const key = Math.floor(dateNumber(day) / 100) * 4 + group
  const choices = byMonth.get(key) ?? choicesOf(day, group)
  byMonth.set(key, choices)
  return random.weighted(choices)
}

function choicesOf(day: Day, group: 0 | 1 | 2 | 3): readonly Weighted<Illness>[] {
  const month = monthOf(day)
  const year = Math.floor(dateNumber(day) / 10_000)
  const usual = illnesses.map((illness) => ({
    weight: illness.shares[group] * (illness.season[(month + 2) % 12] ?? 1),
    value: illness,
  }))
  return [...usual, { weight: covidShare(year, month), value: covid }]
}

function see(scene: Scene, story: Story, of: { day: Day; illness: Illness; wish: number }): void {
  const { day, illness, wish } = of
  const hospital = wish < 0.32 ? hospitalOf(scene, story, { day, isWorst: wish < 0.04 }) : undefined
  const written = visit(scene, story, {
    facility: hospital ?? story.site,
    day,
    complaint: illness.complaint,
    diagnoses: illness.diagnoses,
    drugs: drugsFor(illness, wish),
    procedures: illness.procedure === undefined ? [] : [illness.procedure],
    ...(hospital !== undefined && wish < 0.06 && { second: 61_000 + Math.floor(wish * 400_000) }),
  })
  if (written !== undefined && illness.code506 !== undefined) {
    notify(scene, story, {
      visit: written,
      day,
      code506: illness.code506,
      code: illness.diagnoses[0]?.[0] ?? '',
    })
  }
}

function drugsFor(illness: Illness, wish: number): readonly Drug[] {
  const drugs = illness.drugs.map(([name, amount]) => drug(name, amount))
  const draw = (wish * 7919) % 1
  const { antibiotic } = illness
  return antibiotic !== undefined && draw < antibiotic.share
    ? [...drugs, drug(antibiotic.name, 20)]
    : drugs
}
