/** The workbench: statements become runs, runs become spooled results that their owner pages, exports and stops. */
export type { Run, RunRequest } from './run.ts'
export type { SpoolPage } from './spool.ts'
export { Workbench, type WorkbenchOptions } from './workbench.ts'
