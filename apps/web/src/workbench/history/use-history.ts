import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { call } from '../../api/client.ts'
import { isUnfinished } from '../results/run/run-state.ts'

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
    refetchInterval: ({ state }) => {
      if (state.status === 'error') return 5000
      return state.data?.pages.some(({ runs }) => runs.some(isUnfinished)) ? 4000 : false
    },
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
