import type { Day } from '../calendar.ts'
import type { Random, Weighted } from '../random.ts'
import type { Pregnancy } from './person.ts'

const daysPerYear = 365.25
const childrenWanted: readonly Weighted<number>[] = [
  { weight: 31, value: 0 },
  { weight: 32, value: 1 },
  { weight: 27, value: 2 },
  { weight: 8, value: 3 },
  { weight: 2, value: 4 },
]

type PlannedPregnancy = Omit<Pregnancy, 'children'>

/**
 * The pregnancies of a woman up to `horizon`: 1.2 births a woman, the first at about 25 years, a tenth of the births
 * before 20, at least 20 months apart.
 */
export function planPregnancies(
  random: Random,
  birth: Day,
  horizon: Day,
): readonly PlannedPregnancy[] {
  const wanted = random.weighted(childrenWanted)
  const pregnancies: PlannedPregnancy[] = []
  let age = firstAge(random)
  for (let turn = 0; turn < wanted; turn++) {
    if (random.chance(0.07)) {
      pregnancies.push(
        abortion(random, birth + Math.round(age * daysPerYear), pregnancies.length + 1),
      )
      age += 1.1
    }
    pregnancies.push(
      delivery(random, birth + Math.round(age * daysPerYear), pregnancies.length + 1),
    )
    age += Math.max(1.7, random.normal(4.2, 1.6))
  }
  return pregnancies.filter(({ end, lmp }) => lmp <= horizon && end < birth + 46 * daysPerYear)
}

/** Very young mothers are rarer the younger they are. */
function firstAge(random: Random): number {
  const age = random.normal(24.8, 5.8)
  return age < 16 ? 14 + 6 * Math.sqrt(random.next()) : age
}

function delivery(random: Random, end: Day, gravida: number): PlannedPregnancy {
  const weeks = random.chance(0.07) ? random.between(31, 36) : random.between(37, 40)
  const outcome = random.chance(0.006) ? 'still' : 'live'
  return { gravida, end, lmp: end - weeks * 7 - random.below(7), outcome }
}

function abortion(random: Random, end: Day, gravida: number): PlannedPregnancy {
  return { gravida, end, lmp: end - random.between(7, 17) * 7, outcome: 'abortion' }
}
