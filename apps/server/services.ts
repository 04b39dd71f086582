import type { Entitlements } from '#features/registration'
import type { Sessions, SignIn } from '#features/sign-in'
import type { Drafts } from '#features/workbench'
import type { Desk } from '../composition/desk.ts'
import type { Health } from './health.ts'
import type { ManualShelf } from './manual.ts'
import type { Sites } from './sites.ts'

/** Everything that the handlers answer with. */
export interface Services {
  readonly desk: Desk
  readonly health: Health
  readonly sites: Sites
  readonly signIn: SignIn
  readonly sessions: Sessions
  readonly entitlements: Entitlements
  readonly drafts: Drafts
  readonly manual: ManualShelf
  /** Whether a simulator stands in for ThaiD. */
  readonly simulated: boolean
}
