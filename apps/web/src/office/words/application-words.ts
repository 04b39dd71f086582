import type { Texts } from '../../language/texts.ts'

export const stateWords = {
  draft: { th: 'ร่าง', en: 'Draft' },
  submitted: { th: 'ยื่นแล้ว รอตรวจ', en: 'Submitted, waiting' },
  'in-review': { th: 'กำลังตรวจสอบ', en: 'In review' },
  returned: { th: 'ส่งกลับให้แก้ไข', en: 'Returned' },
  approved: { th: 'อนุมัติแล้ว', en: 'Approved' },
  rejected: { th: 'ไม่อนุมัติ', en: 'Rejected' },
  withdrawn: { th: 'ถอนคำขอแล้ว', en: 'Withdrawn' },
} as const satisfies Texts

export const kindWords = {
  first: { th: 'คำขอใช้งาน', en: 'First application' },
  renewal: { th: 'ต่ออายุ', en: 'Renewal' },
} as const satisfies Texts

export const entitlementWords = {
  active: { th: 'ใช้งานได้', en: 'Active' },
  suspended: { th: 'ระงับชั่วคราว', en: 'Suspended' },
  expired: { th: 'สิ้นสุดแล้ว', en: 'Expired' },
  revoked: { th: 'เพิกถอนแล้ว', en: 'Revoked' },
} as const satisfies Texts

export const roleWords = {
  officer: { th: 'เจ้าหน้าที่', en: 'Officer' },
  steward: { th: 'ผู้ดูแลการนำเข้า', en: 'Data steward' },
  auditor: { th: 'ผู้ตรวจสอบ', en: 'Auditor' },
} as const satisfies Texts
