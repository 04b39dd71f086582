import type { Sex } from '../people/person.ts'

/** Median weight (kg) and height (cm) at some ages in months; a rounded, simplified growth curve, not a standard. */
const curve: readonly (readonly [months: number, weight: number, height: number])[] = [
  [0, 3.2, 49.5],
  [2, 5.3, 57.5],
  [4, 6.7, 63],
  [6, 7.6, 66.5],
  [9, 8.6, 71],
  [12, 9.3, 75],
  [18, 10.6, 81.5],
  [24, 11.8, 86.5],
  [36, 14, 95],
  [48, 16, 102],
  [60, 18, 108.5],
  [84, 23, 121],
  [108, 29, 132],
  [132, 36, 143],
  [156, 44, 153.5],
  [180, 50, 160],
]

export interface Growth {
  readonly weightKg: number
  readonly heightCm: number
}

/** What the middle child of that age and sex weighs and measures. */
export function medianGrowth(months: number, sex: Sex): Growth {
  const after = curve.findIndex(([age]) => age > months)
  const to = curve[after === -1 ? curve.length - 1 : after] ?? [180, 50, 160]
  const from = curve[after === -1 ? curve.length - 1 : Math.max(0, after - 1)] ?? to
  const share = to[0] === from[0] ? 0 : (months - from[0]) / (to[0] - from[0])
  const factor = sex === 1 ? 1.02 : 0.98
  return {
    weightKg: (from[1] + (to[1] - from[1]) * share) * factor,
    heightCm: (from[2] + (to[2] - from[2]) * share) * (1 + (factor - 1) / 2),
  }
}
