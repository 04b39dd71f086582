import type { Diagnosis } from '../people/diagnosis.ts'

/** Why people are admitted. `rw` is the relative weight of the group. */
export interface HospitalCase {
  /** Admissions per 1,000 of the age group: under 6, 6 to 14, 15 to 59, 60 and over. */
  readonly shares: readonly [number, number, number, number]
  readonly diagnoses: readonly Diagnosis[]
  readonly complaint: string
  readonly drg: string
  readonly rw: number
  readonly days: readonly [low: number, high: number]
  readonly clinic: string
  readonly drugs: readonly string[]
  readonly procedure?: string
}

export const hospitalCases: readonly HospitalCase[] = [
  {
    shares: [180, 60, 30, 140],
    diagnoses: [['J189', '1']],
    complaint: 'ไข้ หอบเหนื่อย',
    drg: '04520',
    rw: 1.02,
    days: [3, 7],
    clinic: '01',
    drugs: ['ceftriaxone', 'fluid'],
  },
  {
    shares: [220, 140, 70, 90],
    diagnoses: [
      ['A099', '1'],
      ['E86', '2'],
    ],
    complaint: 'ถ่ายเหลว อ่อนเพลีย',
    drg: '06570',
    rw: 0.42,
    days: [2, 4],
    clinic: '01',
    drugs: ['fluid', 'salt'],
  },
  {
    shares: [90, 160, 45, 10],
    diagnoses: [['A91', '1']],
    complaint: 'ไข้สูง มีจุดเลือดออก',
    drg: '18610',
    rw: 0.55,
    days: [3, 5],
    clinic: '05',
    drugs: ['fluid', 'paracetamol'],
  },
  {
    shares: [90, 40, 10, 5],
    diagnoses: [['J209', '1']],
    complaint: 'ไอ หายใจเร็ว',
    drg: '04570',
    rw: 0.4,
    days: [2, 4],
    clinic: '05',
    drugs: ['fluid'],
  },
  {
    shares: [0, 60, 60, 20],
    diagnoses: [['K358', '1']],
    complaint: 'ปวดท้องน้อยขวา',
    drg: '06070',
    rw: 1.36,
    days: [3, 5],
    clinic: '02',
    drugs: ['ceftriaxone', 'fluid'],
    procedure: '4701',
  },
  {
    shares: [0, 0, 45, 55],
    diagnoses: [['N10', '1']],
    complaint: 'ไข้หนาวสั่น ปวดเอว',
    drg: '11540',
    rw: 0.7,
    days: [3, 6],
    clinic: '01',
    drugs: ['ceftriaxone'],
  },
  {
    shares: [10, 20, 45, 40],
    diagnoses: [['L031', '1']],
    complaint: 'ขาบวมแดงร้อน',
    drg: '09530',
    rw: 0.65,
    days: [3, 7],
    clinic: '02',
    drugs: ['ceftriaxone', 'dicloxacillin'],
  },
  {
    shares: [5, 5, 25, 85],
    diagnoses: [
      ['A419', '1'],
      ['N390', '2'],
    ],
    complaint: 'ไข้สูง ซึม',
    drg: '18510',
    rw: 2.1,
    days: [5, 12],
    clinic: '01',
    drugs: ['ceftriaxone', 'fluid'],
  },
  {
    shares: [0, 0, 12, 70],
    diagnoses: [['I500', '1']],
    complaint: 'เหนื่อย นอนราบไม่ได้',
    drg: '05530',
    rw: 1.1,
    days: [3, 7],
    clinic: '01',
    drugs: ['enalapril', 'aspirin'],
  },
  {
    shares: [0, 20, 30, 40],
    diagnoses: [
      ['S525', '1'],
      ['W190', '5'],
    ],
    complaint: 'หกล้ม ปวดข้อมือ',
    drg: '08530',
    rw: 0.9,
    days: [2, 5],
    clinic: '08',
    drugs: ['ibuprofen'],
    procedure: '7902',
  },
  {
    shares: [0, 0, 6, 55],
    diagnoses: [
      ['S720', '1'],
      ['W180', '5'],
    ],
    complaint: 'ล้ม ปวดสะโพก',
    drg: '08110',
    rw: 3.9,
    days: [6, 14],
    clinic: '08',
    drugs: ['paracetamol'],
    procedure: '8152',
  },
  {
    shares: [0, 0, 25, 45],
    diagnoses: [['K922', '1']],
    complaint: 'ถ่ายดำ',
    drg: '06530',
    rw: 1.05,
    days: [3, 6],
    clinic: '01',
    drugs: ['omeprazole'],
    procedure: '4513',
  },
  {
    shares: [0, 0, 35, 60],
    diagnoses: [['H259', '1']],
    complaint: 'ตามัว',
    drg: '02050',
    rw: 0.85,
    days: [1, 2],
    clinic: '07',
    drugs: ['paracetamol'],
    procedure: '1341',
  },
  {
    shares: [15, 20, 12, 8],
    diagnoses: [['G409', '1']],
    complaint: 'ชักเกร็ง',
    drg: '01560',
    rw: 0.7,
    days: [2, 4],
    clinic: '01',
    drugs: ['fluid'],
  },
  {
    shares: [0, 0, 40, 30],
    diagnoses: [['K800', '1']],
    complaint: 'ปวดท้องใต้ชายโครงขวา',
    drg: '07050',
    rw: 2.2,
    days: [3, 6],
    clinic: '02',
    drugs: ['ceftriaxone'],
    procedure: '5123',
  },
]

/** Admissions that only people with a chronic disease have. */
export const chronicCases = {
  diabetes: { diagnoses: [['E116', '1']] as readonly Diagnosis[], drg: '10510', rw: 0.9 },
  hypertension: { diagnoses: [['I10', '1']] as readonly Diagnosis[], drg: '05570', rw: 0.5 },
  copd: { diagnoses: [['J441', '1']] as readonly Diagnosis[], drg: '04540', rw: 0.95 },
  asthma: { diagnoses: [['J450', '1']] as readonly Diagnosis[], drg: '04560', rw: 0.5 },
  kidney: { diagnoses: [['N185', '1']] as readonly Diagnosis[], drg: '11510', rw: 1.5 },
} as const
