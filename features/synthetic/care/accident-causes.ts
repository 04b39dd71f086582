import type { Random, Weighted } from '../random.ts'

/** How somebody came to harm, in the codes of ACCIDENT and of ICD-10, and what it did to them. */
export interface AccidentCause {
  /** ACCIDENT.AETYPE; 01 is the road. */
  readonly type: string
  /** ACCIDENT.AEPLACE. */
  readonly place: string
  /** External cause. */
  readonly code: string
  readonly complaint: string
  /** Principal diagnosis of those who go home. */
  readonly light: string
  /** Absent where nobody stays in hospital for it. */
  readonly severe?: Injury
  /** On the road only. */
  readonly traffic?: Traffic
}

export interface Injury {
  readonly diagnosis: string
  readonly procedure: string
}

interface Traffic {
  /** ACCIDENT.TRAFFIC: 1 at the wheel, 2 passenger, 3 on foot. */
  readonly role: '1' | '2' | '3'
  /** ACCIDENT.VEHICLE; the one that hit when on foot. */
  readonly vehicle: string
}

export const motorcycle = '02'
const bicycle = '01'

/** With the first three characters of the external cause of those who sat in or on it. */
const vehicles: readonly Weighted<readonly [vehicle: string, cause: string]>[] = [
  { weight: 79, value: [motorcycle, 'V29'] },
  { weight: 7, value: ['05', 'V59'] },
  { weight: 6, value: ['04', 'V49'] },
  { weight: 8, value: [bicycle, 'V19'] },
]

const brokenLeg: Injury = { diagnosis: 'S822', procedure: '7936' }
const brokenArm: Injury = { diagnosis: 'S424', procedure: '7931' }
const cutTendon: Injury = { diagnosis: 'S860', procedure: '8364' }

/** With the first three characters of the external cause; the fourth is the place. */
const others: readonly Weighted<Omit<AccidentCause, 'place'>>[] = [
  {
    weight: 42,
    value: { type: '02', code: 'W01', complaint: 'ลื่นล้ม', light: 'S934', severe: brokenArm },
  },
  {
    weight: 14,
    value: { type: '02', code: 'W19', complaint: 'พลัดตก', light: 'S300', severe: brokenLeg },
  },
  {
    weight: 20,
    value: { type: '03', code: 'W26', complaint: 'ของมีคมบาด', light: 'S913', severe: cutTendon },
  },
  { weight: 16, value: { type: '04', code: 'W54', complaint: 'สุนัขกัด', light: 'S818' } },
  { weight: 8, value: { type: '09', code: 'X12', complaint: 'น้ำร้อนลวก', light: 'T232' } },
]

/** Places outside of the road, with the fourth character of the external cause: home, shop or office, farm. */
const places = [
  ['01', '0'],
  ['02', '5'],
  ['06', '7'],
] as const

/** About half happen on the road, less among the youngest and the oldest. */
export function accidentCause(random: Random, age: number): AccidentCause {
  if (random.chance(age < 6 || age > 70 ? 0.2 : 0.52)) return roadAccident(random, age)
  const cause = random.weighted(others)
  const [place, character] = random.pick(places)
  return { ...cause, place, code: cause.code + character }
}

function roadAccident(random: Random, age: number): AccidentCause {
  const place = random.pick(['07', '07', '08', '08', '06'])
  const road = { type: '01', place, light: 'S801', severe: brokenLeg } as const
  if (random.chance(0.04)) {
    const traffic = { role: '3', vehicle: '05' } as const
    return { ...road, code: 'V031', complaint: 'ถูกรถชนขณะเดินถนน', traffic }
  }
  const [vehicle, cause] = random.weighted(vehicles)
  const isDriving = vehicle === bicycle || (age >= 15 && random.chance(0.75))
  return {
    ...road,
    code: cause + (isDriving ? '4' : '5'),
    complaint: vehicle === motorcycle ? 'รถจักรยานยนต์ชน' : 'อุบัติเหตุรถชน',
    traffic: { role: isDriving ? '1' : '2', vehicle },
  }
}
