import type { RouteName } from '#contract'

/** What somebody else has. */
export interface Possessions {
  readonly runId: string
  readonly draftId: string
  readonly applicationId: string
  readonly entitlementId: string
  readonly personId: string
  /** A word in the texts of their drafts and runs. */
  readonly word: string
}

/** One call of a route by somebody who wants what is not theirs. */
export interface Attempt {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
  /**
   * `hidden`: refused as if the thing did not exist. `own`: answered, with the caller's own only. `refused`: not
   * understood. `elsewhere`: leads to another page, and carries nothing.
   */
  readonly end: 'hidden' | 'own' | 'refused' | 'elsewhere'
}

const foreignBodies = { sql: 'SELECT count(*) AS n FROM person', waitMs: 20_000 }

const hash = 'a'.repeat(64)
const details = {
  ...{ contact: 'x', purpose: 'x', knowsSql: true, knowsStandard: true, letterBy: 'upload' },
}
const letter = { number: 'x', date: '2026-01-01', subject: 'xxx', signatory: 'xxx' }
const decision = { submission: 1, reviewed: [], note: 'อนุมัติให้ใช้งาน' }

/** Reaching for somebody else's application: it does not exist. */
const ofApplication = (more: Omit<Attempt, 'end'> = {}) =>
  (({ applicationId: id }: Possessions) => [
    { ...more, params: { id, ...more.params }, end: 'hidden' as const },
  ]) satisfies (of: Possessions) => readonly Attempt[]

/** An officer's route: for everybody else it does not exist. */
const ofOffice = (more: Omit<Attempt, 'end'> = {}) =>
  ((of: Possessions) => [
    { ...more, params: { id: of.applicationId, ...more.params }, end: 'hidden' as const },
  ]) satisfies (of: Possessions) => readonly Attempt[]

const accessAttempts = {
  guide: () => [{ end: 'own' }],
  blankForm: () => [{ params: { kind: 'terms' }, end: 'own' }],
  developmentInbox: () => [{ end: 'own' }],
  receipt: () => [{ params: { gateway: 'inbox', secret: hash }, end: 'hidden' }],
  receiptByGet: () => [{ params: { gateway: 'inbox', secret: hash }, end: 'hidden' }],
  access: () => [{ end: 'own' }],
  startApplication: () => [{ body: { kind: 'renewal' }, end: 'refused' }],
  editDetails: ofApplication({ body: { details } }),
  sendCode: ofApplication({ body: { phone: '0812345678' } }),
  confirmCode: ofApplication({ body: { code: '000000' } }),
  form: ofApplication({ params: { kind: 'agreement' } }),
  upload: ofApplication(),
  attachPaper: ofApplication({
    body: { uploadId: '00000000-0000-4000-8000-000000000000', kind: 'terms' },
  }),
  paper: ofApplication({ params: { hash } }),
  paperPage: ofApplication({ params: { hash, page: '1' } }),
  submit: ofApplication(),
  withdraw: ofApplication(),
  terms: () => [{ end: 'own' }],
  acceptTerms: () => [{ body: { version: 99 }, end: 'refused' }],
  noteOwnLeaving: () => [{ body: { lastDay: '2001-01-01' }, end: 'refused' }],
  inbox: () => [{ end: 'hidden' }],
  reviewedApplication: ofOffice(),
  beginReview: ofOffice(),
  returnApplication: ofOffice({ body: { submission: 1, reviewed: [], reasons: [] } }),
  approve: ofOffice({ body: decision }),
  reject: ofOffice({ body: decision }),
  registerLetter: ofOffice({
    body: {
      ...{ uploadId: '00000000-0000-4000-8000-000000000000', letter },
      receipt: { number: '1', receivedOn: '2026-01-01', by: 'paper' },
    },
  }),
  resendMessage: ofOffice({ params: { messageId: '00000000-0000-4000-8000-000000000000' } }),
  agencies: () => [{ end: 'hidden' }],
  agreements: () => [{ end: 'hidden' }],
  users: () => [{ end: 'hidden' }],
  staff: () => [{ end: 'hidden' }],
  exportRegister: () => [
    { params: { register: 'users' }, body: { reason: 'ตรวจสอบประจำปี' }, end: 'hidden' },
  ],
  setQuota: () => [
    { params: { province: '55' }, body: { quota: 9, note: 'ขอเพิ่ม' }, end: 'hidden' },
  ],
  endAgreement: ofOffice({ body: { note: 'สิ้นสุด' } }),
  suspend: ({ entitlementId: id }) => [
    { params: { id }, body: { note: 'ระงับไว้ก่อน' }, end: 'hidden' },
  ],
  liftSuspension: ({ entitlementId: id }) => [
    { params: { id }, body: { note: 'ยกเลิกการระงับ' }, end: 'hidden' },
  ],
  revoke: ({ entitlementId: id }) => [
    { params: { id }, body: { note: 'เพิกถอนสิทธิ์' }, end: 'hidden' },
  ],
  noteLeaving: ({ entitlementId: id }) => [
    { params: { id }, body: { lastDay: '2030-01-01' }, end: 'hidden' },
  ],
  endPerson: ({ personId: id }) => [{ params: { id }, body: { note: 'ปิดบัญชี' }, end: 'hidden' }],
  restorePerson: ({ personId: id }) => [
    { params: { id }, body: { note: 'เปิดบัญชี' }, end: 'hidden' },
  ],
  grantRole: ({ personId: id }) => [{ params: { id }, body: { role: 'officer' }, end: 'hidden' }],
  endRole: ({ personId: id }) => [{ params: { id, role: 'officer' }, end: 'hidden' }],
  audit: () => [{ end: 'hidden' }],
} as const satisfies Partial<Record<RouteName, (of: Possessions) => readonly Attempt[]>>

