import { purpose, Random } from '../random.ts'
import type { Diagnosis } from './diagnosis.ts'
import type { Person, Pregnancy } from './person.ts'

/** How a pregnancy ended; a pure function of mother and pregnancy. */
export interface Delivery {
  /** LABOR.BTYPE: 1 normal, 2 caesarean, 3 vacuum, 6 abortion. */
  readonly type: '1' | '2' | '3' | '6'
  readonly code: string
  readonly beside: readonly Diagnosis[]
  readonly drg: string
  readonly rw: number
  readonly procedure?: string
  readonly days: number
  readonly second: number
  readonly isHighRisk: boolean
  /** Completed weeks of pregnancy. */
  readonly weeks: number
}

const ways = [
  {
    weight: 60,
    value: { type: '1', code: 'O800', drg: '14570', rw: 0.45, procedure: '7359', days: 2 },
  },
  {
    weight: 37,
    value: { type: '2', code: 'O821', drg: '14520', rw: 0.95, procedure: '741', days: 3 },
  },
  {
    weight: 3,
    value: { type: '3', code: 'O814', drg: '14560', rw: 0.6, procedure: '7279', days: 2 },
  },
] as const

export function deliveryOf(seed: number, mother: Person, pregnancy: Pregnancy): Delivery {
  const random = new Random(seed, purpose.maternal, mother.index, pregnancy.gravida, 2)
  const second = 8000 + random.below(70_000)
  const weeks = Math.floor((pregnancy.end - pregnancy.lmp) / 7)
  if (pregnancy.outcome === 'abortion') {
    return {
      type: '6',
      code: 'O039',
      beside: [],
      drg: '14610',
      rw: 0.35,
      days: 1,
      second,
      weeks,
      isHighRisk: false,
    }
  }
  const way = random.weighted<(typeof ways)[number]['value']>(ways)
  const outcome: Diagnosis = [pregnancy.outcome === 'still' ? 'Z371' : 'Z370', '4']
  const isBleeding = random.chance(0.025)
  return {
    ...way,
    beside: isBleeding ? [outcome, ['O721', '2']] : [outcome],
    second,
    weeks,
    isHighRisk: weeks < 36 || random.chance(0.25),
  }
}
