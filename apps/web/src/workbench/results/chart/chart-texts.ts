import type { Texts } from '../../../language/texts.ts'

export const chartTexts = {
  kind: { th: 'ชนิดกราฟ', en: 'Kind of chart' },
  bar: { th: 'แท่ง', en: 'Bars' },
  line: { th: 'เส้น', en: 'Line' },
  label: { th: 'ป้ายชื่อ', en: 'Labels' },
  rowNumber: { th: 'ลำดับแถว', en: 'Row number' },
  numbers: { th: 'ตัวเลข', en: 'Numbers' },
  noNumbers: { th: 'ไม่มีคอลัมน์ตัวเลขให้วาด', en: 'There is no column of numbers to draw' },
  noNumbersHow: {
    th: 'เพิ่มคอลัมน์ตัวเลขใน SELECT เช่น count(*)',
    en: 'Add a column of numbers to SELECT, such as count(*).',
  },
  chooseNumbers: {
    th: 'เลือกคอลัมน์ตัวเลขอย่างน้อยหนึ่งคอลัมน์',
    en: 'Choose at least one column of numbers',
  },
  tooMany: { th: 'ข้อมูลมากเกินกว่าจะอ่านจากกราฟได้', en: 'There is too much here to read from a chart' },
  groupFirst: {
    th: 'กราฟนี้จะมี {marks} จุด (ไม่เกิน {most}) กรุณาสรุปด้วย GROUP BY ก่อน หรือเลือกคอลัมน์ตัวเลขให้น้อยลง',
    en: 'This chart would have {marks} marks (at most {most}). Group first with GROUP BY, or choose fewer numbers.',
  },
  topBars: {
    th: 'แสดง {most} แท่งที่มากที่สุดตาม {column} จากทั้งหมด {rows} แท่ง',
    en: 'The {most} largest by {column} of {rows} bars are shown',
  },
  description: {
    th: 'กราฟ{kind}ของ {numbers} ตาม {label} {rows} รายการ ตัวเลขอยู่ในตารางใต้กราฟ',
    en: '{kind} chart of {numbers} by {label}, {rows} entries; the numbers are in the table below',
  },
  twin: { th: 'ตัวเลขของกราฟ', en: 'Numbers of the chart' },
  showTwin: { th: 'แสดงตาราง', en: 'Show the table' },
  hideTwin: { th: 'ซ่อนตาราง', en: 'Hide the table' },
  failed: { th: 'โหลดแถวไม่ได้', en: 'Rows could not be loaded' },
} as const satisfies Texts
