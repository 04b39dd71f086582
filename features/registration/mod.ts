/** From eligibility to entitlement: applications, decisions, who is granted a province, and whether that holds now. */
export { AccessCommands } from './access-commands.ts'
export { Entitlements } from './entitlements.ts'
export { RefusedWork } from './refused-work.ts'
export type { RegistrationParts, Standing } from './registration-parts.ts'
