/** The catalogue: the standard and a manifest become what a capsule may see and what a person may know. */
export { capsuleScope } from './capsule-scope.ts'
export { catalogSnapshot } from './catalog-snapshot.ts'
export { servedColumns } from './columns.ts'
