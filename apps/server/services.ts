import type { OfficeParts } from '#features/registration'
import type { Sessions, SignIn } from '#features/sign-in'
import type { Drafts } from '#features/workbench'
import type { Desk } from '../composition/desk.ts'
import type { Contact } from '../composition/office-settings.ts'
import type { Health } from './health.ts'
import type { ManualShelf } from './manual.ts'
import type { RegistrationService } from './registration-service.ts'
import type { Sites } from './sites.ts'

/** Everything that the handlers answer with. */
export interface Services {
  readonly desk: Desk
  readonly health: Health
  readonly sites: Sites
  readonly signIn: SignIn
  readonly sessions: Sessions
  readonly registration: RegistrationService
  /** What the views of the access journey read. */
  readonly office: OfficeParts
  readonly contact: Contact
  /** Whether messages are kept for a page instead of being sent. */
  readonly developmentInbox: boolean
  readonly drafts: Drafts
  readonly manual: ManualShelf
  /** Whether a simulator stands in for ThaiD. */
  readonly simulated: boolean
}
