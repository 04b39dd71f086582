import { commandRefusals } from '#domain/access'
import { ApplicationId, NoteLeaving } from './application.ts'
import {
  Agencies,
  AgreementId,
  Agreements,
  AuditPage,
  AuditQuery,
  DecideApplication,
  EntitlementId,
  ExportRegister,
  GrantRole,
  Inbox,
  InboxQuery,
  MessageParams,
  Note,
  PersonId,
  ProvinceParams,
  RegisterLetter,
  RegisterParams,
  RegisterQuery,
  ReturnApplication,
  ReviewedApplication,
  RoleParams,
  SetQuota,
  Staff,
  Users,
} from './office.ts'
import { route } from './route.ts'
import { Acknowledged } from './schemas.ts'

const reviewRoutes = {
  inbox: route('inbox', 'office', {
    summary: { th: 'คำขอที่รอเจ้าหน้าที่', en: 'Applications that wait for an officer' },
    query: InboxQuery,
    answer: Inbox,
    refusals: commandRefusals['view-registers'],
  }),
  reviewedApplication: route('reviewedApplication', 'office', {
    summary: { th: 'คำขอหนึ่งฉบับ พร้อมเอกสาร', en: 'An application with its papers' },
    params: ApplicationId,
    answer: ReviewedApplication,
    refusals: commandRefusals['view-application'],
  }),
  beginReview: route('beginReview', 'office', {
    summary: { th: 'เริ่มตรวจ หรือรับช่วงตรวจ', en: 'Begin or take over a review' },
    params: ApplicationId,
    answer: ReviewedApplication,
    refusals: commandRefusals['begin-review'],
  }),
  returnApplication: route('returnApplication', 'office', {
    summary: { th: 'ส่งคำขอกลับให้แก้ไข', en: 'Return an application' },
    params: ApplicationId,
    body: ReturnApplication,
    answer: ReviewedApplication,
    refusals: commandRefusals.return,
  }),
  approve: route('approve', 'office', {
    freshSignIn: true,
    summary: { th: 'อนุมัติคำขอ', en: 'Approve an application' },
    params: ApplicationId,
    body: DecideApplication,
    answer: ReviewedApplication,
    refusals: commandRefusals.approve,
  }),
  reject: route('reject', 'office', {
    freshSignIn: true,
    summary: { th: 'ไม่อนุมัติคำขอ', en: 'Reject an application' },
    params: ApplicationId,
    body: DecideApplication,
    answer: ReviewedApplication,
    refusals: commandRefusals.reject,
  }),
  registerLetter: route('registerLetter', 'office', {
    summary: {
      th: 'ลงรับหนังสือราชการที่มาทางกระดาษหรือ e-office',
      en: 'Register an official letter that came on paper or by e-office',
    },
    params: ApplicationId,
    body: RegisterLetter,
    answer: ReviewedApplication,
    refusals: [...commandRefusals['register-letter'], 'unknown-upload'],
  }),
  resendMessage: route('resendMessage', 'office', {
    summary: { th: 'ส่ง SMS อีกครั้ง', en: 'Send a message again' },
    params: MessageParams,
    answer: ReviewedApplication,
    refusals: [
      ...commandRefusals['resend-sms'],
      'message-unknown',
      'message-under-way',
      'message-erased',
    ],
  }),
}

