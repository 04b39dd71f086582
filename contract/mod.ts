/** Every HTTP route once: schemas, refusal codes, access. OpenAPI, the server's routes and the client come from it. */

export {
  AttachPaper,
  EditDetails,
  MyAccess,
  NoteLeaving,
  StartApplication,
  Upload,
} from './application.ts'
export { Catalog } from './catalog.ts'
export { Draft, Drafts, OpenDraft, SaveDraft } from './drafts.ts'
export { Guide } from './guide.ts'
export { Manual, ManualPage } from './manual.ts'
export {
  AuditQuery,
  DecideApplication,
  ExportRegister,
  GrantRole,
  InboxQuery,
  RegisterLetter,
  ReturnApplication,
  ReviewedApplication,
  SetQuota,
} from './office.ts'
export type { RouteName } from './paths.ts'
export type { Access, Route } from './route.ts'
export { routes } from './routes.ts'
export { PageQuery, Release, Run, RunPage, Runs, RunsQuery, StartRun } from './runs.ts'
export { Health, Problem } from './schemas.ts'
export { Session, SignInQuery } from './session.ts'
