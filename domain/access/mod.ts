/** States, and what may follow what. */
export { canFollow, isFinal, type RunState } from './run-states.ts'
