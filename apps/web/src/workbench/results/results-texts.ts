import type { Texts } from '../../language/texts.ts'

export const resultsTexts = {
  results: { th: 'ผลลัพธ์', en: 'Results' },
  table: { th: 'ตาราง', en: 'Table' },
  chart: { th: 'กราฟ', en: 'Chart' },
  stop: { th: 'หยุด', en: 'Stop' },
  stopThis: { th: 'หยุด การประมวลผลนี้', en: 'Stop this run' },
  goTo: { th: 'ไปที่บรรทัด {line}:{column}', en: 'Go to line {line}:{column}' },
  idleTitle: { th: 'ยังไม่มีผลลัพธ์', en: 'No result yet' },
  idle: {
    th: 'เขียนคำสั่งในช่องด้านบน แล้วกด Ctrl+Enter ผลลัพธ์จะแสดงที่นี่',
    en: 'Write a statement above and press Ctrl+Enter; its result is shown here.',
  },
  busyTitle: { th: 'กำลังประมวลผล', en: 'Running' },
  busy: {
    th: 'พิมพ์คำสั่งต่อได้ ถ้าปิดหน้านี้ งานยังทำต่อ และดูผลได้จากประวัติ',
    en: 'You can go on typing. If you close this page the run goes on, and its result is found in the history.',
  },
  unreachedTitle: { th: 'ยังไม่ทราบว่าคำสั่งนี้ถึงไหน', en: 'It is not known how far the run is' },
  unreached: {
    th: 'พิมพ์คำสั่งต่อได้ เมื่อเครือข่ายกลับมา ผลลัพธ์จะแสดงที่นี่เอง',
    en: 'You can go on typing. When the network is back, the result is shown here by itself.',
  },
  emptyTitle: { th: 'ไม่มีแถวใดตรงกับเงื่อนไข', en: 'No row fits the conditions' },
  emptyDates: {
    th: 'ช่วงวันที่: ข้อมูลเก็บเป็น ค.ศ. เช่น 2025-10-01 และมีถึงวันที่ที่แสดงด้านบนเท่านั้น',
    en: 'Dates: the data have the common era, such as 2025-10-01, and reach to the date shown at the top.',
  },
  emptyCodes: {
    th: "รหัส: เป็นข้อความ มีศูนย์นำหน้า เช่น '01' หรือ '07477' และรหัสโรคไม่มีจุด เช่น 'E119'",
    en: "Codes: they are text with leading zeros, such as '01' or '07477'; diagnoses have no dot, such as 'E119'.",
  },
  emptyJoins: {
    th: 'JOIN: ต่อด้วยคอลัมน์คีย์ครบทุกตัว เช่น HOSPCODE, PID และ SEQ',
    en: 'Joins: join by all key columns, such as HOSPCODE, PID and SEQ.',
  },
  stoppedTitle: { th: 'หยุดแล้ว', en: 'Stopped' },
  stopped: {
    th: 'คำสั่งยังอยู่ในช่องด้านบนและในประวัติ สั่งใหม่ได้ทันที',
    en: 'The statement is still above and in the history. It can be run again at once.',
  },
  failedTitle: { th: 'ไม่มีผลลัพธ์', en: 'There is no result' },
  refused: {
    th: 'คำสั่งของท่านยังอยู่ครบ แก้ตามที่บอกด้านบนแล้วสั่งใหม่',
    en: 'Your statement is kept. Change it as said above and run it again.',
  },
  fault: {
    th: 'คำสั่งของท่านยังอยู่ครบ ลองสั่งใหม่ ถ้ายังเป็นอีก แจ้งผู้ดูแลพร้อมรหัส {id}',
    en: 'Your statement is kept. Run it again; if it fails once more, tell the operator the code {id}.',
  },
  expiredTitle: { th: 'ผลลัพธ์นี้ไม่ได้เก็บไว้แล้ว', en: 'This result is no longer kept' },
  expired: {
    th: 'ข้อความคำสั่งยังอยู่ในประวัติ สั่งใหม่เพื่อดูผลลัพธ์ล่าสุด',
    en: 'The statement is in the history. Run it again for the newest result.',
  },
  doneTitle: { th: 'เสร็จแล้ว', en: 'Done' },
  done: { th: 'คำสั่งนี้ไม่มีแถวให้แสดง', en: 'This statement has no rows to show.' },
  plainCaption: { th: 'ผลลัพธ์ {rows} แถว', en: 'Result, {rows} rows' },
  plainBack: { th: 'กลับไปตารางเลื่อน', en: 'Back to the grid' },
  rowsFailed: { th: 'โหลดแถวไม่ได้', en: 'Rows could not be loaded' },
} as const satisfies Texts
