import type { Day } from '../calendar.ts'
import { purpose, Random } from '../random.ts'
import type { Layout } from '../world/layout.ts'
import { type LifeEnd, lifeEndOf } from './lifespan.ts'
import type { Person } from './person.ts'

const daysPerYear = 365.25

/** A chronic disease of the register. */
export type ChronicKind =
  | 'diabetes'
  | 'hypertension'
  | 'kidney'
  | 'copd'
  | 'asthma'
  | 'depression'
  | 'schizophrenia'
  | 'tuberculosis'

export interface ChronicDisease {
  readonly kind: ChronicKind
  readonly code: string
  readonly since: Day
}

/** What a person brings along for life, as far as the told years need it. */
export interface Health {
  readonly end: LifeEnd
  readonly diseases: readonly ChronicDisease[]
  readonly strokeDay?: Day
  readonly heartAttackDay?: Day
  readonly isSmoker: boolean
  /** 1 never … 4 daily, as NCDSCREEN.ALCOHOL. */
  readonly drinking: 1 | 2 | 3 | 4
  readonly heightCm: number
  readonly bodyMassIndex: number
  readonly systolic: number
  /** Fasting blood sugar without treatment, mg/dl. */
  readonly bloodSugar: number
  readonly hba1c: number
  /** eGFR on `egfrFrom`, the first of the told days, and its yearly fall. */
  readonly egfr: number
  readonly egfrFrom: Day
  readonly egfrFall: number
  /** How much more often than others the person sees a doctor; 1 on average. */
  readonly careFactor: number
}

/** A pure function of seed and person number. */
export function healthOf(layout: Layout, person: Person): Health {
  const random = new Random(layout.seed, purpose.health, person.index)
  const end = lifeEndOf(layout, person)
  const body = bodyOf(random, person)
  const diseases = diseasesOf(random, layout, person)
  const has = (kind: ChronicKind) => diseases.some((disease) => disease.kind === kind)
  const renal = kidneysOf(random, layout, {
    person,
    isAtRisk: has('diabetes') || has('hypertension'),
  })
  if (renal.since !== undefined && renal.code !== undefined) {
    diseases.push({ kind: 'kidney', code: renal.code, since: renal.since })
  }
  return {
    end,
    diseases,
    ...suddenEvents(random, layout, { person, isAtRisk: has('hypertension') }),
    ...body,
    systolic: systolicOf(random, has('hypertension')),
    bloodSugar: sugarOf(random, layout, {
      person,
      diabetesSince: diseases.find((d) => d.kind === 'diabetes')?.since,
    }),
    hba1c: Math.round(random.normal(7.6, 1.3) * 10) / 10,
    egfr: renal.egfr,
    egfrFrom: layout.first,
    egfrFall: renal.fall,
    careFactor: careFactorOf(random, person),
  }
}

/** One of ten without the diagnosis has pressures near the border. */
function systolicOf(random: Random, hasHypertension: boolean): number {
  const isBorderline = random.chance(0.11)
  if (hasHypertension) return Math.round(random.normal(137, 9))
  return Math.round(isBorderline ? random.normal(138, 5) : random.normal(119, 8))
}

function bodyOf(random: Random, { sex }: Person) {
  return {
    isSmoker: random.chance(sex === 1 ? 0.34 : 0.02),
    drinking: random.weighted<1 | 2 | 3 | 4>([
      { weight: sex === 1 ? 48 : 83, value: 1 },
      { weight: 24, value: 2 },
      { weight: sex === 1 ? 18 : 3, value: 3 },
      { weight: sex === 1 ? 10 : 1, value: 4 },
    ]),
    heightCm: Math.round(random.normal(sex === 1 ? 166 : 154, 5)),
    bodyMassIndex: random.normal(sex === 1 ? 23.2 : 24.4, 3),
  } as const
}

function careFactorOf(random: Random, person: Person): number {
  if (person.household.typeArea === '2') return random.chance(0.5) ? 0 : 0.4
  const spread = -Math.log(1 - random.next() * 0.999)
  return 0.3 + 0.7 * spread
}

interface Onset {
  readonly kind: ChronicKind
  readonly code: string
  readonly lifetime: number
  readonly mean: number
  readonly deviation: number
  readonly youngest: number
}

