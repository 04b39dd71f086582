/** Intake: hospitals' archives become one atomic data version of a province. */
export type { ArchiveReport, ChangedBirth, FindingCount, Fragment } from './fragments.ts'
export {
  type IntakeOptions,
  type IntakeResult,
  type PublishedProvince,
  runIntake,
} from './intake.ts'
export type { IntakeProgress } from './load-province.ts'
export { findings } from './read/findings.ts'
export type { KnownArchive, RefusedArchive } from './sort-archives.ts'
