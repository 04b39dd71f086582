/** Sign-in with ThaiD: the relying party, and a simulator of the provider for tests and demonstrations. */
export type { ThaidIdentity } from './identity.ts'
export type { ThaidSettings } from './settings.ts'
export type { DemoPerson, SimulatorBehaviour, ThaidSimulator } from './simulator/options.ts'
export { startThaidSimulator } from './simulator.ts'
export { Thaid } from './thaid.ts'
