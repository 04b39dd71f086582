import { ageYears, type Day, dayOf, stampText } from '../calendar.ts'
import { purpose, type Random } from '../random.ts'
import type { Facility } from '../world/facility.ts'
import type { Row } from '../write/row-sink.ts'
import { type AccidentCause, accidentCause, type Injury, motorcycle } from './accident-causes.ts'
import { drug } from './drugs.ts'
import type { ReferralPlan } from './refer.ts'
import { hospitalOf, type Scene, type Story, storyRandom } from './scene.ts'
import { type StayPlan, stay, wellAgain } from './stay.ts'
import { sendOn } from './sudden.ts'
import { type Visit, visit } from './visit.ts'

const perYear = 0.026
const atFestivals = 0.08
/** The last second of a day at which somebody arrives, and at which the hospital referred to is reached that day. */
const lastArrival = 85_000
const lastReferral = 78_000

interface Accident {
  /** Where the person is brought first. */
  readonly facility: Facility
  readonly day: Day
  /** Second of the day at which they arrive. */
  readonly second: number
  /** When it happened, in seconds from the start of that day; negative on the evening before. */
  readonly happened: number
  readonly cause: AccidentCause
  readonly age: number
  /** What they stay in hospital for, and for how many days. */
  readonly admission?: { readonly injury: Injury; readonly days: number }
}

/** Accidents of the year: a visit to the emergency room, some of them a stay or a referral. */
export function accidents(scene: Scene, story: Story): void {
  const accident = accidentOf(scene, story)
  if (accident === undefined) return
  const { admission } = accident
  const written =
    admission === undefined
      ? light(scene, story, accident)
      : severe(scene, story, { accident, ...admission })
  if (written !== undefined) putAccident(scene, { accident, visit: written })
}

function accidentOf(scene: Scene, story: Story): Accident | undefined {
  const random = storyRandom(scene, story, purpose.accident)
  const age = ageYears(story.person.birth, scene.yearFirst)
  const risk =
    perYear * (story.person.sex === 1 ? 1.35 : 0.7) * (age >= 15 && age < 60 ? 1.2 : 0.75)
  if (story.isAway || age < 1 || !random.chance(risk)) return undefined
  const wanted = random.chance(atFestivals)
    ? festivalDay(random, scene.year)
    : scene.yearFirst + random.below(365)
  const facility = hospitalOf(scene, story, { day: wanted, isWorst: false })
  const day = facility === undefined ? undefined : story.diary.take(wanted, 2)
  if (day === undefined || facility === undefined) return undefined
  const cause = accidentCause(random, age)
  const isSevere = random.chance(cause.traffic === undefined ? 0.09 : 0.16)
  const latest = isSevere ? lastReferral : lastArrival
  const second = Math.min(latest, hourOf(random) * 3600 + random.below(3600))
  const happened = second - random.between(1200, 5400)
  const days = random.between(2, 5)
  const isAdmitted = isSevere && cause.severe && story.diary.block(day + 1, day + days)
  const accident = { facility, day, second, happened, cause, age }
  return isAdmitted ? { ...accident, admission: { injury: cause.severe, days } } : accident
}

/** The seven dangerous days of New Year and Songkran. */
function festivalDay(random: Random, year: number): Day {
  const songkran = dayOf(year - 543, 4, 11)
  const newYear = dayOf(year - 544, 12, 29)
  return (random.chance(0.55) ? songkran : newYear) + random.below(7)
}

/** Mostly late afternoon and evening. */
function hourOf(random: Random): number {
  return random.chance(0.55) ? random.between(16, 22) : random.below(24)
}

function light(scene: Scene, story: Story, accident: Accident): Visit | undefined {
  const { facility, day, second, cause } = accident
  return visit(scene, story, {
    facility,
    day,
    second,
    complaint: cause.complaint,
    diagnoses: [
      [cause.light, '1'],
      [cause.code, '5'],
    ],
    drugs: [drug('ibuprofen', 20)],
    clinic: '12',
    procedures: ['9359'],
  })
}

function severe(
  scene: Scene,
  story: Story,
  of: { accident: Accident; injury: Injury; days: number },
): Visit | undefined {
  const { facility, day, second, cause } = of.accident
  const to = hospitalOf(scene, story, { day, isWorst: true }) ?? facility
  const plan: StayPlan = {
    facility: to,
    admitted: day,
    discharged: day + of.days,
    second,
    slot: 13,
    diagnoses: [
      [of.injury.diagnosis, '1'],
      [cause.code, '5'],
    ],
    complaint: cause.complaint,
    drg: '08520',
    rw: 1.3,
    clinic: '08',
    drugs: ['ibuprofen', 'fluid'],
    procedure: of.injury.procedure,
    end: wellAgain,
  }
  const { diagnoses, complaint } = plan
  const referral: ReferralPlan = {
    ...{ from: facility, to, day, second, diagnoses, complaint },
    group: '03',
    isEmergency: true,
  }
  const written =
    to === facility ? stay(scene, story, plan) : sendOn(scene, story, { plan, referral })
  if (written !== undefined && scene.facility === to) putExternalCause(scene, written, cause)
  return written
}

/** The visit that begins a stay has its principal diagnosis only. */
function putExternalCause(scene: Scene, { common, clinic }: Visit, { code }: AccidentCause): void {
  scene.rows.put('DIAGNOSIS_OPD', common, { DIAGCODE: code, DIAGTYPE: '5', CLINIC: clinic })
}

function putAccident(scene: Scene, of: { accident: Accident; visit: Visit }): void {
  const { random, common } = of.visit
  const { day, happened, cause, facility, admission } = of.accident
  const isReferred = scene.facility !== facility
  scene.rows.put('ACCIDENT', common, {
    DATETIME_SERV: stampText(day, of.visit.second),
    DATETIME_AE: stampText(day, happened),
    AETYPE: cause.type,
    AEPLACE: cause.place,
    TYPEIN_AE: isReferred ? '6' : random.pick(['1', '1', '1', '2', '3', '5']),
    ...trafficRow(random, cause),
    ALCOHOL: random.chance(chanceOfAlcohol(of.accident)) ? '1' : '2',
    NACROTIC_DRUG: random.chance(0.01) ? '1' : '2',
    AIRWAY: '3',
    STOPBLEED: random.pick(['1', '2', '3']),
    SPLINT: admission ? '1' : '3',
    FLUID: admission ? '1' : '3',
    URGENCY: admission ? random.pick(['1', '2', '2']) : random.pick(['3', '4', '4', '5']),
    COMA_EYE: '4',
    COMA_SPEAK: '5',
    COMA_MOVEMENT: '6',
  })
}

/** A third of the riders wear a helmet; belts are for those who sit in a car. */
function trafficRow(random: Random, { traffic }: AccidentCause): Row {
  if (traffic === undefined) return {}
  const { role, vehicle } = traffic
  const isInCar = role !== '3' && (vehicle === '04' || vehicle === '05')
  return {
    TRAFFIC: role,
    VEHICLE: vehicle,
    BELT: isInCar ? random.pick(['1', '2']) : undefined,
    HELMET: vehicle === motorcycle ? (random.chance(0.34) ? '1' : '2') : undefined,
  }
}

function chanceOfAlcohol({ age, second, cause }: Accident): number {
  if (age < 15) return 0
  return second > 64_800 && cause.traffic ? 0.34 : 0.08
}
