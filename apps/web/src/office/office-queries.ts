import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../api/client.ts'
import type { Show } from './office-types.ts'

/** The beginning of every key here: a change in the office makes all of it stale. */
export const officeKey = ['office'] as const

export const inboxQuery = (show: Show) =>
  queryOptions({
    queryKey: [...officeKey, 'inbox', show],
    queryFn: ({ signal }) => call('inbox', { query: { show }, signal }),
    placeholderData: keepPreviousData,
  })

export const applicationQuery = (id: string) =>
  queryOptions({
    queryKey: [...officeKey, 'application', id],
    queryFn: ({ signal }) => call('reviewedApplication', { params: { id }, signal }),
  })

export const agenciesQuery = (search: string) =>
  queryOptions({
    queryKey: [...officeKey, 'agencies', search],
    queryFn: ({ signal }) => call('agencies', { query: { search }, signal }),
    placeholderData: keepPreviousData,
  })

export const agreementsQuery = (search: string) =>
  queryOptions({
    queryKey: [...officeKey, 'agreements', search],
    queryFn: ({ signal }) => call('agreements', { query: { search }, signal }),
    placeholderData: keepPreviousData,
  })

export const usersQuery = (search: string) =>
  queryOptions({
    queryKey: [...officeKey, 'users', search],
    queryFn: ({ signal }) => call('users', { query: { search }, signal }),
    placeholderData: keepPreviousData,
  })

export const staffQuery = (search: string) =>
  queryOptions({
    queryKey: [...officeKey, 'staff', search],
    queryFn: ({ signal }) => call('staff', { query: { search }, signal }),
    placeholderData: keepPreviousData,
  })

export const auditQuery = (action: string) =>
  infiniteQueryOptions({
    queryKey: [...officeKey, 'audit', action],
    queryFn: ({ pageParam, signal }) =>
      call('audit', {
        query: { action, ...(pageParam !== null && { before: pageParam }) },
        signal,
      }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  })
