/** SQL: the dialects people write, the guard on the engine's own tree, and errors in our own words. */
export { type Dialect, translate } from './dialect.ts'
export { engineErrorType, readEngineError } from './engine-errors.ts'
export { guard } from './guard.ts'
export { safeText } from './safe-detail.ts'
export { readStatement } from './statement.ts'
