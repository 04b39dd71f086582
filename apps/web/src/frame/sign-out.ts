import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/client.ts'
import { tellOtherTabs } from '../api/session.ts'

/** Ends the session, drops what this page knows, and goes to the front page. */
export function useSignOut(): () => void {
  const queries = useQueryClient()
  const { mutate } = useMutation({
    mutationFn: () => call('signOut', {}),
    onSuccess: () => {
      queries.clear()
      tellOtherTabs()
      location.assign('/')
    },
  })
  return mutate
}
