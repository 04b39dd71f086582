/** Intake: hospitals' archives become one atomic data version of a province. */
export type { ArchiveReport, ChangedBirth, FindingCount, Fragment } from './fragments.ts'
export { findings } from './read/findings.ts'
