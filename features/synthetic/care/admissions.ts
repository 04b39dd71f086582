import { ageYears, type Day } from '../calendar.ts'
import type { ChronicKind } from '../people/health.ts'
import { purpose, type Random } from '../random.ts'
import type { Facility } from '../world/facility.ts'
import { ageGroup } from './acute.ts'
import { chronicCases, type HospitalCase, hospitalCases } from './hospital-cases.ts'
import { diseaseOf, hospitalOf, type Scene, type Story, storyRandom } from './scene.ts'
import { stay, wellAgain } from './stay.ts'

const admissionsPerYear = [0.09, 0.035, 0.042, 0.15] as const
const chronicPerYear: Readonly<Partial<Record<ChronicKind, number>>> = {
  diabetes: 0.035,
  hypertension: 0.012,
  copd: 0.22,
  asthma: 0.05,
  kidney: 0.07,
}
const readmissions = 0.075

type Reason = Pick<
  HospitalCase,
  'diagnoses' | 'drg' | 'rw' | 'clinic' | 'complaint' | 'drugs' | 'days'
> & {
  readonly procedure?: string
}

/** Stays in hospital of a year, some of them twice for the same reason within 28 days. */
export function admissions(scene: Scene, story: Story): void {
  const random = storyRandom(scene, story, purpose.admission)
  const group = ageGroup(ageYears(story.person.birth, scene.yearLast))
  if (story.isAway) return
  const rate = (admissionsPerYear[group] ?? 0) * (0.4 + 0.6 * story.health.careFactor)
  if (random.chance(rate)) {
    const cases = hospitalCases.map((value) => ({ weight: value.shares[group], value }))
    admitted(scene, story, { random, reason: random.weighted(cases), slot: 0 })
  }
  for (const [at, [kind, often]] of Object.entries(chronicPerYear).entries()) {
    if (!random.chance(often)) continue
    const reason = chronicReason(kind as keyof typeof chronicCases)
    const disease = diseaseOf(story.health, kind as ChronicKind, scene.yearFirst)
    if (disease !== undefined) admitted(scene, story, { random, reason, slot: 2 + at * 2 })
  }
}

function chronicReason(kind: keyof typeof chronicCases): Reason {
  return {
    ...chronicCases[kind],
    complaint: 'เหนื่อย อ่อนเพลีย',
    clinic: '01',
    drugs: ['fluid', 'paracetamol'],
    days: [2, 6],
  }
}

function admitted(
  scene: Scene,
  story: Story,
  of: { random: Random; reason: Reason; slot: number },
): void {
  const { random, reason, slot } = of
  const from = scene.yearFirst + random.below(360)
  const days = random.between(reason.days[0], reason.days[1])
  const isWorst = reason.rw > 1.3 && random.chance(0.7)
  const again = random.chance(readmissions) ? random.between(4, 22) : 0
  const facility = hospitalOf(scene, story, { day: from, isWorst })
  if (facility === undefined || !story.diary.block(from, from + days)) return
  tell(scene, story, { facility, from, days, slot, reason })
  const next = from + days + again
  if (again > 0 && story.diary.block(next, next + days)) {
    tell(scene, story, { facility, from: next, days, slot: slot + 1, reason })
  }
}

function tell(
  scene: Scene,
  story: Story,
  of: { facility: Facility; from: Day; days: number; slot: number; reason: Reason },
): void {
  const { reason, from, days } = of
  stay(scene, story, {
    ...reason,
    facility: of.facility,
    slot: of.slot,
    admitted: from,
    discharged: from + days,
    end: wellAgain,
  })
}
