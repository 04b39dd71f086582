/** Who may work on what, sessions, the states of a run: rules over facts that the caller brings. */
export {
  type DataScope,
  decideGrant,
  type Entitlement,
  mayWork,
} from './entitlement.ts'
export { accessPolicy } from './policy.ts'
export { canFollow, isFinal, type RunState } from './run-states.ts'
export { sessionEnd, sessionLimits, sessionState, signInWithinMs } from './session-rules.ts'
