import type { Texts } from '../../language/texts.ts'

export const phoneTexts = {
  title: { th: 'เบอร์มือถือ', en: 'Mobile number' },
  why: {
    th: 'ระบบจะส่ง SMS แจ้งผลการอนุมัติไปยังเบอร์มือถือของท่าน',
    en: 'The outcome is sent to this number by SMS.',
  },
  confirmed: { th: 'ยืนยันแล้ว: {phone}', en: 'Confirmed: {phone}' },
  confirmedAt: { th: 'เมื่อ {when}', en: 'on {when} BE' },
  change: { th: 'เปลี่ยนเบอร์', en: 'Change the number' },
  keep: { th: 'ใช้เบอร์เดิม', en: 'Keep the number' },
  number: { th: 'หมายเลขโทรศัพท์มือถือ', en: 'Mobile number' },
  numberHint: { th: '10 หลัก ขึ้นต้นด้วย 06, 08 หรือ 09', en: '10 digits, beginning with 06, 08 or 09' },
  send: { th: 'ส่งรหัสทาง SMS', en: 'Send a code by SMS' },
  sent: {
    th: 'ส่งรหัสไปที่ {phone} แล้ว รหัสใช้ได้ถึง {time} น.',
    en: 'A code was sent to {phone}. It is valid until {time}.',
  },
  code: { th: 'รหัสจาก SMS', en: 'Code from the SMS' },
  confirm: { th: 'ยืนยัน', en: 'Confirm' },
  again: { th: 'ส่งรหัสใหม่', en: 'Send a new code' },
  againIn: { th: 'ส่งรหัสใหม่ได้ใน {seconds} วินาที', en: 'A new code can be sent in {seconds} s' },
  other: { th: 'แก้หมายเลข', en: 'Change the number' },
  inbox: {
    th: 'ระบบทดลอง: อ่านรหัสได้ที่กล่องข้อความ',
    en: 'Trial installation: read the code in the message inbox',
  },
} as const satisfies Texts