const registerRoutes = {
  agencies: route('agencies', 'office', {
    summary: { th: 'ทะเบียนหน่วยงาน', en: 'Register of agencies' },
    query: RegisterQuery,
    answer: Agencies,
    refusals: commandRefusals['view-registers'],
  }),
  agreements: route('agreements', 'office', {
    summary: { th: 'ทะเบียนบันทึกข้อตกลง', en: 'Register of agreements' },
    query: RegisterQuery,
    answer: Agreements,
    refusals: commandRefusals['view-registers'],
  }),
  users: route('users', 'office', {
    summary: { th: 'ทะเบียนผู้ใช้งาน', en: 'Register of users' },
    query: RegisterQuery,
    answer: Users,
    refusals: commandRefusals['view-registers'],
  }),
  staff: route('staff', 'office', {
    summary: { th: 'เจ้าหน้าที่และบทบาท', en: 'Officers, stewards and auditors' },
    query: RegisterQuery,
    answer: Staff,
    refusals: commandRefusals['view-registers'],
  }),
  exportRegister: route('exportRegister', 'office', {
    freshSignIn: true,
    summary: { th: 'ส่งออกทะเบียนเป็น CSV พร้อมเหตุผล', en: 'Export a register as CSV, with a reason' },
    params: RegisterParams,
    body: ExportRegister,
    answerType: 'text/csv; charset=utf-8',
    refusals: commandRefusals['export-register'],
  }),
  audit: route('audit', 'office', {
    summary: { th: 'บันทึกการตรวจสอบ', en: 'The audit trail' },
    query: AuditQuery,
    answer: AuditPage,
    refusals: commandRefusals['view-audit'],
  }),
}

const changeRoutes = {
  setQuota: route('setQuota', 'office', {
    freshSignIn: true,
    summary: { th: 'กำหนดจำนวนผู้ใช้งานของจังหวัด', en: 'Set how many of a province may work' },
    params: ProvinceParams,
    body: SetQuota,
    answer: Acknowledged,
    refusals: commandRefusals['set-quota'],
  }),
  endAgreement: route('endAgreement', 'office', {
    freshSignIn: true,
    summary: { th: 'ยุติบันทึกข้อตกลง', en: 'End an agreement' },
    params: AgreementId,
    body: Note,
    answer: Acknowledged,
    refusals: commandRefusals['end-agreement'],
  }),
  suspend: route('suspend', 'office', {
    summary: { th: 'ระงับสิทธิ์ชั่วคราว', en: 'Suspend an entitlement' },
    params: EntitlementId,
    body: Note,
    answer: Acknowledged,
    refusals: commandRefusals.suspend,
  }),
  liftSuspension: route('liftSuspension', 'office', {
    summary: { th: 'ยกเลิกการระงับสิทธิ์', en: 'Lift a suspension' },
    params: EntitlementId,
    body: Note,
    answer: Acknowledged,
    refusals: commandRefusals['lift-suspension'],
  }),
  revoke: route('revoke', 'office', {
    freshSignIn: true,
    summary: { th: 'เพิกถอนสิทธิ์', en: 'Revoke an entitlement' },
    params: EntitlementId,
    body: Note,
    answer: Acknowledged,
    refusals: commandRefusals.revoke,
  }),
  noteLeaving: route('noteLeaving', 'office', {
    summary: { th: 'บันทึกวันพ้นหน้าที่ของผู้ใช้งาน', en: 'Note when a user leaves' },
    params: EntitlementId,
    body: NoteLeaving,
    answer: Acknowledged,
    refusals: commandRefusals['note-leaving'],
  }),
  endPerson: route('endPerson', 'office', {
    freshSignIn: true,
    summary: { th: 'ปิดบัญชีบุคคล', en: "Close a person's account" },
    params: PersonId,
    body: Note,
    answer: Acknowledged,
    refusals: commandRefusals['end-person'],
  }),
  restorePerson: route('restorePerson', 'office', {
    freshSignIn: true,
    summary: { th: 'เปิดบัญชีบุคคลอีกครั้ง', en: "Open a person's account again" },
    params: PersonId,
    body: Note,
    answer: Acknowledged,
    refusals: commandRefusals['restore-person'],
  }),
  grantRole: route('grantRole', 'office', {
    freshSignIn: true,
    summary: { th: 'มอบบทบาท', en: 'Grant a role' },
    params: PersonId,
    body: GrantRole,
    answer: Acknowledged,
    refusals: commandRefusals['grant-role'],
  }),
  endRole: route('endRole', 'office', {
    freshSignIn: true,
    summary: { th: 'ยุติบทบาท', en: 'End a role' },
    params: RoleParams,
    answer: Acknowledged,
    refusals: commandRefusals['end-role'],
  }),
}

/** Routes of officers, stewards and auditors; what each may do is decided by `domain/access`. */
export const officeRoutes = { ...reviewRoutes, ...registerRoutes, ...changeRoutes } as const
