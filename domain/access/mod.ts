/** The access journey: applications, decisions, entitlements, who may work; sessions; the states of a run. */
export { isHeld, nameOf, rolesOf } from './actors.ts'
export { canSeeApplication } from './admission.ts'
export { type Agency, agencies, agencyOf } from './agencies.ts'
export type {
  Application,
  ApplicationState,
  BoundDocument,
  Decision,
  Details,
  Document,
  DocumentKind,
  LetterDetails,
  NewDocument,
  NewForm,
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
export { afterDay, type Day, dayOf, daysUntil } from './calendar.ts'
export { commandRefusals } from './command-refusals.ts'
export type {
  ApplicationCommandType,
  Command,
  CommandType,
  EntitlementCommandType,
  OfficeCommandType,
  ReturnReason,
} from './commands.ts'
export { decide } from './decide.ts'
export { submissionProblems } from './decide-application.ts'
export { endedIn } from './decide-approval.ts'
export { approvalProblems } from './decide-review.ts'
export type { DirectoryAnswer } from './directory-answer.ts'
export { documentNames, documentProblems, documentsOf, neededDocuments } from './documents.ts'
export { type SmsOrder, smsOf, stopsWorkOf } from './effects.ts'
export {
  type Basis,
  type Entitlement,
  type EntitlementState,
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
export { ballOf, commandsOn, commandsOnEntitlement, type Waiting, waitingOf } from './next-steps.ts'
export { permissions, type Reach } from './permissions.ts'
export { type Place, placeOf, quotaOf } from './places.ts'
export { accessPolicy } from './policy.ts'
export { draftEnds, dueReminders, type Reminder, reminderKey } from './reminders.ts'
export {
  type Actor,
  type OfficeRole,
  officeRoles,
  type Role,
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
export { smsEvents, smsTextOf } from './sms-texts.ts'
