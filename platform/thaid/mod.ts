/** Sign-in with ThaiD: the relying party, and a simulator of the provider for tests and demonstrations. */
export type { ThaidIdentity } from './identity.ts'
export type { ThaidSettings } from './settings.ts'
export type { DemoPerson, SimulatorBehaviour } from './simulator/people.ts'
export { type SimulatorOptions, startThaidSimulator, type ThaidSimulator } from './simulator.ts'
export { type ExpectedSignIn, type SignInStart, Thaid } from './thaid.ts'
