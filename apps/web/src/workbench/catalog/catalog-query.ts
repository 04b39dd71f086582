import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/client.ts'

/** The catalogue of the province; it changes only with the data version. */
export const catalogQuery = queryOptions({
  queryKey: ['catalog'],
  queryFn: ({ signal }) => call('catalog', { signal }),
  staleTime: 10 * 60_000,
})
