/** From eligibility to entitlement: who is granted a province, and whether that holds now. */
export { Entitlements } from './entitlements.ts'
export { RefusedWork } from './refused-work.ts'
