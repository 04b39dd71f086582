import type { Texts } from '../language/texts.ts'

/** What the papers are called: the guide's own titles, and how a sentence speaks of them. */
export const paperTitles = {
  agreement: {
    th: 'บันทึกข้อตกลงการขอเข้าใช้ระบบฯ',
    en: 'Agreement on the use of the system',
  },
  terms: {
    th: 'ข้อตกลงและเงื่อนไขการเข้าถึงข้อมูล',
    en: 'Terms and conditions of access to data',
  },
  letter: { th: 'หนังสือราชการ', en: 'Official letter' },
} as const satisfies Texts

export const paperTexts = {
  pages: { th: '{count} หน้า', en: '{count} pages' },
  onePage: { th: '1 หน้า', en: '1 page' },
  attached: { th: 'แนบเมื่อ {when}', en: 'attached {when} BE' },
  received: {
    th: 'ลงรับเลขที่ {number} วันที่ {day} ทาง{way}',
    en: 'Received as no. {number} on {day} BE {way}',
  },
  paper: { th: 'เอกสารกระดาษ', en: 'on paper' },
  'e-office': { th: ' e-office', en: 'by e-office' },
  open: { th: 'ดาวน์โหลดไฟล์', en: 'Download the file' },
  'scan-waiting': { th: 'กำลังตรวจไวรัส', en: 'Being scanned for viruses' },
  'scan-clean': { th: 'ตรวจไวรัสแล้ว ไม่พบ', en: 'Scanned: no virus found' },
  'scan-infected': {
    th: 'โปรแกรมตรวจไวรัสไม่ผ่านไฟล์นี้',
    en: 'The virus scanner rejected this file',
  },
  'scan-unscanned': {
    th: 'ไม่ได้ตรวจไวรัส: ระบบนี้ไม่มีโปรแกรมตรวจ',
    en: 'Not scanned: this system has no virus scanner',
  },
  'for-this-application': {
    th: 'รหัสบนแบบฟอร์มตรงกับคำขอนี้',
    en: 'The code on the form is that of this application',
  },
  'for-another': {
    th: 'แบบฟอร์มนี้ออกให้คำขอหรือหน่วยงานอื่น',
    en: 'This form was issued to another application or agency',
  },
  'for-other-form': {
    th: 'ไฟล์นี้เป็นแบบฟอร์มอื่น ไม่ใช่แบบของเอกสารนี้',
    en: 'This file is another form, not the one for this paper',
  },
  'for-nobody': {
    th: 'เป็นแบบฟอร์มเปล่าที่กรอกด้วยมือ',
    en: 'This is the blank form, filled in by hand',
  },
  'for-unread': {
    th: 'อ่านรหัสบนแบบฟอร์มไม่ได้ เจ้าหน้าที่จะตรวจด้วยตา',
    en: 'The code on the form cannot be read; an officer checks it by eye',
  },
  signatures: {
    th: 'มีลายมือชื่อดิจิทัล {count} รายการ ระบบไม่ได้ตรวจว่าถูกต้องหรือไม่',
    en: 'Holds {count} digital signature(s). Whether they are valid is not checked.',
  },
  compared: {
    th: 'เทียบข้อความกับแบบที่ออกให้ได้ {count} จาก {pages} หน้า',
    en: 'The text of {count} of {pages} pages could be compared with the form',
  },
  picture: {
    th: 'เป็นภาพ จึงเทียบข้อความกับแบบที่ออกให้ไม่ได้ ต้องอ่านด้วยตา',
    en: 'It is a picture: its text cannot be compared with the form and is read by eye',
  },
  number: { th: 'เลขที่', en: 'Number' },
  date: { th: 'ลงวันที่', en: 'Date' },
  subject: { th: 'เรื่อง', en: 'Subject' },
  signatory: { th: 'ผู้ลงนาม', en: 'Signed by' },
} as const satisfies Texts

export const differenceTexts = {
  title: {
    th: 'ต่างจากแบบที่ระบบออกให้ {count} ข้อ',
    en: 'Differs from the form as issued in {count} points',
  },
  titleOne: {
    th: 'ต่างจากแบบที่ระบบออกให้ 1 ข้อ',
    en: 'Differs from the form as issued in 1 point',
  },
  none: {
    th: 'ไม่พบข้อแตกต่างจากแบบที่ระบบออกให้',
    en: 'No difference from the form as issued was found',
  },
  'no-code': {
    th: 'ไม่พบรหัสของแบบฟอร์มในหน้าใดเลย อาจไม่ใช่แบบที่ระบบออกให้ หรือภาพไม่คมชัด',
    en: 'No page has the code of a form: it may not be ours, or the picture is not sharp.',
  },
  'page-without-code': {
    th: 'หน้า {page} อ่านรหัสของแบบฟอร์มไม่ได้',
    en: 'Page {page}: no code of the form could be read.',
  },
  'other-form': {
    th: 'หน้า {page} เป็นแบบฟอร์มอื่น คือ {form}',
    en: 'Page {page} belongs to another form: {form}.',
  },
  'other-application': {
    th: 'หน้า {page} ออกให้คำขออื่น (รหัส {found})',
    en: 'Page {page} was issued to another application (code {found}).',
  },
  blank: {
    th: 'หน้า {page} มาจากแบบฟอร์มเปล่า ไม่ใช่แบบที่กรอกให้คำขอนี้',
    en: 'Page {page} is of the blank form, not of the one filled in for this application.',
  },
  'form-version': {
    th: 'หน้า {page} เป็นแบบฟอร์มฉบับ {found} ฉบับที่ออกให้คือ {issued}',
    en: 'Page {page} is of version {found} of the form; version {issued} was issued.',
  },
  'terms-version': {
    th: 'หน้า {page} เป็นข้อตกลงฉบับ {found} ฉบับที่ออกให้คือ {issued}',
    en: 'Page {page} is of version {found} of the terms; version {issued} was issued.',
  },
  'other-agency': {
    th: 'หน้า {page} รหัสไม่ตรงกับหน่วยงานของคำขอนี้',
    en: 'Page {page}: the code does not fit the agency of this application.',
  },
  'page-count': {
    th: 'มี {found} หน้า แบบที่ออกให้มี {issued} หน้า',
    en: 'It has {found} pages; the form has {issued}.',
  },
  'page-missing': {
    th: 'ไม่พบหน้า {page} ของแบบฟอร์ม',
    en: 'Page {page} of the form is missing.',
  },
  'page-order': { th: 'หน้าไม่เรียงตามลำดับ', en: 'The pages are not in order.' },
  'text-changed': {
    th: 'หน้า {page} มีข้อความต่างจากแบบที่ออกให้',
    en: 'Page {page}: words differ from the form.',
  },
  'text-unlike': {
    th: 'หน้า {page} ข้อความแทบไม่ตรงกับแบบที่ออกให้',
    en: 'Page {page}: hardly a word is that of the form.',
  },
  other: { th: 'ข้อแตกต่าง: {kind}', en: 'A difference: {kind}' },
  was: { th: 'แบบที่ออกให้', en: 'As issued' },
  is: { th: 'ที่แนบมา', en: 'As attached' },
  nothing: { th: '(ไม่มี)', en: '(nothing)' },
  more: { th: 'แสดงทั้งหมด', en: 'Show all' },
} as const satisfies Texts
