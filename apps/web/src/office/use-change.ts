import { useMutation, useQueryClient } from '@tanstack/react-query'
import { isKnown } from './answered.tsx'
import { applicationQuery, officeKey } from './office-queries.ts'
import type { Reviewed } from './office-types.ts'

/** A change in the office; when it is made or refused, what stands on the screens is asked for anew. */
export function useChange<Given, Result>(
  send: (given: Given) => Promise<Result>,
  onDone?: (result: Result) => void,
) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: send,
    throwOnError: (error) => !isKnown(error),
    onSuccess: (result) => onDone?.(result),
    onSettled: () => queries.invalidateQueries({ queryKey: officeKey }),
  })
}

/** A change of one application: its answer is the application as it then stands. */
export function useReviewChange<Given>(
  send: (given: Given) => Promise<Reviewed>,
  onDone?: (reviewed: Reviewed) => void,
) {
  const queries = useQueryClient()
  const change = useChange(send, (reviewed) => {
    queries.setQueryData(applicationQuery(reviewed.application.id).queryKey, reviewed)
    onDone?.(reviewed)
  })
  return { send: change.mutate, change }
}
