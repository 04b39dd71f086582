/** From eligibility to entitlement: applications, decisions, who is granted a province, and whether that holds now. */
export { AccessCommands, type Happened } from './access-commands.ts'
export { DirectoryAnswers } from './directory-answers.ts'
export { Entitlements } from './entitlements.ts'
export { timeBrings } from './jobs.ts'
export { Papers } from './papers/papers.ts'
export type { UploadRow } from './papers/uploads.ts'
export { personOf } from './person-of.ts'
export { Phones } from './phones.ts'
export { RefusedWork } from './refused-work.ts'
export type { RegistrationParts } from './registration-parts.ts'
export { termsBeside, termsInForce } from './terms.ts'
export { auditPage } from './views/audit-page.ts'
export { applicantOf, findApplication, nextNumber } from './views/find-application.ts'
export {
  inboxOf,
  type OfficeParts,
  reviewedApplication,
} from './views/office-views.ts'
export { ownAccess } from './views/own-access.ts'
export { exportRegister, type Register } from './views/register-file.ts'
export {
  agencyRegister,
  agreementRegister,
  officesOf,
  staffRegister,
  userRegister,
} from './views/registers.ts'
