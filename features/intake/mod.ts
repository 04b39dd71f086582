/** Intake: hospitals' archives become one atomic data version of a province. */
export { type IntakeResult, runIntake } from './intake.ts'
