import { hasCitizenCheckDigit } from '#domain/privacy'
import type { DemoPerson } from '#platform/thaid'

interface DemoIdentity extends DemoPerson {
  /** The province that the demo roster entitles the person to. */
  readonly province: string | null
}

/** The people of a trial installation; all are invented, and their citizen ids can belong to nobody. */
export const demoPeople: readonly DemoIdentity[] = [
  {
    citizenId: demoCitizenId(1),
    nameTh: 'นางสาวกานดา ตัวอย่าง',
    nameEn: 'Miss Kanda Tuayang',
    noteTh: 'แอดมิน สสจ.น่าน มีสิทธิ์ใช้ข้อมูลจังหวัดน่าน',
    noteEn: 'admin of the Nan provincial office, entitled to the data of Nan',
    province: '55',
  },
  {
    citizenId: demoCitizenId(2),
    nameTh: 'นายปรีชา ตัวอย่าง',
    nameEn: 'Mr Preecha Tuayang',
    noteTh: 'แอดมิน สสจ.พะเยา มีสิทธิ์ใช้ข้อมูลจังหวัดพะเยา',
    noteEn: 'admin of the Phayao provincial office, entitled to the data of Phayao',
    province: '56',
  },
  {
    citizenId: demoCitizenId(3),
    nameTh: 'นางวิมล ตัวอย่าง',
    nameEn: 'Mrs Wimon Tuayang',
    noteTh: 'ยังไม่มีสิทธิ์ใช้งาน',
    noteEn: 'not entitled to any province yet',
    province: null,
  },
]

/** The roster of the demo, as an operator would write it. */
export function demoRoster(): string {
  const lines = demoPeople
    .filter(({ province }) => province !== null)
    .map(({ citizenId, province }) => `${citizenId},${province},`)
  return ['citizen_id,province,last_day', ...lines].join('\n')
}

/** Begins with 9, which is never assigned. */
function demoCitizenId(number: number): string {
  const digits = `9${String(number).padStart(11, '0')}`
  const checked = Array.from({ length: 10 }, (_, digit) => `${digits}${digit}`)
  return checked.find(hasCitizenCheckDigit) ?? ''
}
