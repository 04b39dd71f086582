import type { Texts } from '../language/texts.ts'

export const texts = {
  title: { th: 'ทำงานกับข้อมูล', en: 'Workbench' },
  catalog: { th: 'แฟ้มข้อมูล', en: 'Catalogue' },
  history: { th: 'ประวัติ', en: 'History' },
  panels: { th: 'แผงด้านข้าง', en: 'Side panels' },
  run: { th: 'รัน', en: 'Run' },
  runOne: { th: 'รันคำสั่งที่ {number} จาก {of}', en: 'Run statement {number} of {of}' },
  runSelection: { th: 'รันส่วนที่เลือก', en: 'Run selection' },
  runKeys: { th: 'Ctrl+Enter', en: 'Ctrl+Enter' },
  stop: { th: 'หยุด', en: 'Stop' },
  /** The button in the results is called otherwise, so that either is found alone. */
  stopByKeys: { th: 'หยุด (Ctrl+.)', en: 'Stop (Ctrl+.)' },
  dialect: { th: 'ภาษา SQL (DuckDB)', en: 'SQL (DuckDB)' },
  editorSize: { th: 'ปรับความสูงของตัวแก้ไขคำสั่ง', en: 'Height of the editor' },
  panelSize: { th: 'ปรับความกว้างของแผงด้านข้าง', en: 'Width of the side panel' },
  loading: { th: 'กำลังเปิด…', en: 'Opening…' },
  noDataTitle: { th: 'ยังไม่มีข้อมูลของจังหวัด{province}', en: 'No data of {province} yet' },
  noDataWords: {
    th: 'เมื่อนำเข้าข้อมูลของจังหวัดแล้ว หน้านี้จะใช้งานได้ทันที กรุณาสอบถามผู้ดูแลข้อมูลของกระทรวง',
    en: "As soon as the province's data have been loaded this page works. Ask the ministry's data steward.",
  },
  catalogTrouble: { th: 'เปิดรายการแฟ้มไม่ได้', en: 'The catalogue cannot be opened' },
  catalogTroubleWords: {
    th: 'ยังเขียนและรันคำสั่งได้ตามปกติ กรุณาลองใหม่',
    en: 'Statements can still be written and run. Try again.',
  },
  again: { th: 'ลองใหม่', en: 'Try again' },
} as const satisfies Texts
