/** The three kinds of failure: Refusal (the user can act), Fault (the world broke), Defect (we are wrong). */
export { faultSentence } from './faults.ts'
export { type Language, sentence } from './language.ts'
export {
  assertNever,
  Fault,
  type FaultCode,
  type Outcome,
  ok,
  type Refusal,
  refuse,
  type TextPosition,
} from './outcome.ts'
export { type RefusalCode, type RefusalText, refusals } from './refusals.ts'
