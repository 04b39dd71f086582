import { count, type Facts, monthsOn, percent } from './facts.ts'
import type { Measures } from './measures.ts'

type Curve = readonly (readonly [at: number, girls: number, boys: number])[]

/** Median height in cm by age in months. @source WHO child growth standards 2006, height for age, rounded */
const heights: Curve = [
  [0, 49.1, 49.9],
  [3, 59.8, 61.4],
  [6, 65.7, 67.6],
  [12, 74, 75.7],
  [18, 80.7, 82.3],
  [24, 86.4, 87.8],
  [36, 95.1, 96.1],
  [48, 102.7, 103.3],
  [60, 109.4, 110],
  [72, 115.1, 116],
]

/** Median weight in kg by height in cm. @source WHO child growth standards 2006, weight for length and height, rounded */
const weights: Curve = [
  [50, 3.4, 3.3],
  [55, 4.5, 4.5],
  [60, 5.9, 6],
  [65, 7.2, 7.4],
  [70, 8.3, 8.5],
  [75, 9.3, 9.5],
  [80, 10.2, 10.4],
  [85, 11.4, 11.7],
  [90, 12.7, 12.9],
  [95, 13.9, 14.1],
  [100, 15.2, 15.4],
  [105, 16.8, 16.9],
  [110, 18.6, 18.5],
  [115, 20.7, 20.4],
  [120, 22.8, 22.4],
]

function medianAt(curve: Curve, at: number, sex: string): number {
  const next = Math.max(
    1,
    curve.findIndex(([place]) => place > at),
  )
  const [from, to] = [curve[next - 1] ?? [0, 0, 0], curve[next] ?? [0, 0, 0]]
  const column = sex === '1' ? 2 : 1
  return from[column] + ((at - from[0]) / (to[0] - from[0])) * (to[column] - from[column])
}

/** 26: height for age and weight for height against the middle child; breast milk alone below 6 months. */
export function growth(facts: Facts): Measures {
  const measured = facts.inYear('NUTRITION').flatMap((row) => {
    const child = facts.residents.get(row.CID ?? '')
    const months = child === undefined ? 72 : monthsOn(child.birth, row.DATE_SERV ?? '')
    if (child === undefined || months >= 72) return []
    const height = Number(row.HEIGHT)
    return [
      {
        months,
        isBreastFed: row.FOOD === '1',
        tall: height / medianAt(heights, months, child.sex),
        heavy: Number(row.WEIGHT) / medianAt(weights, height, child.sex),
      },
    ]
  })
  const infants = measured.filter(({ months }) => months < 6)
  return {
    'height within 8 % of the middle': percent(
      count(measured, ({ tall }) => Math.abs(tall - 1) < 0.08),
      measured.length,
    ),
    'weight within 20 % of the middle for the height': percent(
      count(measured, ({ heavy }) => Math.abs(heavy - 1) < 0.2),
      measured.length,
    ),
    'breast milk alone': percent(
      count(infants, ({ isBreastFed }) => isBreastFed),
      infants.length,
    ),
  }
}