const onsets: readonly Onset[] = [
  { kind: 'copd', code: 'J449', lifetime: 0.05, mean: 64, deviation: 9, youngest: 42 },
  { kind: 'asthma', code: 'J459', lifetime: 0.018, mean: 25, deviation: 18, youngest: 4 },
  { kind: 'depression', code: 'F329', lifetime: 0.036, mean: 42, deviation: 15, youngest: 13 },
  { kind: 'schizophrenia', code: 'F209', lifetime: 0.008, mean: 28, deviation: 8, youngest: 16 },
]

function diseasesOf(random: Random, layout: Layout, person: Person): ChronicDisease[] {
  const { birth } = person
  const diseases: ChronicDisease[] = []
  const add = (kind: ChronicKind, code: string, age: number) => {
    const since = birth + Math.round(age * daysPerYear)
    if (since <= layout.last) diseases.push({ kind, code, since })
  }
  const hasSugar = random.chance(0.27)
  if (hasSugar)
    add('diabetes', random.chance(0.8) ? 'E119' : 'E1165', Math.max(24, random.normal(57, 11)))
  if (random.chance(hasSugar ? 0.8 : 0.5))
    add('hypertension', 'I10', Math.max(28, random.normal(58, 11)))
  for (const onset of onsets) {
    if (!random.chance(onset.lifetime)) continue
    add(
      onset.kind,
      onset.code,
      Math.max(onset.youngest, random.normal(onset.mean, onset.deviation)),
    )
  }
  const tuberculosis = layout.first + random.below(layout.last - layout.first)
  const years = (layout.last - layout.first) / daysPerYear
  if (random.chance(0.0016 * years) && tuberculosis > birth + 15 * daysPerYear) {
    diseases.push({
      kind: 'tuberculosis',
      code: random.chance(0.75) ? 'A150' : 'A162',
      since: tuberculosis,
    })
  }
  return diseases
}

/** Kidney function falls with age, faster with diabetes or hypertension; stage 3 or worse is registered. */
function kidneysOf(random: Random, layout: Layout, of: { person: Person; isAtRisk: boolean }) {
  const age = (layout.first - of.person.birth) / daysPerYear
  const egfr = random.normal(118 - 0.75 * Math.max(0, age - 25) - (of.isAtRisk ? 8 : 0), 11)
  const fall = Math.max(0.2, random.normal(of.isAtRisk ? 2.6 : 1, of.isAtRisk ? 1.8 : 0.4))
  const rounded = Math.max(6, Math.min(125, egfr))
  if (!of.isAtRisk || age < 35) return { egfr: rounded, fall }
  const daysTo60 = ((rounded - 58) / fall) * daysPerYear
  const since = layout.first + Math.round(Math.max(-700 + random.below(600), daysTo60))
  const code = rounded >= 30 ? 'N183' : rounded >= 15 ? 'N184' : 'N185'
  return since <= layout.last ? { egfr: rounded, fall, since, code } : { egfr: rounded, fall }
}

/** One stroke and one heart attack at most in the told years, survived. */
function suddenEvents(random: Random, layout: Layout, of: { person: Person; isAtRisk: boolean }) {
  const day = layout.first + random.below(layout.last - layout.first)
  const years = (layout.last - layout.first) / daysPerYear
  const age = (day - of.person.birth) / daysPerYear
  const risk = age < 40 ? 0 : 0.0032 * Math.exp((age - 60) / 18) * (of.isAtRisk ? 1.7 : 0.7)
  const draw = random.next()
  if (draw < risk * years) return { strokeDay: day }
  return draw < risk * years * 1.28 ? { heartAttackDay: day } : {}
}

/** Half of those who will have diabetes are in the risk band before; the others come unforeseen. */
function sugarOf(
  random: Random,
  layout: Layout,
  of: { person: Person; diabetesSince: Day | undefined },
): number {
  if (of.diabetesSince !== undefined) {
    return Math.round(
      of.diabetesSince > layout.first ? sugarBefore(random) : random.normal(152, 28),
    )
  }
  return Math.round(random.chance(0.17) ? random.between(100, 124) : random.normal(88, 4))
}

function sugarBefore(random: Random): number {
  return random.chance(0.5) ? random.between(101, 124) : random.normal(92, 3)
}
