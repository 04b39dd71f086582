import { queryOptions } from '@tanstack/react-query'
import type { Answer } from '#contract/client'
import { call } from '../api/client.ts'

export type MyAccess = Answer<'access'>
export type Application = NonNullable<MyAccess['application']>
export type Entitlement = NonNullable<MyAccess['entitlement']>
export type Place = NonNullable<MyAccess['place']>
export type Paper = Application['papers'][number]
export type DocumentKind = Paper['kind']
export type Details = NonNullable<Application['details']>
export type LetterDetails = NonNullable<Paper['letter']>
export type Guide = Answer<'guide'>

export const accessKey = ['access'] as const

export const accessQuery = queryOptions({
  queryKey: accessKey,
  queryFn: ({ signal }) => call('access', { signal }),
  staleTime: 10_000,
})

export const guideQuery = queryOptions({
  queryKey: ['guide'],
  queryFn: ({ signal }) => call('guide', { signal }),
  staleTime: 5 * 60_000,
})

export const termsKey = ['terms'] as const

export const termsQuery = queryOptions({
  queryKey: termsKey,
  queryFn: ({ signal }) => call('terms', { signal }),
  staleTime: 10_000,
})
