import type { Diagnosis } from '../people/diagnosis.ts'

/** Months in which an illness is more or less common than on average, October first. */
type Season = readonly number[]

const rainy: Season = [1.1, 0.8, 0.8, 1, 0.9, 0.8, 0.7, 0.8, 1.1, 1.3, 1.4, 1.3]
const hot: Season = [0.8, 0.8, 0.8, 0.9, 1, 1.3, 1.4, 1.3, 1, 0.9, 0.9, 0.9]
const mosquito: Season = [1.1, 0.7, 0.4, 0.3, 0.2, 0.3, 0.5, 1, 1.8, 2.2, 2, 1.5]
const even: Season = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]

/** What brings people to a doctor without an appointment. */
export interface Illness {
  readonly name: string
  /** Visits per 1,000 visits of that age group: under 6, 6 to 14, 15 to 59, 60 and over. */
  readonly shares: readonly [number, number, number, number]
  readonly season: Season
  readonly complaint: string
  readonly diagnoses: readonly Diagnosis[]
  /** Names of drugs with amounts. */
  readonly drugs: readonly (readonly [name: string, amount: number])[]
  /** Share of visits with an antibiotic. */
  readonly antibiotic?: { readonly share: number; readonly name: string }
  /** Report 506 code of a notifiable disease. */
  readonly code506?: string
  readonly procedure?: string
}

