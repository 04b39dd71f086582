import type { Texts } from '../language/texts.ts'

/** States of an application, as the rules name them. */
export const stateTexts = {
  draft: { th: 'ร่าง', en: 'Draft' },
  submitted: { th: 'ยื่นแล้ว', en: 'Submitted' },
  'in-review': { th: 'กำลังตรวจสอบ', en: 'In review' },
  returned: { th: 'ส่งกลับให้แก้ไข', en: 'Returned' },
  approved: { th: 'อนุมัติแล้ว', en: 'Approved' },
  rejected: { th: 'ไม่อนุมัติ', en: 'Rejected' },
  withdrawn: { th: 'ถอนคำขอแล้ว', en: 'Withdrawn' },
} as const satisfies Texts
