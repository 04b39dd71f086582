import type { LakeColumn } from './columns.ts'
import type { Treatment } from './treatment.ts'
import type { Bilingual } from './withheld.ts'

/** What de-identification did to a served column, in a sentence for the catalogue; undefined where it did nothing. */
export function describeColumn(column: LakeColumn): Bilingual | undefined {
  if (column.treatment === undefined) return addedColumns[column.name]
  if (column.treatment.kind === 'citizen-id' && column.treatment.label === 'STAFF') return staff
  return treatments[column.treatment.kind]
}

/** Captions of the columns that HiPPO adds to the standard's. */
export const addedColumns: Readonly<Record<string, Bilingual>> = {
  AGE_YEARS: {
    th: 'อายุเต็มปี ณ วันเกิดเหตุการณ์ ผู้ที่อายุ 20 ปีขึ้นไปใช้อายุ ณ วันแรกของปีงบประมาณของเหตุการณ์ จำกัดที่ 90 ปีในปีงบประมาณล่าสุด',
    en: "Completed years of age at the event; from 20 years on, the age on the first day of the event's fiscal year; capped at 90 in the newest fiscal year.",
  },
  AGE_MONTHS: {
    th: 'อายุเต็มเดือน ณ วันเกิดเหตุการณ์ เฉพาะผู้ที่อายุต่ำกว่า 72 เดือน',
    en: 'Completed months of age at the event, under 72 months only.',
  },
  BIRTH_FY: {
    th: 'ปี ค.ศ. ของวันที่ 1 ตุลาคมแรกนับจากวันเกิด อายุ ณ 1 ตุลาคมปี Y คือ Y - BIRTH_FY',
    en: 'Year of the first 1 October on or after the birth; the age on 1 October of year Y is Y - BIRTH_FY.',
  },
  DAYS_BAND: {
    th: 'ช่วงวันจากวันเกิดถึงวันดูแล: 0-7, 8-15, 16-42 หรือ later',
    en: 'Band of days from birth to the care: 0-7, 8-15, 16-42 or later.',
  },
  LABRESULT_SIGN: {
    th: 'เครื่องหมายเปรียบเทียบหน้าผลตรวจที่เป็นตัวเลข เช่น < หรือ >=',
    en: 'Comparison sign before a numeric result, such as < or >=.',
  },
  LABRESULT_CODE: {
    th: 'ผลตรวจที่เป็นคำตามรายการที่กำหนด เช่น NEGATIVE, TRACE, 2+',
    en: 'Result in words, of a short list such as NEGATIVE, TRACE, 2+.',
  },
}

const staff: Bilingual = {
  th: 'นามแฝง 32 หลักของเจ้าหน้าที่ ไม่เชื่อมกับข้อมูลผู้ป่วย',
  en: 'A 32-digit pseudonym of the member of staff; it does not join with patients.',
}

const treatments: Readonly<Partial<Record<Treatment['kind'], Bilingual>>> = {
  pseudonym: {
    th: 'นามแฝง 20 หลัก ใช้เชื่อมแฟ้มภายในจังหวัดได้',
    en: 'A 20-digit pseudonym; it joins files inside the province.',
  },
  'citizen-id': {
    th: 'นามแฝง 32 หลัก คนเดียวกันได้ค่าเดียวกันทุกโรงพยาบาลในจังหวัด',
    en: "A 32-digit pseudonym, equal for one person in all of the province's hospitals.",
  },
  birth: {
    th: 'วันแรกของเดือนเกิดสำหรับเด็กเล็ก วันที่ 1 มกราคมสำหรับคนอื่น ใช้ BIRTH_FY หรือ AGE_YEARS เมื่อต้องการอายุที่แน่นอน',
    en: 'First of the birth month for young children, 1 January for others; use BIRTH_FY or AGE_YEARS for exact ages.',
  },
  'first-of-month': { th: 'ปัดเป็นวันแรกของเดือน', en: 'Moved to the first of the month.' },
  'first-of-month-if-dead': {
    th: 'ปัดเป็นวันแรกของเดือนเมื่อจำหน่ายเพราะตาย (DISCHARGE = 1)',
    en: 'Moved to the first of the month where the person died (DISCHARGE = 1).',
  },
  hour: { th: 'ตัดเวลาเหลือชั่วโมง', en: 'Cut to the hour.' },
  midnight: { th: 'ตัดเวลาออก เหลือวันที่', en: 'The time of day is removed.' },
  'date-only': { th: 'ตัดเวลาออก เหลือวันที่', en: 'The time of day is removed.' },
  result: {
    th: 'เฉพาะตัวเลข เครื่องหมายอยู่ใน LABRESULT_SIGN และผลที่เป็นคำอยู่ใน LABRESULT_CODE',
    en: 'Numbers only; the sign is in LABRESULT_SIGN, results in words are in LABRESULT_CODE.',
  },
  'rare-class': {
    th: 'กลุ่มที่มีน้อยกว่า 5 คนในจังหวัดแสดงเป็น X',
    en: 'Classes with fewer than 5 persons in the province are shown as X.',
  },
}
