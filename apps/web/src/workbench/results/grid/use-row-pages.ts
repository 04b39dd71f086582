import { useEffect, useState, useSyncExternalStore } from 'react'
import { ApiProblem, call, Offline } from '../../../api/client.ts'
import type { Result } from '../result.ts'
import { RowPages } from './row-pages.ts'

/** The pages of a result; the component draws again when one comes. */
export function useRowPages(result: Pick<Result, 'id' | 'rows' | 'columns'>): RowPages {
  const [pages] = useState(
    () =>
      new RowPages({
        rows: result.rows,
        columns: result.columns.length,
        load: async (offset, signal) =>
          (await call('rows', { params: { id: result.id }, query: { offset, limit: 500 }, signal }))
            .rows,
        retryMs,
      }),
  )
  useSyncExternalStore(pages.subscribe, pages.version)
  useEffect(() => () => pages.close(), [pages])
  return pages
}

function retryMs(error: unknown): number | undefined {
  if (error instanceof Offline) return 2000
  if (!(error instanceof ApiProblem)) return undefined
  return error.status === 401 || error.status === 429 || error.status >= 500 ? 3000 : undefined
}
