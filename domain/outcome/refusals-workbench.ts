/** Refusals of the workbench: drafts, and results that may not leave as a file. */
export const workbenchRefusals = {
  'unknown-draft': {
    status: 404,
    th: 'ไม่พบร่างนี้ หรือถูกลบแล้ว กรุณาเปิดร่างใหม่',
    en: 'There is no such draft, or it has been removed. Open a new one.',
  },
  'draft-changed': {
    status: 409,
    th: 'ร่างนี้ถูกแก้จากหน้าต่างอื่นแล้ว (ฉบับที่ {revision}) ข้อความที่บันทึกไว้ยังอยู่ กรุณาเก็บข้อความของท่านเป็นร่างใหม่',
    en: 'This draft was changed in another window (now revision {revision}). What was saved there is kept; save your own text as a new draft.',
  },
  'draft-closed': {
    status: 409,
    th: 'ร่างนี้ปิดไปแล้ว กรุณากู้คืนก่อนแก้ไข',
    en: 'This draft is closed. Restore it before you change it.',
  },
  'draft-too-large': {
    status: 413,
    th: 'ร่างยาวเกิน {maxKilobytes} กิโลไบต์ จึงยังไม่ได้บันทึก กรุณาแบ่งเป็นหลายร่าง',
    en: 'The draft is longer than {maxKilobytes} kilobytes and was not saved. Split it into several drafts.',
  },
  'too-many-drafts': {
    status: 409,
    th: 'เปิดร่างไว้ครบ {most} ร่างแล้ว กรุณาปิดร่างที่ไม่ใช้ก่อน',
    en: 'There are {most} open drafts already. Close some that you do not need first.',
  },
  'drafts-full': {
    status: 409,
    th: 'ร่างที่เปิดไว้รวมกันเกิน {maxMegabytes} เมกะไบต์ จึงยังไม่ได้บันทึก กรุณาปิดร่างที่ไม่ใช้ก่อน',
    en: 'The open drafts together exceed {maxMegabytes} megabytes, so this was not saved. Close some that you do not need first.',
  },
  'too-many-runs': {
    status: 429,
    th: 'มีคำสั่งที่รออยู่ครบ {most} คำสั่งแล้ว กรุณารอให้จบบางส่วน หรือหยุดคำสั่งที่ไม่ต้องการ',
    en: 'There are {most} unfinished runs already. Wait until some have ended, or stop those that you do not need.',
  },
  'release-reason': {
    status: 422,
    th: 'กรุณาระบุเหตุผลการดาวน์โหลด {min} ถึง {max} ตัวอักษร',
    en: 'State why you download this, in {min} to {max} characters.',
  },
  'release-not-finished': {
    status: 409,
    th: 'การประมวลผลยังไม่จบ จึงยังดาวน์โหลดไม่ได้ กรุณารอให้จบก่อน',
    en: 'The run has not ended, so there is nothing to download yet. Wait until it has.',
  },
  'release-no-result': {
    status: 409,
    th: 'การประมวลผลนี้ไม่มีผลลัพธ์ให้ดาวน์โหลด กรุณาสั่งใหม่',
    en: 'This run has no result to download. Run it again.',
  },
  'release-expired': {
    status: 409,
    th: 'ผลลัพธ์นี้หมดอายุแล้ว กรุณาสั่งใหม่แล้วจึงดาวน์โหลด',
    en: 'This result has expired. Run it again, then download.',
  },
  'release-incomplete': {
    status: 409,
    th: 'ผลลัพธ์ถูกตัดที่เพดาน จึงไม่ครบ ดาวน์โหลดได้เฉพาะผลลัพธ์ที่ครบทั้งหมด กรุณาเพิ่มเงื่อนไขหรือสรุปให้กระชับขึ้น',
    en: 'The result was cut at a limit. Only whole results can be downloaded: add conditions, or group more.',
  },
  'release-not-aggregate': {
    status: 403,
    th: 'ดาวน์โหลดได้เฉพาะผลสรุป กรุณาใช้ GROUP BY หรือฟังก์ชันสรุป เช่น count, sum, avg ที่คำสั่งชั้นนอกสุด',
    en: 'Only summaries can be downloaded. Use GROUP BY, or aggregates such as count, sum, avg, in the outermost query.',
  },
  'release-key-column': {
    status: 403,
    th: 'ดาวน์โหลดไม่ได้ เพราะคอลัมน์ {columns} อาจมีรหัสแทนตัวบุคคล กรุณานับด้วย count หรือนำคอลัมน์นี้ออก',
    en: 'This cannot be downloaded, because {columns} may carry pseudonyms. Count them with count, or leave the column out.',
  },
  'release-row-column': {
    status: 403,
    th: 'ดาวน์โหลดไม่ได้ เพราะคอลัมน์ {columns} แสดงค่ารายแถว (รายการค่า ลำดับแถว หรือค่าสุ่ม) กรุณานำคอลัมน์นี้ออก',
    en: 'This cannot be downloaded, because {columns} shows single rows (lists of values, row numbers or random numbers). Leave the column out.',
  },
  'release-too-many-rows': {
    status: 403,
    th: 'ดาวน์โหลดได้ไม่เกิน {maxRows} แถว ผลลัพธ์นี้มี {rows} แถว กรุณาสรุปให้กระชับขึ้น',
    en: 'At most {maxRows} rows can be downloaded, and this result has {rows}. Group more.',
  },
} as const
