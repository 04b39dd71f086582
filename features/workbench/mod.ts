/** The workbench: statements become runs, runs become spooled results that their owner pages, downloads and stops. */
export { type Draft, Drafts } from './drafts.ts'
export type { Requester } from './requester.ts'
export type { Run } from './run.ts'
export { Workbench } from './workbench.ts'
