import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { call } from '../../api/client.ts'

/** One's own runs that have the words, newest first, page by page. */
export function useHistory(search: string) {
  const words = useSettled(search.trim())
  return useInfiniteQuery({
    queryKey: ['runs', words],
    queryFn: ({ pageParam, signal }) =>
      call('runs', {
        query: {
          limit: 50,
          ...(pageParam !== null && { before: pageParam }),
          ...(words !== '' && { search: words }),
        },
        signal,
      }),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
    refetchInterval: (query) => (query.state.status === 'error' ? 5000 : false),
  })
}

const firstPage: string | null = null
const settleMs = 250

/** What is typed, once typing pauses. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), settleMs)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
