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
