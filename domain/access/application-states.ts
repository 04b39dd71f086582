import type { ApplicationState } from './application.ts'
import type { ApplicationCommandType } from './commands.ts'

type Moves = Readonly<Partial<Record<ApplicationCommandType, ApplicationState>>>

/** What can be done in which state, and where it leads: the only place that says so. */
export const applicationTransitions: Readonly<Record<ApplicationState, Moves>> = {
  draft: {
    'edit-details': 'draft',
    'confirm-phone': 'draft',
    'attach-document': 'draft',
    'replace-document': 'draft',
    'record-scan': 'draft',
    submit: 'submitted',
    withdraw: 'withdrawn',
    'expire-draft': 'withdrawn',
    'view-application': 'draft',
  },
  submitted: {
    'replace-document': 'submitted',
    'record-scan': 'submitted',
    'register-letter': 'submitted',
    'begin-review': 'in-review',
    withdraw: 'withdrawn',
    'resend-sms': 'submitted',
    'view-application': 'submitted',
  },
  'in-review': {
    'begin-review': 'in-review',
    'record-scan': 'in-review',
    'register-letter': 'in-review',
    return: 'returned',
    approve: 'approved',
    reject: 'rejected',
    withdraw: 'withdrawn',
    'resend-sms': 'in-review',
    'view-application': 'in-review',
  },
  returned: {
    'edit-details': 'returned',
    'confirm-phone': 'returned',
    'attach-document': 'returned',
    'replace-document': 'returned',
    'record-scan': 'returned',
    'register-letter': 'returned',
    submit: 'submitted',
    withdraw: 'withdrawn',
    'resend-sms': 'returned',
    'view-application': 'returned',
  },
  approved: { 'resend-sms': 'approved', 'view-application': 'approved' },
  rejected: { 'resend-sms': 'rejected', 'view-application': 'rejected' },
  withdrawn: { 'view-application': 'withdrawn' },
}

export const applicationStateNames: Readonly<
  Record<ApplicationState, { readonly th: string; readonly en: string }>
> = {
  draft: { th: 'ร่าง', en: 'draft' },
  submitted: { th: 'ยื่นแล้ว', en: 'submitted' },
  'in-review': { th: 'กำลังตรวจสอบ', en: 'in review' },
  returned: { th: 'ส่งกลับให้แก้ไข', en: 'returned' },
  approved: { th: 'อนุมัติแล้ว', en: 'approved' },
  rejected: { th: 'ไม่อนุมัติ', en: 'rejected' },
  withdrawn: { th: 'ถอนคำขอแล้ว', en: 'withdrawn' },
}

/** Whether nothing can change it any more. */
export function isApplicationOver(state: ApplicationState): boolean {
  return Object.values(applicationTransitions[state]).every((next) => next === state)
}
