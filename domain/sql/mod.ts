/** SQL: the dialects people write, the guard on the engine's own tree, errors in our own words, states of a run. */
export { type Dialect, type Translated, translate } from './dialect.ts'
export { type EngineFailure, engineErrorType, readEngineError } from './engine-errors.ts'
export { type Checked, guard } from './guard.ts'
export { safeText } from './safe-detail.ts'
export type { SqlScope, SqlTable, WithheldReason } from './scope.ts'
export { type Asked, readStatement } from './statement.ts'
