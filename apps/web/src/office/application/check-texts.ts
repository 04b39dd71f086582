import type { Texts } from '../../language/texts.ts'

export const checkTexts = {
  title: { th: 'รายการตรวจเอกสาร', en: 'Checklist of the papers' },
  how: {
    th: 'เทียบกับภาพเอกสารแล้วทำเครื่องหมายทีละข้อ เครื่องหมายเป็นบันทึกช่วยจำของท่านในแท็บนี้เท่านั้น',
    en: 'Compare with the pages and tick one by one. The ticks are your own notes in this tab alone.',
  },
  readOnly: {
    th: 'สิ่งที่ระบบพบ ผู้ตรวจคำขอทำเครื่องหมายได้หลังเริ่มตรวจสอบ',
    en: 'What the system found. Whoever reviews the application ticks here once the review has begun.',
  },
  done: { th: 'ตรวจแล้ว {ticked} จาก {all} ข้อ', en: '{ticked} of {all} checked' },
  read: { th: 'เปิดอ่าน', en: 'Read it' },
  missing: { th: 'ยังไม่ได้แนบ', en: 'Not attached' },
  missingLetter: {
    th: 'ผู้ยื่นแจ้งว่าส่งมาทางอื่น กรุณาลงรับเมื่อได้รับหนังสือ',
    en: 'The applicant says that it comes another way. Register it when it is here.',
  },
  inForce: {
    th: 'ใช้ฉบับที่มีผลอยู่ของหน่วยงาน (ถึง {to}) คำขอนี้จึงไม่ต้องแนบ',
    en: 'The agency’s agreement in force (until {to}) stands for it; none is attached.',
  },
  readable: { th: 'มีเอกสารและอ่านได้ครบทุกหน้า', en: 'Is there, and every page can be read' },
  version: { th: 'แบบฟอร์มและข้อตกลงเป็นฉบับปัจจุบัน', en: 'Form and terms are the version in force' },
  owner: { th: 'ออกให้คำขอและหน่วยงานนี้', en: 'Was issued to this application and agency' },
  pages: { th: 'หน้าครบและเรียงถูกต้อง', en: 'Pages are complete and in order' },
  text: { th: 'ข้อความไม่ถูกแก้ไข', en: 'Text is unchanged' },
  signed: { th: 'ลงนามครบทุกช่อง', en: 'All signatures are there' },
  particulars: {
    th: 'เลขที่ วันที่ เรื่อง และผู้ลงนาม ตรงกับที่บันทึก',
    en: 'Number, date, subject and signatory are as on record',
  },
  fits: { th: 'ระบบตรวจแล้วตรง', en: 'the system found that it fits' },
  differs: { th: 'ระบบพบว่าต่าง', en: 'the system found that it differs' },
  look: { th: 'ต้องดูด้วยตา', en: 'only the eye can tell' },
} as const satisfies Texts
