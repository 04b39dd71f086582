/** Intake: hospitals' archives become one atomic data version of a province. */
export { type IntakeResult, runIntake } from './intake.ts'
export { findings } from './read/findings.ts'
