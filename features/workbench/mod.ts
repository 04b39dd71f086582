/** The workbench: statements become runs, runs become spooled results that their owner pages, exports and stops. */
export type { Run } from './run.ts'
export { Workbench } from './workbench.ts'
