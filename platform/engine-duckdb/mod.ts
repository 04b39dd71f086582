/** The province capsule: locked-down DuckDB processes, each bound to one scope. */
export {
  type CapsuleEngine,
  type CapsuleEngineOptions,
  createCapsuleEngine,
} from './capsule-engine.ts'
export { type Confinement, probeConfinement } from './confinement.ts'
