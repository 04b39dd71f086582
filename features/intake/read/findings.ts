/** What became of what a finding is about. */
export type FindingEffect =
  /** The row, or the value alone where the column is no part of the key. */
  'row-or-value' | 'row-set-aside' | 'value-null' | 'value-changed' | 'noted'

interface FindingText {
  readonly effect: FindingEffect
  readonly th: string
  readonly en: string
}

/** Everything that the byte pass can find in an archive. A finding names a place and a code, never a value. */
export const findings = {
  'column-count': {
    effect: 'row-set-aside',
    th: 'จำนวนช่องในแถวไม่เท่ากับหัวตาราง แถวนี้ไม่ได้นำเข้า',
    en: 'The row has another number of columns than the header; the row was set aside.',
  },
  'line-too-long': {
    effect: 'row-set-aside',
    th: 'แถวยาวเกิน 30,000 ไบต์ แถวนี้ไม่ได้นำเข้า',
    en: 'The line is longer than 30,000 bytes; the row was set aside.',
  },
  'header-missing': {
    effect: 'row-set-aside',
    th: 'ไม่มีหัวตารางและจำนวนช่องไม่ตรงกับมาตรฐานรุ่นใด แถวนี้ไม่ได้นำเข้า',
    en: 'There is no header, and the number of columns fits no version of the standard; the row was set aside.',
  },
  'key-empty': {
    effect: 'row-set-aside',
    th: 'ช่องที่เป็นส่วนหนึ่งของคีย์ว่าง แถวนี้ไม่ได้นำเข้า',
    en: 'A part of the key is empty; the row was set aside.',
  },
  'hospcode-foreign': {
    effect: 'row-set-aside',
    th: 'HOSPCODE ไม่ครบ 5 ตัวหรือไม่ใช่หน่วยบริการของจังหวัดนี้ แถวนี้ไม่ได้นำเข้า',
    en: 'HOSPCODE has not 5 characters or is no hospital of this province; the row was set aside.',
  },
  'date-invalid': {
    effect: 'row-or-value',
    th: 'วันที่ไม่ถูกต้อง เป็นค่าว่าง (ถ้าเป็นคีย์ แถวนี้ไม่ได้นำเข้า)',
    en: 'No such date: it became NULL, or the row was set aside where it is part of the key.',
  },
  'date-buddhist': {
    effect: 'row-or-value',
    th: 'ปีเป็น พ.ศ. แทน ค.ศ. เป็นค่าว่าง (ถ้าเป็นคีย์ แถวนี้ไม่ได้นำเข้า)',
    en: 'The year is of the Buddhist era: it became NULL, or the row was set aside where it is part of the key.',
  },
  'time-invalid': {
    effect: 'value-null',
    th: 'เวลาไม่ถูกต้อง เป็นค่าว่าง',
    en: 'No such time; it became NULL.',
  },
  'number-invalid': {
    effect: 'value-null',
    th: 'ไม่ใช่ตัวเลขหรือตัวเลขเกินขนาดช่อง เป็นค่าว่าง',
    en: 'Not a number, or too large for its column; it became NULL.',
  },
  'number-rounded': {
    effect: 'value-changed',
    th: 'ทศนิยมเกินที่กำหนด จึงปัดเศษ',
    en: 'More decimal places than the standard allows; it was rounded.',
  },
  'code-invalid': {
    effect: 'value-null',
    th: 'รหัสมีอักขระที่ใช้ไม่ได้ เป็นค่าว่าง',
    en: 'The code has characters that are not allowed; it became NULL.',
  },
  'too-long': {
    effect: 'value-null',
    th: 'ยาวเกินขนาดช่อง เป็นค่าว่าง',
    en: 'Wider than its column; it became NULL.',
  },
  'looks-like-citizen-id': {
    effect: 'value-null',
    th: 'ค่านี้มีรูปแบบเลขประจำตัวประชาชน จึงเป็นค่าว่าง',
    en: 'It looks like a citizen id; it became NULL.',
  },
  'citizen-id-check': {
    effect: 'value-changed',
    th: 'เลขประจำตัวประชาชนไม่ถูกต้อง จึงใช้นามแฝงของ HOSPCODE+PID แทน',
    en: 'Not a citizen id; a pseudonym of HOSPCODE+PID stands for it.',
  },
  'result-text': {
    effect: 'value-null',
    th: 'ผลตรวจเป็นข้อความนอกรายการ เป็นค่าว่าง',
    en: 'The result is text outside the short list; it became NULL.',
  },
  'column-unknown': {
    effect: 'noted',
    th: 'คอลัมน์นี้ไม่มีในมาตรฐาน จึงไม่อ่าน',
    en: 'The standard has no such column; it was not read.',
  },
  'column-repeated': {
    effect: 'noted',
    th: 'คอลัมน์ซ้ำในหัวตาราง ใช้คอลัมน์แรก',
    en: 'The header names a column twice; the first was read.',
  },
  'column-missing': {
    effect: 'noted',
    th: 'ไม่มีคอลัมน์นี้ในหัวตาราง เป็นค่าว่างทุกแถว',
    en: 'The header lacks this column; it is NULL in every row.',
  },
  'header-assumed': {
    effect: 'noted',
    th: 'ไม่มีหัวตาราง จึงใช้ลำดับคอลัมน์ของมาตรฐาน',
    en: "There is no header; the standard's order of columns was taken.",
  },
  'entry-empty': {
    effect: 'noted',
    th: 'แฟ้มไม่มีแถวข้อมูล',
    en: 'The file has no rows.',
  },
  'entry-damaged': {
    effect: 'noted',
    th: 'แฟ้มใน zip เสียหาย อ่านได้ถึงบรรทัดนี้ กรุณาส่งออกใหม่',
    en: 'The file inside the zip is damaged; it was read up to this line. Export it again.',
  },
  'encoding-unknown': {
    effect: 'noted',
    th: 'แฟ้มไม่ใช่ UTF-8 หรือ TIS-620 จึงไม่อ่าน',
    en: 'The file is neither UTF-8 nor TIS-620; it was not read.',
  },
  'file-kept-aside': {
    effect: 'noted',
    th: 'แฟ้มนี้ยังไม่นำเข้าในรุ่นนี้',
    en: 'This file of the standard is not loaded yet.',
  },
} as const satisfies Readonly<Record<string, FindingText>>

export type FindingCode = keyof typeof findings

export const findingCodes = Object.keys(findings) as readonly FindingCode[]

/** The code's place in `findingCodes`. */
export function findingIndex(code: FindingCode): number {
  return findingCodes.indexOf(code)
}