/** For every route of the contract, every way to reach for what belongs to another person in another province. */
export const attempts: Readonly<Record<RouteName, (of: Possessions) => readonly Attempt[]>> = {
  ...accessAttempts,
  health: () => [{ end: 'own' }],
  signIn: () => [{ query: { to: '/work' }, end: 'elsewhere' }],
  signInCallback: () => [{ end: 'elsewhere' }],
  session: () => [{ end: 'own' }],
  catalog: () => [{ end: 'own' }, { query: { province: '55' }, end: 'own' }],
  startRun: ({ runId }) => [
    { body: foreignBodies, end: 'own' },
    { body: { ...foreignBodies, key: runId }, end: 'own' },
    { body: { ...foreignBodies, province: '55' }, end: 'refused' },
    { body: { ...foreignBodies, actor: runId }, end: 'refused' },
  ],
  runs: ({ runId, word }) => [
    { end: 'own' },
    { query: { search: word }, end: 'own' },
    { query: { before: runId }, end: 'own' },
    { query: { province: '55', actor: runId }, end: 'own' },
  ],
  run: ({ runId }) => [
    { params: { id: runId }, end: 'hidden' },
    { params: { id: runId }, query: { waitMs: 500, revision: 0 }, end: 'hidden' },
  ],
  rows: ({ runId }) => [
    { params: { id: runId }, end: 'hidden' },
    { params: { id: runId }, query: { offset: 0, limit: 1000 }, end: 'hidden' },
  ],
  cancel: ({ runId }) => [{ params: { id: runId }, end: 'hidden' }],
  release: ({ runId }) => [
    { params: { id: runId }, body: { reason: 'ใช้ประกอบการประชุมประจำเดือน' }, end: 'hidden' },
  ],
  drafts: () => [{ end: 'own' }, { query: { actor: 'all' }, end: 'own' }],
  openDraft: () => [{ body: { title: 'ของฉัน', text: 'SELECT 1' }, end: 'own' }],
  saveDraft: ({ draftId }) => [
    { params: { id: draftId }, body: { title: 'x', text: 'x', revision: 1 }, end: 'hidden' },
  ],
  closeDraft: ({ draftId }) => [{ params: { id: draftId }, end: 'hidden' }],
  restoreDraft: ({ draftId }) => [{ params: { id: draftId }, end: 'hidden' }],
  manual: () => [{ end: 'own' }],
  manualPage: ({ runId }) => [{ params: { language: 'th', page: runId }, end: 'hidden' }],
  manualPicture: ({ runId }) => [{ params: { name: `${runId}.png` }, end: 'hidden' }],
  signOut: () => [{ end: 'own' }],
}
