/** The province capsule: locked-down DuckDB processes, each bound to one scope. */
export { type CapsuleEngine, createCapsuleEngine } from './capsule-engine.ts'
export { probeConfinement } from './confinement.ts'
