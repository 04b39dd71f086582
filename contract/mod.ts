/** Every HTTP route once: schemas, refusal codes, access. OpenAPI, the server's routes and the client come from it. */
export { Catalog } from './catalog.ts'
export { Draft, Drafts, OpenDraft, SaveDraft } from './drafts.ts'
export { Manual, ManualPage } from './manual.ts'
export type { RouteName } from './paths.ts'
export { type Access, type Route, routes } from './routes.ts'
export { PageQuery, Release, Run, RunPage, Runs, RunsQuery, StartRun } from './runs.ts'
export { Health, Problem } from './schemas.ts'
export { Session, SignInQuery } from './session.ts'
