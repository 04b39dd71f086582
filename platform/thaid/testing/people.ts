import { hasCitizenCheckDigit } from '#domain/privacy'
import type { DemoPerson } from '../simulator/options.ts'

/** An invented citizen id: 9, eleven digits of `serial`, and the check digit that fits. */
export function inventedCitizenId(serial: number): string {
  const twelve = `9${String(serial).padStart(11, '0')}`
  const last = [...'0123456789'].find((digit) => hasCitizenCheckDigit(twelve + digit))
  return twelve + last
}

export const people: readonly DemoPerson[] = [
  {
    citizenId: inventedCitizenId(1),
    nameTh: 'น.ส. สมมติ ใจดี',
    nameEn: 'Miss Sommot Jaidee',
    noteTh: 'ผู้ดูแลข้อมูลจังหวัด ก',
    noteEn: 'Data admin of province A',
  },
  {
    citizenId: inventedCitizenId(2),
    nameTh: 'นาย ตัวอย่าง <ทดลอง>',
    nameEn: 'Mr. Tuayang "Thotlong"',
    noteTh: 'ผู้ดูแลข้อมูลจังหวัด ข',
    noteEn: 'Data admin of province B',
  },
]
