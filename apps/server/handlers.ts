import { accessHandlers } from './access-handlers.ts'
import { draftHandlers } from './draft-handlers.ts'
import type { Handlers } from './http.ts'
import { manualHandlers } from './manual-handlers.ts'
import { runHandlers } from './run-handlers.ts'
import type { Services } from './services.ts'

/** The handler of every route of the contract. */
export function handlersOf(services: Services): Handlers {
  return {
    ...accessHandlers(services),
    ...runHandlers(services),
    ...draftHandlers(services),
    ...manualHandlers(services),
  }
}
