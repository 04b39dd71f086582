/** Every HTTP route once: schemas, refusal codes, access. OpenAPI, the server's routes and the client come from it. */
export { Catalog } from './catalog.ts'
export { type Access, type Route, type RouteName, routes } from './routes.ts'
export { Health, PageQuery, Problem, Run, RunPage, RunState, StartRun } from './schemas.ts'
