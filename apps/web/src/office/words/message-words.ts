import type { Texts } from '../../language/texts.ts'

export const messageStateWords = {
  queued: { th: 'รอส่ง', en: 'Waiting' },
  sending: { th: 'กำลังส่ง', en: 'Being sent' },
  sent: { th: 'ส่งแล้ว ยังไม่มีรายงานผล', en: 'Sent, no report yet' },
  delivered: { th: 'ถึงเครื่องผู้รับแล้ว', en: 'Delivered' },
  failed: { th: 'ส่งไม่สำเร็จ', en: 'Failed' },
  'given-up': { th: 'เลิกลองส่งแล้ว', en: 'Given up' },
} as const satisfies Texts

/** Why a message waits, failed or was given up. */
export const reasonWords = {
  'bad-number': { th: 'ผู้ให้บริการไม่รับเบอร์นี้', en: 'the gateway does not take the number' },
  busy: { th: 'ผู้ให้บริการไม่ว่าง', en: 'the gateway is busy' },
  credentials: {
    th: 'ผู้ให้บริการไม่ยอมรับรหัสของระบบ',
    en: 'the gateway does not accept our credentials',
  },
  'gateway-error': { th: 'ผู้ให้บริการขัดข้อง', en: 'the gateway has a fault' },
  'no-credit': { th: 'เครดิต SMS หมด', en: 'no credit is left at the gateway' },
  refused: { th: 'ผู้ให้บริการปฏิเสธ', en: 'the gateway refuses' },
  unreachable: { th: 'ติดต่อผู้ให้บริการไม่ได้', en: 'the gateway cannot be reached' },
  unreadable: {
    th: 'เปิดข้อความที่เก็บไว้ไม่ได้ กรุณาแจ้งผู้ดูแลระบบ',
    en: 'what was kept cannot be opened; tell the operator',
  },
  'broken-off': { th: 'การเชื่อมต่อขาดกลางทาง', en: 'the connection broke off' },
  interrupted: { th: 'ระบบหยุดระหว่างส่ง', en: 'the system stopped while sending' },
  'timed-out': { th: 'ผู้ให้บริการไม่ตอบภายในเวลา', en: 'the gateway did not answer in time' },
  'unclear-answer': { th: 'คำตอบของผู้ให้บริการไม่ชัดเจน', en: 'the answer was unclear' },
  'too-late': { th: 'ลองครบ 12 ชั่วโมงแล้ว', en: '12 hours of tries are over' },
} as const satisfies Texts

/** What a message tells. */
export const messageKindWords = {
  'application-submitted': { th: 'แจ้งว่าได้รับคำขอ', en: 'Application received' },
  'application-returned': { th: 'แจ้งให้แก้ไขคำขอ', en: 'Application returned' },
  'application-approved': { th: 'แจ้งอนุมัติ', en: 'Approval' },
  'application-rejected': { th: 'แจ้งไม่อนุมัติ', en: 'Rejection' },
  'expiry-reminded': { th: 'เตือนก่อนสิ้นสุด', en: 'Reminder of an end' },
  'entitlement-suspended': { th: 'แจ้งระงับสิทธิ์', en: 'Suspension' },
  'suspension-lifted': { th: 'แจ้งยกเลิกการระงับ', en: 'Suspension lifted' },
  'entitlement-revoked': { th: 'แจ้งเพิกถอนสิทธิ์', en: 'Revocation' },
  'leaving-noted': { th: 'แจ้งวันพ้นหน้าที่', en: 'Leaving date' },
  code: { th: 'รหัสยืนยันเบอร์', en: 'One-time code' },
} as const satisfies Texts
