import type { Outcome } from '#domain/outcome'
import { nameOf } from './actors.ts'
import type { Application } from './application.ts'
import type { Entitlement } from './entitlement.ts'
import type { AccessEvent } from './events.ts'
import type { Asking } from './facts.ts'

export type Decided = Outcome<readonly AccessEvent[]>

/** A command about an application, past the gate. */
export interface OfApplication extends Asking {
  readonly application: Application
}

/** A command about an entitlement, past the gate. */
export interface OfEntitlement extends Asking {
  readonly entitlement: Entitlement
}

/** When and by whom: the head of every event. */
export function stamp({ actor, now }: Asking): { readonly at: Date; readonly by: string } {
  return { at: now, by: nameOf(actor) }
}

/** What every event of an application says of it. */
export function about({ application, ...asking }: OfApplication) {
  const { id: applicationId, applicantId: personId, number, province } = application
  return { ...stamp(asking), applicationId, personId, number, province }
}

/** What every event of an entitlement says of it. */
export function aboutEntitlement({ id, personId, province }: Entitlement, asking: Asking) {
  return { ...stamp(asking), entitlementId: id, personId, province }
}
