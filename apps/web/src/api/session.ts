import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Answer } from '#contract/client'
import { call } from './client.ts'

export type Session = Answer<'session'>

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => call('session', { signal }),
  staleTime: 30_000,
})

/** Who is signed in and what they may do; undefined until the first answer. */
export function useSession(): Session | undefined {
  return useQuery(sessionQuery).data
}

/** Where the sign-in begins; the browser goes there, it is not fetched. */
export function signInAddress(to: string): string {
  return `/sign-in?to=${encodeURIComponent(to)}`
}

/** An address at one of the product's origins: only the path where the page is there already. */
export function addressAt(origin: string, path: string): string {
  return origin === location.origin ? path : `${origin}${path}`
}

const channelName = 'hippo-session'

/** Tell the other tabs of this browser that somebody signed in or out. */
export function tellOtherTabs(): void {
  const channel = new BroadcastChannel(channelName)
  channel.postMessage('changed')
  channel.close()
}

/** Be told when somebody signed in or out in another tab. */
export function onOtherTab(listener: () => void): () => void {
  const channel = new BroadcastChannel(channelName)
  channel.addEventListener('message', listener)
  return () => channel.close()
}
