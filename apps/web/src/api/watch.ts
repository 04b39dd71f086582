import { useSyncExternalStore } from 'react'
import type { ApiProblem } from './problems.ts'

type ProblemListener = (problem: ApiProblem) => void
const problemListeners = new Set<ProblemListener>()

/** Be told of every refused call, so that one place can ask for a new sign-in. */
export function onProblem(listener: ProblemListener): () => void {
  problemListeners.add(listener)
  return () => problemListeners.delete(listener)
}

export function tellProblem(problem: ApiProblem): void {
  for (const listener of problemListeners) listener(problem)
}

let lost = false
const networkListeners = new Set<() => void>()

/** The server could not be reached by the last call, or the browser says that there is no network. */
export function tellLost(): void {
  setLost(true)
}

/** The server answered a call, whatever it said. */
export function tellReached(): void {
  setLost(false)
}

/** Whether the server cannot be reached, as far as is known; the next call that reaches it says otherwise. */
export function useNetworkLost(): boolean {
  return useSyncExternalStore(watchNetwork, () => lost)
}

function setLost(now: boolean): void {
  if (now === lost) return
  lost = now
  for (const listener of networkListeners) listener()
}

function watchNetwork(listener: () => void): () => void {
  networkListeners.add(listener)
  addEventListener('offline', tellLost)
  if (!navigator.onLine) tellLost()
  return () => {
    networkListeners.delete(listener)
    if (networkListeners.size === 0) removeEventListener('offline', tellLost)
  }
}
