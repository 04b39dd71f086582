import { ageYears, type Day } from '../calendar.ts'
import { purpose, type Random } from '../random.ts'
import type { Row } from '../write/row-sink.ts'
import { workingDay } from './acute.ts'
import { putLabs } from './laboratory.ts'
import { diseaseOf, type Scene, type Story, storyRandom } from './scene.ts'
import { bloodPressure, type Visit, visit } from './visit.ts'

const coverage = 0.88
const coverageOfYoung = 0.12
const undetected = 0.014

/** Yearly screening for diabetes and hypertension from 35 on, with the two questions about depression. */
export function ncdScreening(scene: Scene, story: Story): void {
  const random = storyRandom(scene, story, purpose.screening)
  const age = ageYears(story.person.birth, scene.yearFirst)
  if (story.isAway || age < 15) return
  if (!random.chance(age >= 35 ? coverage : coverageOfYoung)) return
  const hasDiabetes = diseaseOf(story.health, 'diabetes', scene.yearFirst) !== undefined
  const hasHypertension = diseaseOf(story.health, 'hypertension', scene.yearFirst) !== undefined
  if (hasDiabetes && hasHypertension) return
  const day = story.diary.take(workingDay(random, scene.yearFirst + random.between(15, 300)))
  const readings = readingsOf(random, story)
  const isReturning = { sugar: random.chance(0.72), pressure: random.chance(0.76) }
  if (day === undefined) return
  screen(scene, story, { day, readings, hasDiabetes })
  if (!hasDiabetes && readings.sugar >= 126 && isReturning.sugar)
    confirmSugar(scene, story, { day, random })
  if (!hasHypertension && readings.pressure.SBP >= 140 && isReturning.pressure) {
    remeasure(scene, story, { day, random })
  }
}

interface Readings {
  readonly sugar: number
  readonly pressure: { readonly SBP: number; readonly DBP: number }
  readonly second: { readonly SBP: number; readonly DBP: number }
}

function readingsOf(random: Random, story: Story): Readings {
  const usual = story.health.bloodSugar
  const sugar = random.chance(undetected) ? random.between(127, 210) : usual + random.between(-3, 1)
  const pressure = bloodPressure(random, story.health.systolic)
  return { sugar, pressure, second: bloodPressure(random, story.health.systolic) }
}

function screen(
  scene: Scene,
  story: Story,
  of: { day: Day; readings: Readings; hasDiabetes: boolean },
): void {
  const written = visit(scene, story, {
    facility: story.site,
    day: of.day,
    diagnoses: [],
    by: ['public-health-officer', 'nurse'],
    service: { SERVPLACE: '2', ...of.readings.pressure },
  })
  if (written === undefined) return
  const { health } = story
  const { random } = written
  const { pressure, second, sugar } = of.readings
  scene.rows.put('NCDSCREEN', written.common, {
    SERVPLACE: '2',
    SMOKE: health.isSmoker ? '4' : random.chance(0.05) ? '2' : '1',
    ALCOHOL: health.drinking,
    DMFAMILY: random.pick(['1', '2', '2', '2', '9']),
    HTFAMILY: random.pick(['1', '1', '2', '2', '9']),
    ...bodyRow(story, random),
    SBP_1: pressure.SBP,
    DBP_1: pressure.DBP,
    ...(pressure.SBP >= 140 && { SBP_2: second.SBP, DBP_2: second.DBP }),
    BSLEVEL: of.hasDiabetes ? undefined : `${sugar}.00`,
    BSTEST: of.hasDiabetes ? '9' : random.pick(['1', '3', '3']),
    SCREENPLACE: scene.facility.code,
  })
  askAboutMood(scene, written, random)
}

function bodyRow(story: Story, random: Random): Row {
  const { heightCm, bodyMassIndex } = story.health
  return {
    WEIGHT: ((bodyMassIndex * heightCm * heightCm) / 10_000).toFixed(1),
    HEIGHT: heightCm,
    WAIST_CM: Math.round(bodyMassIndex * 3.5 + random.below(5)),
  }
}

/** 2Q for all; 9Q on the same day for those with a positive answer. */
function askAboutMood(scene: Scene, written: Visit, random: Random): void {
  const isLow = random.chance(0.03)
  const put = (PPSPECIAL: string) =>
    scene.rows.put('SPECIALPP', written.common, {
      SERVPLACE: '2',
      PPSPECIAL,
      PPSPLACE: scene.facility.code,
    })
  put(isLow ? '1B0211' : '1B0210')
  if (isLow) put(random.pick(['1B0260', '1B0260', '1B0261', '1B0262']))
}

/** Fasting plasma glucose by laboratory within 180 days. */
function confirmSugar(scene: Scene, story: Story, of: { day: Day; random: Random }): void {
  const day = story.diary.take(workingDay(of.random, of.day + of.random.between(10, 110)))
  if (day === undefined) return
  const written = visit(scene, story, {
    facility: story.site,
    day,
    complaint: 'มาตรวจน้ำตาลซ้ำ',
    diagnoses: [['R739', '1']],
    tests: 1,
    service: { TYPEIN: '2' },
  })
  const result = String(of.random.between(95, 125))
  if (written !== undefined) putLabs(scene, written, [['fastingGlucose', result]])
}

/** Measured again at the facility within 90 days. */
function remeasure(scene: Scene, story: Story, of: { day: Day; random: Random }): void {
  const day = story.diary.take(workingDay(of.random, of.day + of.random.between(7, 65)))
  if (day === undefined) return
  visit(scene, story, {
    facility: story.site,
    day,
    complaint: 'มาวัดความดันโลหิตซ้ำ',
    diagnoses: [['R030', '1']],
    service: { TYPEIN: '2', ...bloodPressure(of.random, story.health.systolic - 6) },
  })
}
