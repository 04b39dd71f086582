import { z } from 'zod'
import { workRefusals } from '#domain/access'
import type { RefusalCode } from '#domain/outcome'
import { Catalog } from './catalog.ts'
import { Draft, DraftId, Drafts, OpenDraft, SaveDraft } from './drafts.ts'
import { Manual, ManualPage, ManualPageParams, PictureParams } from './manual.ts'
import { paths, type RouteName } from './paths.ts'
import {
  PageQuery,
  Release,
  Run,
  RunId,
  RunPage,
  Runs,
  RunsQuery,
  StartRun,
  WaitQuery,
} from './runs.ts'
import { Health } from './schemas.ts'
import { CallbackQuery, Session, SignInQuery } from './session.ts'

/** Who may call a route: anybody; whoever is signed in; whoever is entitled to a province, asked at every call. */
export type Access = 'public' | 'person' | 'analyst'

/** One HTTP route. Everything a server, a client, the API page and the route tests need to know of it. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly access: Access
  readonly summary: { readonly th: string; readonly en: string }
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodObject
  readonly status: 200 | 201 | 302
  /** The schema of the answer, an allow-list of its fields; absent when the answer is not JSON. */
  readonly answer?: z.ZodType
  readonly answerType?: string
  readonly refusals: readonly RefusalCode[]
}

type Description = Omit<Route, 'method' | 'path' | 'access' | 'refusals' | 'status'> & {
  readonly status?: Route['status']
  readonly refusals?: readonly RefusalCode[]
}

/** What every route of an access may be refused for. */
const refusedFor = {
  public: ['foreign-origin', 'too-many-requests'],
  person: ['bad-request', 'foreign-origin', 'too-many-requests', 'sign-in-needed'],
  analyst: [
    'bad-request',
    'foreign-origin',
    'too-many-requests',
    'sign-in-needed',
    ...workRefusals,
    'unknown-province',
  ],
} as const satisfies Readonly<Record<Access, readonly RefusalCode[]>>

function route<As extends Access, const Given extends Description>(
  name: RouteName,
  access: As,
  given: Given,
) {
  const [method, path] = paths[name]
  const { status = 200, refusals = [] } = given
  return { ...given, method, path, access, status, refusals: [...refusedFor[access], ...refusals] }
}

const accessRoutes = {
  health: route('health', 'public', {
    summary: {
      th: 'สถานะระบบ และรุ่นข้อมูลของแต่ละจังหวัด',
      en: 'Health, and the data version of each province',
    },
    answer: Health,
  }),
  signIn: route('signIn', 'public', {
    summary: { th: 'เริ่มเข้าสู่ระบบด้วย ThaiD', en: 'Begin to sign in with ThaiD' },
    query: SignInQuery,
    status: 302,
    answerType: 'a redirect to ThaiD',
    refusals: ['bad-request', 'thaid-unavailable', 'thaid-unclear'],
  }),
  signInCallback: route('signInCallback', 'public', {
    summary: { th: 'ที่อยู่ที่ ThaiD ส่งกลับมา', en: 'Where ThaiD sends the person back to' },
    query: CallbackQuery,
    status: 302,
    answerType: 'a redirect into the product; or a page that says why not',
    refusals: [
      'sign-in-cancelled',
      'sign-in-mismatch',
      'thaid-refused',
      'thaid-unavailable',
      'thaid-unclear',
    ],
  }),
  session: route('session', 'public', {
    summary: { th: 'ใครเข้าสู่ระบบอยู่ และทำอะไรได้', en: 'Who is signed in, and what they may do' },
    answer: Session,
  }),
  signOut: route('signOut', 'person', {
    summary: { th: 'ออกจากระบบ', en: 'Sign out' },
    answer: z.object({ signedOut: z.literal(true) }),
  }),
}

