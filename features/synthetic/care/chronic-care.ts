import { type Day, dateText } from '../calendar.ts'
import type { Diagnosis } from '../people/diagnosis.ts'
import type { ChronicDisease, ChronicKind } from '../people/health.ts'
import { purpose, type Random } from '../random.ts'
import type { Facility } from '../world/facility.ts'
import type { Row } from '../write/row-sink.ts'
import { workingDay } from './acute.ts'
import { type Drug, drug } from './drugs.ts'
import { egfrOn } from './kidney-function.ts'
import { type LabResult, putLabs } from './laboratory.ts'
import { chronicSiteOf, isKnownAt, type Scene, type Story, storyRandom } from './scene.ts'
import { bloodPressure, type Visit, visit } from './visit.ts'

const lostToCare = 0.08
const telemedicineFrom = 2566
const opdCoMorbidityEnds = 20250428

/** Appointments of people with a registered disease, about every ten weeks; the first of a year is the check-up. */
export function chronicCare(scene: Scene, story: Story): void {
  const { diseases } = story.health
  const first = diseases.reduce((earliest, { since }) => Math.min(earliest, since), 99_999)
  if (first > scene.yearLast || story.isAway) return
  const random = storyRandom(scene, story, purpose.chronicCare)
  const facility = chronicSiteOf(scene, story.person, story.places)
  const visits = random.chance(lostToCare) ? random.below(2) : random.between(4, 6)
  const start = Math.max(scene.yearFirst, first)
  const step = Math.floor((scene.yearLast - start) / Math.max(1, visits))
  const offset = first >= scene.yearFirst ? 0 : random.below(Math.max(1, step - 14))
  for (let turn = 0; turn < visits; turn++) {
    const wanted = workingDay(random, start + offset + turn * step + random.below(14))
    const day = story.diary.take(turn === 0 && first >= scene.yearFirst ? start : wanted, 8)
    const isTelemedicine = turn > 0 && scene.year >= telemedicineFrom && random.chance(0.06)
    if (day === undefined || !isKnownAt(story, facility, day)) continue
    followUp(scene, story, { facility, day, isCheckUp: turn === 0, isTelemedicine, next: step })
  }
}

interface FollowUp {
  readonly facility: Facility
  readonly day: Day
  readonly isCheckUp: boolean
  readonly isTelemedicine: boolean
  /** Days to the next appointment. */
  readonly next: number
}

function followUp(scene: Scene, story: Story, of: FollowUp): void {
  const present = story.health.diseases.filter(
    ({ kind, since }) => since <= of.day && (kind !== 'tuberculosis' || of.day < since + 183),
  )
  if (present.length === 0) return
  const has = (kind: ChronicKind) => present.some((disease) => disease.kind === kind)
  const written = visit(scene, story, {
    facility: of.facility,
    day: of.day,
    complaint: of.isTelemedicine ? 'ติดตามอาการทางไกล' : 'มาตรวจตามนัด',
    diagnoses: diagnosesOf(present, of.day),
    drugs: present.flatMap(({ kind }) => drugsOf(kind, story)),
    clinic: of.facility.kind === 'primary' ? '00' : '01',
    tests: of.isCheckUp ? 5 : 1,
    service: {
      TYPEIN: of.isTelemedicine ? '5' : '2',
      SERVPLACE: '1',
    },
  })
  if (written === undefined) return
  const isOfRegister = has('diabetes') || has('hypertension')
  if (isOfRegister && !of.isTelemedicine) putFollowUp(scene, story, { ...of, visit: written, has })
  putLabs(scene, written, labsOf(story, { ...of, has, random: written.random }))
  scene.rows.put('APPOINTMENT', written.common, {
    CLINIC: written.clinic,
    APDATE: dateText(of.day + Math.max(28, of.next)),
    APTYPE: '151',
    APDIAG: present[0]?.code,
  })
}

/** The first disease leads; the others stand beside it, as co-morbidity as long as that type existed. */
function diagnosesOf(present: readonly ChronicDisease[], day: Day): readonly Diagnosis[] {
  const beside = Number(dateText(day)) < opdCoMorbidityEnds ? '2' : '4'
  const codes = [...new Set(present.map(({ code }) => code))]
  return codes.map((code, at) => [code, at === 0 ? '1' : beside])
}

function drugsOf(kind: ChronicKind, story: Story): readonly Drug[] {
  const turn = story.person.index % 3
  switch (kind) {
    case 'diabetes':
      return turn === 0 ? [drug('metformin', 120)] : [drug('metformin', 120), drug('glipizide', 60)]
    case 'hypertension':
      return [drug(turn === 0 ? 'losartan' : turn === 1 ? 'enalapril' : 'amlodipine', 60)]
    case 'kidney':
      return [drug('simvastatin', 60)]
    case 'copd':
      return [drug('salbutamol', 2)]
    case 'asthma':
      return [drug('budesonide', 1)]
    case 'depression':
      return [drug('sertraline', 60)]
    case 'schizophrenia':
      return [drug('risperidone', 60)]
    case 'tuberculosis':
      return [drug('isoniazid', 60)]
  }
}

type Has = (kind: ChronicKind) => boolean

function putFollowUp(scene: Scene, story: Story, of: FollowUp & { visit: Visit; has: Has }): void {
  const { random } = of.visit
  const { heightCm, bodyMassIndex, systolic } = story.health
  const checks = of.has('diabetes') && of.isCheckUp
  scene.rows.put('CHRONICFU', of.visit.common, {
    WEIGHT: ((bodyMassIndex * heightCm * heightCm) / 10_000 + random.next() - 0.5).toFixed(1),
    HEIGHT: heightCm,
    WAIST_CM: Math.round(bodyMassIndex * 3.55 + random.below(4)),
    ...bloodPressure(random, systolic),
    FOOT: checks && random.chance(0.74) ? (random.chance(0.06) ? '3' : '1') : '2',
    RETINA: checks && random.chance(0.64) ? random.pick(['1', '2', '2', '2', '4']) : '8',
    CHRONICFUPLACE: scene.facility.code,
  } satisfies Row)
}

function labsOf(story: Story, of: FollowUp & { has: Has; random: Random }): readonly LabResult[] {
  const { random, has, isCheckUp } = of
  const results: LabResult[] = []
  const { bloodSugar, hba1c } = story.health
  if (has('diabetes')) {
    results.push([
      'fastingGlucose',
      String(Math.max(70, Math.round(random.normal(Math.max(118, bloodSugar), 18)))),
    ])
    if (random.chance(isCheckUp ? 0.7 : 0.12)) {
      results.push(['hba1c', Math.max(5, random.normal(hba1c, 0.4)).toFixed(1)])
    }
  }
  if (!isCheckUp && !(has('kidney') && random.chance(0.5))) return results
  const egfr = egfrOn(story, of.day, random)
  if (random.chance(0.75)) {
    results.push(['creatinine', Math.min(9, 88 / egfr).toFixed(2)], ['egfr', egfr.toFixed(1)])
  }
  if (!isCheckUp) return results
  if (random.chance(0.62)) results.push(['ldl', String(Math.round(random.normal(112, 28)))])
  if (has('diabetes') && random.chance(0.58)) {
    results.push([
      random.chance(0.8) ? 'microalbumin' : 'macroalbumin',
      random.pick(['0', '0', '0', '1', '2']),
    ])
  }
  return results
}
