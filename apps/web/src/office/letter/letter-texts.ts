import type { Texts } from '../../language/texts.ts'

export const letterTexts = {
  open: { th: 'ลงรับหนังสือราชการ', en: 'Register an official letter' },
  openAgain: { th: 'ลงรับหนังสือราชการฉบับใหม่', en: 'Register another official letter' },
  why: {
    th: 'สำหรับหนังสือที่มาทางกระดาษหรือ e-office',
    en: 'For a letter that came on paper or by e-office.',
  },
  replaces: {
    th: 'คำขอนี้มีหนังสือราชการอยู่แล้ว ฉบับที่ลงรับใหม่จะแทนที่ฉบับเดิม',
    en: 'There is a letter already; the one you register takes its place.',
  },
  title: { th: 'ลงรับหนังสือราชการของคำขอ {number}', en: 'Register the official letter of {number}' },
  file: { th: 'ไฟล์สแกนของหนังสือ', en: 'Scan of the letter' },
  fileHint: {
    th: 'PDF, JPEG หรือ PNG ไม่เกิน {size}',
    en: 'PDF, JPEG or PNG, at most {size}',
  },
  number: { th: 'เลขที่หนังสือ', en: 'Number of the letter' },
  date: { th: 'ลงวันที่', en: 'Date of the letter' },
  subject: { th: 'เรื่อง', en: 'Subject' },
  signatory: { th: 'ผู้ลงนามและตำแหน่ง', en: 'Signatory and position' },
  receipt: { th: 'การลงรับ', en: 'Receipt' },
  receiptNumber: { th: 'เลขรับ', en: 'Receipt number' },
  receivedOn: { th: 'วันที่รับ', en: 'Received on' },
  by: { th: 'มาทาง', en: 'Came' },
  paper: { th: 'กระดาษ', en: 'on paper' },
  'e-office': { th: 'e-office', en: 'by e-office' },
  send: { th: 'ลงรับ', en: 'Register' },
  cancel: { th: 'ยกเลิก', en: 'Cancel' },
  close: { th: 'ปิด', en: 'Close' },
  sending: { th: 'กำลังส่งไฟล์ {percent}%', en: 'Sending the file: {percent}%' },
  opening: { th: 'กำลังตรวจไฟล์…', en: 'The file is being opened…' },
  kept: {
    th: 'ข้อความที่กรอกยังอยู่เมื่อปิดหน้าต่างนี้ ยกเว้นไฟล์ที่เลือก',
    en: 'What you typed stays when this closes, but for the file.',
  },
} as const satisfies Texts
