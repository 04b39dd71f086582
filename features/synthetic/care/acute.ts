import { ageYears, type Day, dateNumber, monthOf, weekdayOf } from '../calendar.ts'
import { purpose, type Random, type Weighted } from '../random.ts'
import type { Facility } from '../world/facility.ts'
import { type Drug, drug } from './drugs.ts'
import { covid, covidShare, type Illness, illnesses } from './illnesses.ts'
import { answerReferral, arrivalSecond, type ReferralPlan, refer, referredBy } from './refer.ts'
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

interface Sick {
  readonly day: Day
  readonly illness: Illness
  /** Decides where they go and what they get. */
  readonly wish: number
}

const goesToHospital = 0.3
const isReferred = 0.335

function see(scene: Scene, story: Story, of: Sick): void {
  const { day, illness, wish } = of
  const hospital =
    wish < isReferred ? hospitalOf(scene, story, { day, isWorst: wish < 0.05 }) : undefined
  if (wish >= goesToHospital && hospital !== undefined && hospital !== story.site) {
    referElective(scene, story, { ...of, hospital })
    return
  }
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

/** Sent by the primary unit to the hospital, seen there the same day; one of eight on to another province. */
function referElective(scene: Scene, story: Story, of: Sick & { hospital: Facility }): void {
  const outside = scene.layout.outside[story.person.index % 8]
  const referral: ReferralPlan = {
    from: story.site,
    to: outside ?? of.hospital,
    day: of.day,
    second: 30_000 + (story.person.index % 12_000),
    diagnoses: of.illness.diagnoses,
    complaint: of.illness.complaint,
    group: story.person.index % 9 === 0 ? '04' : '99',
    isEmergency: false,
  }
  refer(scene, story, referral)
  if (outside !== undefined) return
  const written = visit(scene, story, {
    facility: of.hospital,
    day: of.day,
    second: arrivalSecond(referral),
    complaint: of.illness.complaint,
    diagnoses: of.illness.diagnoses,
    drugs: drugsFor(of.illness, of.wish),
    service: referredBy(referral),
  })
  if (written !== undefined) answerReferral(scene, story, { plan: referral, visit: written })
}

function drugsFor(illness: Illness, wish: number): readonly Drug[] {
  const drugs = illness.drugs.map(([name, amount]) => drug(name, amount))
  const draw = (wish * 7919) % 1
  const { antibiotic } = illness
  return antibiotic !== undefined && draw < antibiotic.share
    ? [...drugs, drug(antibiotic.name, 20)]
    : drugs
}
