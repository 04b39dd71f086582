import { type Day, yearsAfter } from '../calendar.ts'
import { purpose, Random, type Weighted } from '../random.ts'
import type { Layout } from '../world/layout.ts'
import type { Person } from './person.ts'

const daysPerYear = 365.25
const hazardAtBirth = 0.000_033
const hazardGrowth = 0.088
const infantDeaths = 0.005
const leavesPerYear = 0.005

export interface DeathCause {
  readonly code: string
  /** Chain of causes on the certificate. */
  readonly chain: readonly string[]
  readonly inHospital: number
}

/** How a person's stay in the province's registers ends. */
export interface LifeEnd {
  /** The last day on which something can happen to them; far away when nothing ends. */
  readonly day: Day
  readonly kind: 'none' | 'died' | 'moved'
  readonly cause?: DeathCause
  readonly inHospital?: boolean
}

const never: LifeEnd = { day: 99_999, kind: 'none' }

const illnesses: readonly Weighted<DeathCause>[] = [
  { weight: 10, value: { code: 'C220', chain: ['R571', 'C220'], inHospital: 0.4 } },
  { weight: 5, value: { code: 'C349', chain: ['J960', 'C349'], inHospital: 0.5 } },
  { weight: 4, value: { code: 'C189', chain: ['R571', 'C189'], inHospital: 0.5 } },
  { weight: 3, value: { code: 'C509', chain: ['J960', 'C509'], inHospital: 0.5 } },
  { weight: 2, value: { code: 'I619', chain: ['G936', 'I619'], inHospital: 0.75 } },
  { weight: 3, value: { code: 'I639', chain: ['I639'], inHospital: 0.5 } },
  { weight: 3, value: { code: 'I219', chain: ['R570', 'I219'], inHospital: 0.5 } },
  { weight: 4, value: { code: 'I251', chain: ['I500', 'I251'], inHospital: 0.4 } },
  { weight: 8, value: { code: 'J189', chain: ['J960', 'J189'], inHospital: 0.75 } },
  { weight: 9, value: { code: 'A419', chain: ['R572', 'A419'], inHospital: 0.85 } },
  { weight: 5, value: { code: 'E112', chain: ['N185', 'E112'], inHospital: 0.5 } },
  { weight: 4, value: { code: 'N185', chain: ['E875', 'N185'], inHospital: 0.5 } },
  { weight: 4, value: { code: 'J449', chain: ['J960', 'J449'], inHospital: 0.6 } },
  { weight: 3, value: { code: 'K746', chain: ['K922', 'K746'], inHospital: 0.6 } },
  { weight: 16, value: { code: 'R54', chain: ['R54'], inHospital: 0.03 } },
  { weight: 5, value: { code: 'R99', chain: ['R99'], inHospital: 0.1 } },
]

const causesOfTheYoung: readonly Weighted<DeathCause>[] = [
  { weight: 40, value: { code: 'V299', chain: ['S065', 'V299'], inHospital: 0.45 } },
  { weight: 16, value: { code: 'X709', chain: ['T71', 'X709'], inHospital: 0.1 } },
  { weight: 6, value: { code: 'W749', chain: ['T751', 'W749'], inHospital: 0.15 } },
  { weight: 12, value: { code: 'A419', chain: ['R572', 'A419'], inHospital: 0.85 } },
  { weight: 10, value: { code: 'C920', chain: ['A419', 'C920'], inHospital: 0.7 } },
  { weight: 6, value: { code: 'B24', chain: ['A419', 'B24'], inHospital: 0.6 } },
]

const infantCause: DeathCause = { code: 'P073', chain: ['P220', 'P073'], inHospital: 0.9 }

/** When and how the person's story ends: Gompertz mortality, higher for men; mothers outlive their last delivery. */
export function lifeEndOf(layout: Layout, person: Person): LifeEnd {
  const random = new Random(layout.seed, purpose.lifespan, person.index)
  const from = Math.max(person.birth, layout.first)
  const ageFrom = (from - person.birth) / daysPerYear
  const isLostInfant = person.birth >= layout.first && random.chance(infantDeaths)
  const hazard = hazardAtBirth * (person.sex === 1 ? 1.45 : 0.85) * Math.exp(hazardGrowth * ageFrom)
  const years = Math.log(1 - (Math.log(1 - random.next()) * hazardGrowth) / hazard) / hazardGrowth
  const died = isLostInfant ? from + random.between(1, 300) : from + Math.round(years * daysPerYear)
  const moved = from + Math.round((-Math.log(1 - random.next()) / leavesPerYear) * daysPerYear)
  const safeUntil = lastDuty(person)
  if (died > safeUntil && died <= layout.last && died < moved) {
    return { day: died, kind: 'died', ...causeOf(random, person, died) }
  }
  if (
    moved > safeUntil &&
    moved <= layout.last &&
    !isLostInfant &&
    moved > yearsAfter(person.birth, 1)
  ) {
    return { day: moved, kind: 'moved' }
  }
  return never
}

/** Pregnancies are told to their end, and 60 days more. */
function lastDuty(person: Person): Day {
  return person.pregnancies.reduce((latest, { end }) => Math.max(latest, end + 60), -99_999)
}

function causeOf(random: Random, person: Person, died: Day): Pick<LifeEnd, 'cause' | 'inHospital'> {
  const age = (died - person.birth) / daysPerYear
  const isOfTheYoung = age < 15 ? random.chance(0.5) : random.chance(age < 45 ? 0.55 : 0.06)
  const cause = age < 1 ? infantCause : random.weighted(isOfTheYoung ? causesOfTheYoung : illnesses)
  return { cause, inHospital: random.chance(cause.inHospital) }
}
