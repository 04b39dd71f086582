import type { Texts } from '../../../language/texts.ts'

export const gridTexts = {
  grid: { th: 'ผลลัพธ์ {rows} แถว {columns} คอลัมน์', en: 'Result: {rows} rows, {columns} columns' },
  selected: {
    th: 'เลือก {rows} แถว × {columns} คอลัมน์',
    en: 'Selected, rows × columns: {rows} × {columns}',
  },
  keys: {
    th: 'Ctrl+C คัดลอก · Enter ดูค่าเต็ม',
    en: 'Ctrl+C to copy · Enter for the whole value',
  },
  headKeys: {
    th: 'Enter เลือกทั้งคอลัมน์ · Shift+← → ปรับความกว้าง',
    en: 'Enter selects the column · Shift+← → changes its width',
  },
  copy: { th: 'คัดลอก', en: 'Copy' },
  copyCells: { th: 'คัดลอกเซลล์ที่เลือก', en: 'Copy the selected cells' },
  copyWithNames: { th: 'คัดลอกพร้อมชื่อคอลัมน์', en: 'Copy with column names' },
  copied: {
    th: 'คัดลอกแล้ว {rows} แถว × {columns} คอลัมน์',
    en: 'Copied, rows × columns: {rows} × {columns}',
  },
  copiedFirst: {
    th: 'คัดลอก {most} แถวแรกจาก {rows} แถวที่เลือก (ครั้งละไม่เกิน {most} แถว)',
    en: 'Copied the first {most} of {rows} selected rows (at most {most} at a time)',
  },
  selectedFirst: {
    th: 'เลือก {most} แถวแรก เพราะคัดลอกได้ครั้งละไม่เกิน {most} แถว',
    en: 'The first {most} rows are selected, as at most {most} are copied at a time',
  },
  notYet: {
    th: 'แถวที่เลือกยังโหลดไม่ครบ กรุณากดคัดลอกอีกครั้ง',
    en: 'The selected rows are still loading. Copy once more.',
  },
  plain: { th: 'เปิดเป็นตารางธรรมดา', en: 'Open as plain table' },
  plainBack: { th: 'กลับไปตารางเลื่อน', en: 'Back to the grid' },
  plainTooMany: {
    th: 'ตารางธรรมดาเปิดได้ไม่เกิน {most} แถว',
    en: 'A plain table is for at most {most} rows',
  },
  missing: { th: 'โหลดแถวไม่ได้: {why}', en: 'Rows could not be loaded: {why}' },
  value: { th: 'ค่าเต็มของ {column} แถว {row}', en: 'Whole value of {column}, row {row}' },
  letters: { th: '{count} ตัวอักษร', en: '{count} characters' },
  nullValue: { th: 'ไม่มีค่า (NULL)', en: 'No value (NULL)' },
  emptyValue: { th: 'ข้อความว่าง', en: 'Empty text' },
  close: { th: 'ปิด', en: 'Close' },
} as const satisfies Texts
