import { repeating } from './keep-tidy.ts'
import type { Services } from './services.ts'

const everyMs = 1000

/**
 * Stop what people no longer may: whatever ends somebody's right, in whichever program, stops what they still have
 * running.
 */
export function watchWork(
  { desk, registration }: Services,
  onFault: (error: unknown) => void,
): AsyncDisposable {
  const watching = repeating(everyMs, async () => {
    try {
      for (const who of desk.workbench.atWork()) {
        const scope = await registration.entitlements.scopeOf(who.actor, new Date())
        const holds = scope.ok && scope.value.province === who.province
        if (!holds) await desk.workbench.stopAllOf(who)
      }
    } catch (error) {
      onFault(error)
    }
  })
  return { [Symbol.asyncDispose]: () => watching.stop() }
}
