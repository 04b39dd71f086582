import type { Texts } from '../../language/texts.ts'

export const stepTexts = {
  label: { th: 'ขั้นตอนของคำขอ', en: 'Steps of the application' },
  fill: { th: 'กรอกข้อมูล', en: 'Fill in' },
  papers: { th: 'จัดเตรียมเอกสาร', en: 'Prepare the papers' },
  submit: { th: 'ยื่นคำขอ', en: 'Submit' },
  review: { th: 'ตรวจสอบเอกสาร', en: 'Review' },
  decision: { th: 'ผลการพิจารณา', en: 'Decision' },
  work: { th: 'เข้าใช้งานระบบ', en: 'Work' },
  done: { th: 'เสร็จแล้ว', en: 'done' },
  now: { th: 'ขั้นตอนนี้', en: 'now' },
  later: { th: 'ยังไม่ถึง', en: 'to come' },
  stopped: { th: 'สิ้นสุดที่ขั้นนี้', en: 'ended here' },
} as const satisfies Texts

export const nextTexts = {
  label: { th: 'ขั้นต่อไป', en: 'What happens next' },
  applicant: { th: 'ถึงคิวของท่าน', en: 'It is your turn' },
  agency: { th: 'รอหนังสือจากหน่วยงานของท่าน', en: 'Waiting for the letter of your office' },
  officer: { th: 'ถึงคิวเจ้าหน้าที่ ศทส.', en: 'It is the ministry’s turn' },
  nobody: { th: 'คำขอนี้สิ้นสุดแล้ว', en: 'This application is over' },
  fill: {
    th: 'กรอกข้อมูลของท่านและยืนยันเบอร์มือถือ ข้อมูลบันทึกให้เอง กลับมาทำต่อเมื่อใดก็ได้',
    en: 'Fill in what is asked, and confirm your mobile number. All of it saves itself; come back whenever you like.',
  },
  papers: {
    th: 'ดาวน์โหลดแบบฟอร์ม ให้ผู้มีอำนาจลงนาม แล้วแนบไฟล์ที่ลงนามแล้ว',
    en: 'Download the forms, have them signed, and upload what was signed.',
  },
  submit: {
    th: 'ครบแล้ว กรุณาตรวจทานและกดยื่นคำขอ',
    en: 'Everything is there. Look it over, then submit.',
  },
  blocked: {
    th: 'ส่วนของท่านครบแล้ว แต่ยังยื่นไม่ได้ เหตุผลอยู่ในรายการก่อนยื่น',
    en: 'Your part is complete, but it cannot be submitted yet: the list before the submission says why.',
  },
  mend: {
    th: 'แก้ไขตามเหตุผลของเจ้าหน้าที่ แล้วยื่นอีกครั้ง',
    en: 'Mend what the officer names, then submit again.',
  },
  submitAgain: {
    th: 'แก้ไขครบแล้ว กรุณากดยื่นอีกครั้ง',
    en: 'Everything is mended. Submit it again.',
  },
  waiting: {
    th: 'เจ้าหน้าที่ ศทส. จะเริ่มตรวจเอกสาร เป้าหมายคือแจ้งผลภายใน {days} วันทำการนับจากวันยื่น ผลจะส่งทาง SMS',
    en: 'An officer will begin the review. The target is an answer within {days} working days of the submission; it comes by SMS.',
  },
  letterAwaited: {
    th: 'เจ้าหน้าที่จะอนุมัติได้เมื่อ ศทส. ได้รับหนังสือราชการ กรุณาติดตามให้หน่วยงานส่งหนังสือ',
    en: 'It can be approved once the official letter has reached the ministry. See that your office sends it.',
  },
  inReview: {
    th: 'เจ้าหน้าที่ ศทส. กำลังตรวจเอกสาร ผลจะส่งทาง SMS',
    en: 'An officer is reviewing the papers. The outcome comes by SMS.',
  },
  work: { th: 'ได้รับอนุมัติแล้ว เข้าใช้งานได้', en: 'It is approved: you can begin to work.' },
  workLater: { th: 'ได้รับอนุมัติแล้ว', en: 'It is approved.' },
  rejected: {
    th: 'คำขอไม่ได้รับอนุมัติ เหตุผลอยู่ด้านล่าง',
    en: 'The application was rejected; the reason is below.',
  },
  withdrawn: { th: 'คำขอถูกถอนแล้ว', en: 'The application was withdrawn.' },
} as const satisfies Texts

export const momentTexts = {
  'application-started': { th: 'เริ่มคำขอ', en: 'Application started' },
  'phone-confirmed': { th: 'ยืนยันเบอร์มือถือ', en: 'Mobile number confirmed' },
  'document-attached': { th: 'แนบเอกสาร', en: 'Paper attached' },
  'letter-registered': { th: 'ศทส. ลงรับหนังสือราชการ', en: 'Official letter registered' },
  'application-submitted': { th: 'ยื่นคำขอ', en: 'Submitted' },
  'application-withdrawn': { th: 'ถอนคำขอ', en: 'Withdrawn' },
  'review-begun': { th: 'เริ่มตรวจเอกสาร', en: 'Review begun' },
  'application-returned': { th: 'ส่งกลับให้แก้ไข', en: 'Returned' },
  'application-approved': { th: 'อนุมัติ', en: 'Approved' },
  'application-rejected': { th: 'ไม่อนุมัติ', en: 'Rejected' },
  'sms-resent': { th: 'ส่ง SMS อีกครั้ง', en: 'SMS sent again' },
} as const satisfies Texts

export const happenedTexts = {
  title: { th: 'ที่ผ่านมา', en: 'What happened' },
  applicant: { th: 'ท่าน', en: 'you' },
  officer: { th: 'เจ้าหน้าที่ ศทส.', en: 'officer' },
  system: { th: 'ระบบ', en: 'system' },
  agreement: { th: 'บันทึกข้อตกลง', en: 'Agreement' },
  terms: { th: 'ข้อตกลงและเงื่อนไข', en: 'Terms' },
  letter: { th: 'หนังสือราชการ', en: 'Official letter' },
  details: { th: 'ข้อมูลของท่าน', en: 'About you' },
  sms: { th: 'SMS ถึง {phone}', en: 'SMS to {phone}' },
  queued: { th: 'รอส่ง', en: 'waiting to be sent' },
  sending: { th: 'กำลังส่ง', en: 'being sent' },
  sent: { th: 'ส่งแล้ว ยังไม่มีรายงานว่าถึงเครื่อง', en: 'sent; no report of delivery yet' },
  delivered: { th: 'ถึงเครื่องแล้ว', en: 'delivered' },
  failed: { th: 'ส่งไม่สำเร็จ', en: 'could not be delivered' },
  'given-up': { th: 'ส่งไม่สำเร็จ เลิกส่งแล้ว', en: 'given up' },
} as const satisfies Texts
