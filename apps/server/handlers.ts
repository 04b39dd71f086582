import { accessHandlers } from './access-handlers.ts'
import { applicationHandlers } from './application-handlers.ts'
import { draftHandlers } from './draft-handlers.ts'
import { guideHandlers } from './guide-handlers.ts'
import type { Handlers } from './http.ts'
import { manualHandlers } from './manual-handlers.ts'
import { paperHandlers } from './paper-handlers.ts'
import { registerHandlers } from './register-handlers.ts'
import { reviewHandlers } from './review-handlers.ts'
import { runHandlers } from './run-handlers.ts'
import type { Services } from './services.ts'

/** The handler of every route of the contract. */
export function handlersOf(services: Services): Handlers {
  return {
    ...accessHandlers(services),
    ...guideHandlers(services),
    ...applicationHandlers(services),
    ...paperHandlers(services),
    ...reviewHandlers(services),
    ...registerHandlers(services),
    ...runHandlers(services),
    ...draftHandlers(services),
    ...manualHandlers(services),
  }
}
