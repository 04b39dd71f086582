import { ageYears, type Day, dayOf, stampText } from '../calendar.ts'
import { purpose, type Random } from '../random.ts'
import type { Facility } from '../world/facility.ts'
import { drug } from './drugs.ts'
import type { ReferralPlan } from './refer.ts'
import { hospitalOf, type Scene, type Story, storyRandom } from './scene.ts'
import { type StayPlan, stay, wellAgain } from './stay.ts'
import { sendOn } from './sudden.ts'
import { type Visit, visit } from './visit.ts'

const perYear = 0.026
const atFestivals = 0.05

/** Accidents of the year: a visit to the emergency room, some of them a stay or a referral. */
export function accidents(scene: Scene, story: Story): void {
  const random = storyRandom(scene, story, purpose.accident)
  const age = ageYears(story.person.birth, scene.yearFirst)
  const risk =
    perYear * (story.person.sex === 1 ? 1.35 : 0.7) * (age >= 15 && age < 60 ? 1.2 : 0.75)
  if (story.isAway || !random.chance(risk)) return
  const wanted = random.chance(atFestivals)
    ? festivalDay(random, scene.year)
    : scene.yearFirst + random.below(365)
  const facility = hospitalOf(scene, story, { day: wanted, isWorst: false })
  const day = facility === undefined ? undefined : story.diary.take(wanted, 2)
  const isTraffic = random.chance(age < 6 || age > 70 ? 0.2 : 0.52)
  const isSevere = random.chance(isTraffic ? 0.16 : 0.07)
  if (day === undefined || facility === undefined) return
  const second = hourOf(random) * 3600 + random.below(3600)
  const accident: Accident = { facility, day, second, isTraffic, isSevere }
  const written = isSevere ? severe(scene, story, accident) : light(scene, story, accident)
  if (written !== undefined) putAccident(scene, { ...accident, visit: written, isChild: age < 15 })
}

interface Accident {
  readonly facility: Facility
  readonly day: Day
  readonly second: number
  readonly isTraffic: boolean
  readonly isSevere: boolean
}

/** The seven dangerous days of New Year and Songkran. */
function festivalDay(random: Random, year: number): Day {
  const songkran = dayOf(year - 543, 4, 11)
  const newYear = dayOf(year - 544, 12, 29)
  return (random.chance(0.55) ? songkran : newYear) + random.below(7)
}

/** Mostly late afternoon and evening. */
function hourOf(random: Random): number {
  return random.chance(0.55) ? random.between(16, 22) : random.below(23)
}

function externalCause({ isTraffic }: Accident): string {
  return isTraffic ? 'V299' : 'W190'
}

function light(scene: Scene, story: Story, accident: Accident): Visit | undefined {
  return visit(scene, story, {
    facility: accident.facility,
    day: accident.day,
    second: accident.second,
    complaint: accident.isTraffic ? 'รถจักรยานยนต์ล้ม' : 'หกล้ม',
    diagnoses: [
      [accident.isTraffic ? 'S801' : 'S934', '1'],
      [externalCause(accident), '5'],
    ],
    drugs: [drug('ibuprofen', 20)],
    clinic: '12',
    procedures: ['9359'],
  })
}

function severe(scene: Scene, story: Story, accident: Accident): Visit | undefined {
  const far = hospitalOf(scene, story, { day: accident.day, isWorst: true })
  const days = 2 + (story.person.index % 4)
  const to = far ?? accident.facility
  const plan: StayPlan = {
    facility: to,
    admitted: accident.day,
    discharged: accident.day + days,
    second: accident.second,
    slot: 13,
    diagnoses: [
      [accident.isTraffic ? 'S822' : 'S424', '1'],
      [externalCause(accident), '5'],
    ],
    complaint: accident.isTraffic ? 'รถจักรยานยนต์ชน ปวดขา' : 'ล้มกระแทก ปวดไหล่',
    drg: '08520',
    rw: 1.3,
    clinic: '08',
    drugs: ['ibuprofen', 'fluid'],
    procedure: '7936',
    end: wellAgain,
  }
  if (!story.diary.block(accident.day + 1, accident.day + days))
    return light(scene, story, accident)
  if (to === accident.facility) return stay(scene, story, plan)
  const referral: ReferralPlan = {
    from: accident.facility,
    to,
    day: accident.day,
    second: Math.min(accident.second, 78_000),
    diagnoses: plan.diagnoses,
    complaint: plan.complaint,
    group: '03',
    isEmergency: true,
  }
  return sendOn(scene, story, { plan, referral })
}

function putAccident(scene: Scene, of: Accident & { visit: Visit; isChild: boolean }): void {
  const { random, common } = of.visit
  const isRider = of.isTraffic && random.chance(0.8)
  const isNight = of.second > 64_800
  scene.rows.put('ACCIDENT', common, {
    DATETIME_SERV: stampText(of.day, of.visit.second),
    DATETIME_AE: stampText(
      of.day,
      Math.max(0, Math.min(of.second, 78_000) - random.between(1200, 5400)),
    ),
    AETYPE: of.isTraffic ? '01' : random.pick(['02', '02', '03', '04']),
    AEPLACE: of.isTraffic
      ? random.pick(['07', '07', '08', '08', '06'])
      : random.pick(['01', '02', '06']),
    TYPEIN_AE: random.pick(['1', '1', '1', '2', '3', '5']),
    TRAFFIC: of.isTraffic ? (isRider && !of.isChild ? '1' : '2') : undefined,
    VEHICLE: of.isTraffic ? (isRider ? '02' : random.pick(['05', '04', '01'])) : undefined,
    ALCOHOL: of.isChild ? '2' : random.chance(isNight && of.isTraffic ? 0.34 : 0.08) ? '1' : '2',
    NACROTIC_DRUG: random.chance(0.01) ? '1' : '2',
    BELT: of.isTraffic && !isRider ? random.pick(['1', '2']) : undefined,
    HELMET: isRider ? (random.chance(0.34) ? '1' : '2') : undefined,
    AIRWAY: '3',
    STOPBLEED: random.pick(['1', '2', '3']),
    SPLINT: of.isSevere ? '1' : '3',
    FLUID: of.isSevere ? '1' : '3',
    URGENCY: of.isSevere ? random.pick(['1', '2', '2']) : random.pick(['3', '4', '4', '5']),
    COMA_EYE: '4',
    COMA_SPEAK: '5',
    COMA_MOVEMENT: '6',
  })
}
