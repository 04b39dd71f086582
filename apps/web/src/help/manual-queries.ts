import { queryOptions } from '@tanstack/react-query'
import type { Answer } from '#contract/client'
import { call } from '../api/client.ts'
import type { Language } from '../language/texts.ts'

export type Manual = Answer<'manual'>
export type ManualPage = Answer<'manualPage'>

/** Contents and text of the whole manual; it changes with the product only. */
export const manualQuery = queryOptions({
  queryKey: ['manual'],
  queryFn: ({ signal }) => call('manual', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})

export function manualPageQuery(language: Language, page: string) {
  return queryOptions({
    queryKey: ['manual', language, page],
    queryFn: ({ signal }) => call('manualPage', { params: { language, page }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
