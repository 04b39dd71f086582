import { commandRefusals } from '#domain/access'
import {
  AcceptTerms,
  ApplicationId,
  AttachPaper,
  BlankFormParams,
  ConfirmCode,
  EditDetails,
  FormParams,
  MyAccess,
  NoteLeaving,
  PaperPageParams,
  PaperParams,
  SendCode,
  SentCode,
  StartApplication,
  Terms,
  Upload,
} from './application.ts'
import { DevelopmentInbox, Guide, ReceiptParams } from './guide.ts'
import { route } from './route.ts'
import { Acknowledged } from './schemas.ts'

const uploadRefusals = [
  'uploads-full',
  'document-empty',
  'document-too-large',
  'document-type',
  'document-mixed',
  'document-encrypted',
  'document-active',
  'document-too-many-pages',
  'document-too-many-pixels',
  'document-inflates',
  'document-damaged',
  'document-too-slow',
  'document-too-heavy',
] as const

/** Routes of whoever applies for access. */
export const applicationRoutes = {
  guide: route('guide', 'public', {
    summary: { th: 'สิ่งที่ควรรู้ก่อนขอใช้งาน', en: 'What to know before applying' },
    answer: Guide,
  }),
  blankForm: route('blankForm', 'public', {
    summary: { th: 'แบบฟอร์มเปล่า', en: 'A blank form' },
    params: BlankFormParams,
    answerType: 'application/pdf',
  }),
  access: route('access', 'person', {
    summary: { th: 'คำขอและสิทธิ์ของตนเอง', en: "One's own application and entitlement" },
    answer: MyAccess,
  }),
  startApplication: route('startApplication', 'person', {
    summary: { th: 'เริ่มคำขอใช้งาน หรือคำขอต่ออายุ', en: 'Start an application, or a renewal' },
    body: StartApplication,
    status: 201,
    answer: MyAccess,
    refusals: [...commandRefusals.start, ...commandRefusals.renew],
  }),
  editDetails: route('editDetails', 'person', {
    summary: { th: 'บันทึกรายละเอียดคำขอ', en: 'Save the details of an application' },
    params: ApplicationId,
    body: EditDetails,
    answer: MyAccess,
    refusals: commandRefusals['edit-details'],
  }),
  sendCode: route('sendCode', 'person', {
    summary: { th: 'ส่งรหัสยืนยันไปยังเบอร์มือถือ', en: 'Send a code to a mobile number' },
    params: ApplicationId,
    body: SendCode,
    answer: SentCode,
    refusals: [
      ...commandRefusals['confirm-phone'],
      'code-sent-often',
      'phone-number-unreadable',
      'phone-number-foreign',
      'phone-number-landline',
      'phone-number-premium',
    ],
  }),
  confirmCode: route('confirmCode', 'person', {
    summary: { th: 'ยืนยันเบอร์มือถือด้วยรหัส', en: 'Confirm a mobile number by its code' },
    params: ApplicationId,
    body: ConfirmCode,
    answer: MyAccess,
    refusals: [...commandRefusals['confirm-phone'], 'code-wrong', 'code-over'],
  }),
  form: route('form', 'person', {
    summary: { th: 'แบบฟอร์มที่กรอกข้อมูลแล้ว', en: 'A form, filled in' },
    params: FormParams,
    answerType: 'application/pdf',
    refusals: ['unknown-application'],
  }),
  upload: route('upload', 'person', {
    summary: {
      th: 'ส่งไฟล์ PDF, JPEG หรือ PNG เพื่อตรวจและเก็บ',
      en: 'Send a PDF, JPEG or PNG to be opened and kept',
    },
    params: ApplicationId,
    bodyType: 'application/octet-stream',
    status: 201,
    answer: Upload,
    refusals: ['unknown-application', 'application-state', 'not-permitted', ...uploadRefusals],
  }),
  attachPaper: route('attachPaper', 'person', {
    summary: { th: 'แนบไฟล์ที่ส่งแล้วเป็นเอกสารของคำขอ', en: 'Attach an upload to an application' },
    params: ApplicationId,
    body: AttachPaper,
    answer: MyAccess,
    refusals: [
      ...commandRefusals['attach-document'],
      ...commandRefusals['replace-document'],
      'unknown-upload',
    ],
  }),
  paper: route('paper', 'person', {
    summary: { th: 'เอกสารที่แนบไว้', en: 'A paper of an application, as it was kept' },
    params: PaperParams,
    answerType: 'application/octet-stream',
    refusals: ['unknown-application', 'unknown-upload'],
  }),
  paperPage: route('paperPage', 'person', {
    summary: { th: 'ภาพหน้าหนึ่งของเอกสาร', en: 'The picture of a page of a paper' },
    params: PaperPageParams,
    answerType: 'image/png',
    refusals: ['unknown-application', 'unknown-upload'],
  }),
  submit: route('submit', 'person', {
    summary: { th: 'ยื่นคำขอ', en: 'Submit an application' },
    params: ApplicationId,
    answer: MyAccess,
    refusals: commandRefusals.submit,
  }),
  withdraw: route('withdraw', 'person', {
    summary: { th: 'ถอนคำขอ', en: 'Withdraw an application' },
    params: ApplicationId,
    answer: MyAccess,
    refusals: commandRefusals.withdraw,
  }),
  terms: route('terms', 'person', {
    summary: {
      th: 'ข้อตกลงและเงื่อนไขที่ใช้อยู่ เทียบกับฉบับที่เคยยอมรับ',
      en: 'The terms in force, beside those that were accepted',
    },
    answer: Terms,
  }),
  acceptTerms: route('acceptTerms', 'person', {
    summary: { th: 'ยอมรับข้อตกลงและเงื่อนไข', en: 'Accept the terms' },
    body: AcceptTerms,
    answer: MyAccess,
    refusals: ['no-own-entitlement', ...commandRefusals['accept-terms']],
  }),
  noteOwnLeaving: route('noteOwnLeaving', 'person', {
    summary: { th: 'แจ้งวันพ้นหน้าที่ของตนเอง', en: 'Note when one leaves' },
    body: NoteLeaving,
    answer: MyAccess,
    refusals: ['no-own-entitlement', ...commandRefusals['note-leaving']],
  }),
  developmentInbox: route('developmentInbox', 'public', {
    summary: { th: 'กล่อง SMS ของระบบทดลอง', en: 'The messages of a trial installation' },
    answer: DevelopmentInbox,
    refusals: ['unknown-route'],
  }),
  receipt: route('receipt', 'public', {
    summary: { th: 'รายงานผลการส่ง SMS', en: 'Delivery reports of a gateway' },
    params: ReceiptParams,
    bodyType: '*/*',
    caller: 'machine',
    answer: Acknowledged,
    refusals: ['unknown-route', 'receipt-unreadable'],
  }),
  receiptByGet: route('receiptByGet', 'public', {
    caller: 'machine',
    summary: { th: 'รายงานผลการส่ง SMS', en: 'Delivery reports of a gateway' },
    params: ReceiptParams,
    answer: Acknowledged,
    refusals: ['unknown-route', 'receipt-unreadable'],
  }),
} as const
