import { Catalog } from './catalog.ts'
import { Draft, DraftId, Drafts, OpenDraft, SaveDraft } from './drafts.ts'
import { Manual, ManualPage, ManualPageParams, PictureParams } from './manual.ts'
import { route } from './route.ts'
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

/** Routes of the workbench and its manual. */
export const workRoutes = { ...runRoutes, ...draftRoutes, ...manualRoutes } as const
