/** The access journey: applications, decisions, entitlements, who may work; sessions; the states of a run. */
export { isHeld, nameOf } from './actors.ts'
export { canSeeApplication } from './admission.ts'
export { agencies, agencyOf } from './agencies.ts'
export type {
  Application,
  ApplicationState,
  Document,
  DocumentKind,
  LetterDetails,
  NewDocument,
  NewLetter,
  Receipt,
  ScanState,
} from './application.ts'
export {
  applicationStateNames,
  applicationTransitions,
  isApplicationOver,
} from './application-states.ts'
export { applyEvent, applyEvents } from './apply-event.ts'
export { afterDay, dayOf } from './calendar.ts'
export { commandRefusals } from './command-refusals.ts'
export type {
  ApplicationCommandType,
  Command,
  CommandType,
} from './commands.ts'
export { decide } from './decide.ts'
export { submissionProblems } from './decide-application.ts'
export { endedIn } from './decide-approval.ts'
export { approvalProblems } from './decide-review.ts'
export type { DirectoryAnswer } from './directory-answer.ts'
export { documentsOf, neededDocuments } from './documents.ts'
export { smsOf } from './effects.ts'
export {
  type Entitlement,
  endOf,
  entitlementState,
} from './entitlement.ts'
export { entitlementStateNames, entitlementTransitions } from './entitlement-states.ts'
export type { AccessEvent, AccessEventType } from './events.ts'
export {
  type AccessRecord,
  type Agreement,
  type Asking,
  agreementInForce,
  emptyRecord,
  type Facts,
  type FormInForce,
  type ProvenPhone,
  type TermsInForce,
} from './facts.ts'
export { type DataScope, graceEnd, mayWork, type WorkFacts, workRefusals } from './may-work.ts'
export { ballOf, commandsOn, commandsOnEntitlement, waitingOf } from './next-steps.ts'
export { permissions, type Reach } from './permissions.ts'
export { placeOf, quotaOf } from './places.ts'
export { accessPolicy } from './policy.ts'
export { draftEnds, dueReminders } from './reminders.ts'
export {
  type Actor,
  type OfficeRole,
  type RoleGrant,
  roles,
} from './roles.ts'
export { canFollow, isFinal, type RunState } from './run-states.ts'
export {
  freshSignInMs,
  sessionEnd,
  sessionLimits,
  sessionState,
  signInWithinMs,
} from './session-rules.ts'
export { smsEvents } from './sms-texts.ts'
