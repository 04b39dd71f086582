import type { OfficeRole } from '#domain/access'
import { hasCitizenCheckDigit } from '#domain/privacy'
import type { DemoPerson } from '#platform/thaid'

interface DemoIdentity extends DemoPerson {
  /** The province that the demo roster entitles the person to. */
  readonly province: string | null
  /** The province whose admin the demo directory says the person is. */
  readonly adminOf: string | null
  readonly office: OfficeRole | null
}

/** The people of a trial installation; all are invented, and their citizen ids can belong to nobody. */
export const demoPeople: readonly DemoIdentity[] = [
  {
    citizenId: demoCitizenId(1),
    nameTh: 'นางสาวกานดา ตัวอย่าง',
    nameEn: 'Miss Kanda Tuayang',
    noteTh: 'แอดมิน สสจ.น่าน มีสิทธิ์ใช้ข้อมูลจังหวัดน่าน',
    noteEn: 'admin of the Nan provincial office, entitled to the data of Nan',
    ...{ province: '55', adminOf: '55', office: null },
  },
  {
    citizenId: demoCitizenId(2),
    nameTh: 'นายปรีชา ตัวอย่าง',
    nameEn: 'Mr Preecha Tuayang',
    noteTh: 'แอดมิน สสจ.พะเยา มีสิทธิ์ใช้ข้อมูลจังหวัดพะเยา',
    noteEn: 'admin of the Phayao provincial office, entitled to the data of Phayao',
    ...{ province: '56', adminOf: '56', office: null },
  },
  {
    citizenId: demoCitizenId(3),
    nameTh: 'นางวิมล ตัวอย่าง',
    nameEn: 'Mrs Wimon Tuayang',
    noteTh: 'ไม่ได้เป็นแอดมิน สสจ. จึงขอใช้งานไม่ได้',
    noteEn: 'no admin of a provincial office, so cannot apply',
    ...{ province: null, adminOf: null, office: null },
  },
  {
    citizenId: demoCitizenId(4),
    nameTh: 'นางสาวอรุณี ตัวอย่าง',
    nameEn: 'Miss Arunee Tuayang',
    noteTh: 'เจ้าหน้าที่ ศทส. ตรวจเอกสารและอนุมัติคำขอ',
    noteEn: 'officer of the ministry ICT centre, reviews applications',
    ...{ province: null, adminOf: null, office: 'officer' },
  },
  {
    citizenId: demoCitizenId(5),
    nameTh: 'นายวิชัย ตัวอย่าง',
    nameEn: 'Mr Wichai Tuayang',
    noteTh: 'ผู้ดูแลการนำเข้า ศทส.',
    noteEn: 'data steward of the ministry ICT centre',
    ...{ province: null, adminOf: null, office: 'steward' },
  },
  {
    citizenId: demoCitizenId(6),
    nameTh: 'นางเพ็ญศรี ตัวอย่าง',
    nameEn: 'Mrs Pensri Tuayang',
    noteTh: 'ผู้ตรวจสอบ อ่านทะเบียนและบันทึกตรวจสอบ',
    noteEn: 'auditor, reads the registers and the audit trail',
    ...{ province: null, adminOf: null, office: 'auditor' },
  },
  {
    citizenId: demoCitizenId(7),
    nameTh: 'นายสมชาย ตัวอย่าง',
    nameEn: 'Mr Somchai Tuayang',
    noteTh: 'แอดมิน สสจ.น่าน คนที่สอง ขอใช้งานต่อจากคนแรกได้',
    noteEn: 'second admin of the Nan office, can follow the first',
    ...{ province: null, adminOf: '55', office: null },
  },
  {
    citizenId: demoCitizenId(8),
    nameTh: 'นางสาวมาลี ตัวอย่าง',
    nameEn: 'Miss Malee Tuayang',
    noteTh: 'แอดมิน สสจ.แพร่ ยังไม่ได้ขอใช้งาน',
    noteEn: 'admin of the Phrae office, has not applied yet',
    ...{ province: null, adminOf: '54', office: null },
  },
]

/** The roster of the demo, as an operator would write it. */
export function demoRoster(): string {
  const lines = demoPeople
    .filter(({ province }) => province !== null)
    .map(({ citizenId, province }) => `${citizenId},${province},`)
  return ['citizen_id,province,last_day', ...lines].join('\n')
}

/** The offices of the demo, as an operator would write them. */
export function demoOffices(): string {
  const lines = demoPeople
    .filter(({ office }) => office !== null)
    .map(({ citizenId, office }) => `${citizenId},${office},`)
  return ['citizen_id,role,last_day', ...lines].join('\n')
}

/** Begins with 9, which is never assigned. */
function demoCitizenId(number: number): string {
  const digits = `9${String(number).padStart(11, '0')}`
  const checked = Array.from({ length: 10 }, (_, digit) => `${digits}${digit}`)
  return checked.find(hasCitizenCheckDigit) ?? ''
}