const runRoutes = {
  catalog: route('catalog', 'analyst', {
    summary: {
      th: 'แฟ้มและคอลัมน์ที่ให้บริการ พร้อมคำอธิบาย รหัส และวิธีปกปิดตัวตนของแต่ละคอลัมน์',
      en: 'Served files and columns, with captions, code lists and what de-identification did to each',
    },
    answer: Catalog,
  }),
  startRun: route('startRun', 'analyst', {
    summary: { th: 'สั่งประมวลผลหนึ่งคำสั่ง', en: 'Start a run of one statement' },
    body: StartRun,
    status: 201,
    answer: Run,
    refusals: ['too-many-runs'],
  }),
  runs: route('runs', 'analyst', {
    summary: { th: 'ประวัติการประมวลผลของตนเอง', en: "History of one's own runs, newest first" },
    query: RunsQuery,
    answer: Runs,
  }),
  run: route('run', 'analyst', {
    summary: { th: 'สถานะของการประมวลผล', en: 'State of a run' },
    params: RunId,
    query: WaitQuery,
    answer: Run,
    refusals: ['unknown-run'],
  }),
  rows: route('rows', 'analyst', {
    summary: { th: 'ผลลัพธ์ทีละช่วงแถว', en: 'A page of the rows of a run' },
    params: RunId,
    query: PageQuery,
    answer: RunPage,
    refusals: ['unknown-run', 'run-without-rows'],
  }),
  cancel: route('cancel', 'analyst', {
    summary: { th: 'หยุดการประมวลผล', en: 'Stop a run' },
    params: RunId,
    answer: Run,
    refusals: ['unknown-run'],
  }),
  release: route('release', 'analyst', {
    summary: {
      th: 'ดาวน์โหลดผลสรุปเป็น CSV พร้อมเหตุผล บันทึกไว้ทุกครั้ง',
      en: 'Download an aggregate as CSV, with a reason; every download is on record',
    },
    params: RunId,
    body: Release,
    answerType: 'text/csv; charset=utf-8',
    refusals: [
      'unknown-run',
      'run-without-rows',
      'release-reason',
      'release-not-finished',
      'release-no-result',
      'release-expired',
      'release-incomplete',
      'release-not-aggregate',
      'release-key-column',
      'release-row-column',
      'release-too-many-rows',
    ],
  }),
}

const draftRoutes = {
  drafts: route('drafts', 'analyst', {
    summary: { th: 'ร่างคำสั่งของตนเอง', en: "One's own drafts" },
    answer: Drafts,
  }),
  openDraft: route('openDraft', 'analyst', {
    summary: { th: 'เปิดร่างใหม่', en: 'Open a new draft' },
    body: OpenDraft,
    status: 201,
    answer: Draft,
    refusals: ['draft-too-large', 'drafts-full', 'too-many-drafts'],
  }),
  saveDraft: route('saveDraft', 'analyst', {
    summary: { th: 'บันทึกร่าง', en: 'Save a draft' },
    params: DraftId,
    body: SaveDraft,
    answer: Draft,
    refusals: ['unknown-draft', 'draft-changed', 'draft-closed', 'draft-too-large', 'drafts-full'],
  }),
  closeDraft: route('closeDraft', 'analyst', {
    summary: { th: 'ปิดร่าง เก็บไว้ 30 วัน', en: 'Close a draft; it is kept for 30 days' },
    params: DraftId,
    answer: Draft,
    refusals: ['unknown-draft'],
  }),
  restoreDraft: route('restoreDraft', 'analyst', {
    summary: { th: 'เปิดร่างที่ปิดไปแล้ว', en: 'Open a closed draft again' },
    params: DraftId,
    answer: Draft,
    refusals: ['unknown-draft', 'drafts-full', 'too-many-drafts'],
  }),
}

const manualRoutes = {
  manual: route('manual', 'person', {
    summary: { th: 'สารบัญและเนื้อความของคู่มือ', en: 'Contents and text of the manual' },
    answer: Manual,
  }),
  manualPage: route('manualPage', 'person', {
    summary: { th: 'หน้าหนึ่งของคู่มือ', en: 'A page of the manual' },
    params: ManualPageParams,
    answer: ManualPage,
    refusals: ['unknown-page'],
  }),
  manualPicture: route('manualPicture', 'person', {
    summary: { th: 'ภาพของคู่มือ', en: 'A picture of the manual' },
    params: PictureParams,
    answerType: 'image/png',
    refusals: ['unknown-page'],
  }),
}

/** Every HTTP route of the product, once. */
export const routes = {
  ...accessRoutes,
  ...runRoutes,
  ...draftRoutes,
  ...manualRoutes,
} as const satisfies Readonly<Record<RouteName, Route>>
