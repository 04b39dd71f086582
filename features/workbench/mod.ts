/** The workbench: statements become runs, runs become spooled results that their owner pages, downloads and stops. */
export { type Draft, type DraftChange, Drafts } from './drafts.ts'
export type { HistoryPage, HistoryRange } from './history.ts'
export type { Release, ReleaseRequest } from './release.ts'
export type { Requester } from './requester.ts'
export type { Run, RunRequest } from './run.ts'
export { Workbench } from './workbench.ts'