export const illnesses: readonly Illness[] = [
  {
    name: 'common cold',
    shares: [330, 240, 110, 70],
    season: rainy,
    complaint: 'ไข้ ไอ มีน้ำมูก 2 วัน',
    diagnoses: [['J00', '1']],
    drugs: [
      ['paracetamol', 20],
      ['chlorpheniramine', 10],
    ],
    antibiotic: { share: 0.14, name: 'amoxicillin' },
  },
  {
    name: 'acute pharyngitis',
    shares: [110, 110, 70, 35],
    season: rainy,
    complaint: 'เจ็บคอ ไข้ 3 วัน',
    diagnoses: [['J029', '1']],
    drugs: [
      ['paracetamol', 20],
      ['guaifenesin', 20],
    ],
    antibiotic: { share: 0.24, name: 'amoxicillin' },
  },
  {
    name: 'upper respiratory infection',
    shares: [120, 110, 60, 40],
    season: rainy,
    complaint: 'ไอ คัดจมูก',
    diagnoses: [['J069', '1']],
    drugs: [['guaifenesin', 20]],
    antibiotic: { share: 0.1, name: 'amoxicillin' },
  },
  {
    name: 'bronchitis',
    shares: [70, 30, 30, 35],
    season: rainy,
    complaint: 'ไอมีเสมหะ เหนื่อย',
    diagnoses: [['J209', '1']],
    drugs: [
      ['guaifenesin', 20],
      ['salbutamol', 1],
    ],
    antibiotic: { share: 0.22, name: 'amoxicillin' },
  },
  {
    name: 'diarrhoea',
    shares: [100, 60, 45, 40],
    season: hot,
    complaint: 'ถ่ายเหลวหลายครั้ง',
    diagnoses: [['A099', '1']],
    drugs: [['salt', 5]],
    antibiotic: { share: 0.15, name: 'norfloxacin' },
    code506: '02',
  },
  {
    name: 'influenza',
    shares: [25, 35, 12, 8],
    season: rainy,
    complaint: 'ไข้สูง ปวดเมื่อยตัว',
    diagnoses: [['J111', '1']],
    drugs: [['paracetamol', 20]],
    code506: '15',
  },
  {
    name: 'dengue fever',
    shares: [4, 10, 4, 1],
    season: mosquito,
    complaint: 'ไข้สูงลอย 4 วัน',
    diagnoses: [['A90', '1']],
    drugs: [
      ['paracetamol', 20],
      ['salt', 5],
    ],
    code506: '66',
  },
  {
    name: 'hand foot and mouth disease',
    shares: [20, 2, 0, 0],
    season: rainy,
    complaint: 'มีแผลในปาก ตุ่มที่มือและเท้า',
    diagnoses: [['B084', '1']],
    drugs: [['paracetamol', 10]],
    code506: '71',
  },
  {
    name: 'chickenpox',
    shares: [5, 6, 1, 0],
    season: hot,
    complaint: 'ตุ่มน้ำใสตามตัว',
    diagnoses: [['B019', '1']],
    drugs: [['paracetamol', 10]],
    code506: '17',
  },
  {
    name: 'conjunctivitis',
    shares: [20, 25, 15, 15],
    season: rainy,
    complaint: 'ตาแดง มีขี้ตา',
    diagnoses: [['H109', '1']],
    drugs: [['chlorpheniramine', 10]],
  },
  {
    name: 'fresh wound',
    shares: [25, 75, 50, 30],
    season: even,
    complaint: 'แผลถูกของมีคมบาด',
    diagnoses: [
      ['S619', '1'],
      ['W269', '5'],
    ],
    drugs: [['paracetamol', 10]],
    antibiotic: { share: 0.42, name: 'dicloxacillin' },
    procedure: '8659',
  },
  {
    name: 'muscle pain',
    shares: [0, 15, 150, 150],
    season: even,
    complaint: 'ปวดเมื่อยตามตัว',
    diagnoses: [['M791', '1']],
    drugs: [
      ['ibuprofen', 20],
      ['tolperisone', 20],
    ],
  },
  {
    name: 'low back pain',
    shares: [0, 5, 75, 80],
    season: even,
    complaint: 'ปวดหลังส่วนล่าง',
    diagnoses: [['M545', '1']],
    drugs: [['ibuprofen', 20]],
  },
  {
    name: 'knee osteoarthritis',
    shares: [0, 0, 18, 90],
    season: even,
    complaint: 'ปวดเข่า',
    diagnoses: [['M179', '1']],
    drugs: [['ibuprofen', 20]],
  },
  {
    name: 'dyspepsia',
    shares: [2, 25, 80, 80],
    season: even,
    complaint: 'ปวดแสบท้องใต้ลิ้นปี่',
    diagnoses: [['K30', '1']],
    drugs: [['omeprazole', 14]],
  },
  {
    name: 'headache',
    shares: [3, 35, 45, 30],
    season: hot,
    complaint: 'ปวดศีรษะ',
    diagnoses: [['R51', '1']],
    drugs: [['paracetamol', 20]],
  },
  {
    name: 'dizziness',
    shares: [0, 8, 40, 70],
    season: hot,
    complaint: 'เวียนศีรษะ บ้านหมุน',
    diagnoses: [['R42', '1']],
    drugs: [['paracetamol', 10]],
  },
  {
    name: 'dermatitis',
    shares: [45, 60, 45, 50],
    season: hot,
    complaint: 'ผื่นคันตามตัว',
    diagnoses: [['L309', '1']],
    drugs: [
      ['cream', 1],
      ['chlorpheniramine', 10],
    ],
  },
  {
    name: 'urinary infection',
    shares: [4, 6, 25, 25],
    season: hot,
    complaint: 'ปัสสาวะแสบขัด',
    diagnoses: [['N390', '1']],
    drugs: [['paracetamol', 10]],
    antibiotic: { share: 0.95, name: 'norfloxacin' },
  },
  {
    name: 'dental caries',
    shares: [20, 70, 45, 25],
    season: even,
    complaint: 'ปวดฟัน',
    diagnoses: [['K021', '1']],
    drugs: [['ibuprofen', 10]],
    procedure: '2387011',
  },
  {
    name: 'fever',
    shares: [60, 50, 20, 15],
    season: rainy,
    complaint: 'ไข้ไม่ทราบสาเหตุ',
    diagnoses: [['R509', '1']],
    drugs: [['paracetamol', 20]],
  },
  {
    name: 'herbal care',
    shares: [0, 0, 60, 90],
    season: even,
    complaint: 'ปวดบ่า นวดแผนไทย',
    diagnoses: [['U5753', '1']],
    drugs: [],
    procedure: '9007712',
  },
]

/** COVID-19 by month since January 2020 (visits for each 1,000 of other illness), the waves of 2021 and 2022. */
export function covidShare(year: number, month: number): number {
  const months = (year - 2021) * 12 + month
  if (months < 4 || months > 48) return 0
  if (months <= 12) return 25 + 55 * Math.exp(-((months - 8) ** 2) / 6)
  return 8 + 140 * Math.exp(-((months - 15) ** 2) / 5)
}

export const covid: Illness = {
  name: 'covid-19',
  shares: [0, 0, 0, 0],
  season: even,
  complaint: 'ไข้ ไอ ตรวจ ATK พบเชื้อ',
  diagnoses: [['U071', '1']],
  drugs: [['paracetamol', 20]],
  code506: '92',
}
