import type { Texts } from '../../../language/texts.ts'

export const releaseTexts = {
  button: { th: 'ดาวน์โหลด CSV', en: 'Download CSV' },
  why: { th: 'ดาวน์โหลดผลลัพธ์นี้ไม่ได้', en: 'This result cannot be downloaded' },
  title: { th: 'ดาวน์โหลดผลสรุปเป็น CSV', en: 'Download the summary as CSV' },
  size: { th: '{rows} แถว · {columns} คอลัมน์', en: 'Rows: {rows} · columns: {columns}' },
  logged: {
    th: 'ทุกการดาวน์โหลดถูกบันทึกการตรวจสอบ พร้อมชื่อของท่าน คำสั่ง เวลา และเหตุผลด้านล่างนี้',
    en: 'Every download is put on record, with your name, the time, the statement and the reason below.',
  },
  reason: { th: 'ดาวน์โหลดไปใช้ทำอะไร', en: 'What is the download for?' },
  reasonHint: {
    th: 'เช่น รายงานผลการคัดกรองเบาหวาน ไตรมาส 4 เสนอผู้ตรวจราชการ',
    en: 'Such as: diabetes screening report of quarter 4 for the inspector',
  },
  needed: { th: 'อีกอย่างน้อย {count} ตัวอักษร', en: 'At least {count} more characters' },
  written: { th: '{count} ตัวอักษร', en: '{count} characters' },
  downloadOne: { th: 'ดาวน์โหลด 1 แถว', en: 'Download 1 row' },
  download: { th: 'ดาวน์โหลด {rows} แถว', en: 'Download {rows} rows' },
  cancel: { th: 'ยกเลิก', en: 'Cancel' },
  close: { th: 'ปิด', en: 'Close' },
  failed: { th: 'ยังดาวน์โหลดไม่ได้', en: 'Not downloaded' },
  done: { th: 'ดาวน์โหลดแล้ว บันทึกไว้ในประวัติ', en: 'Downloaded, and put on record' },
} as const satisfies Texts
