import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { onOtherTab, type Session, sessionQuery } from '../api/session.ts'
import { onProblem } from '../api/watch.ts'
import { endsOf } from './session-change.ts'

export interface HeldSession {
  /** The newest session in which somebody was signed in; what is on the screen belongs to that person. */
  readonly session: Session | undefined
  /** The session ended while the page stayed open. */
  readonly ended: boolean
  /** What the person wanted to do needs a fresh sign-in. */
  readonly wantsAgain: boolean
  /** Why nothing is known of a session yet. */
  readonly error: Error | null
  readonly lookAgain: () => void
}

const refusalsAboutSession = new Set([
  'sign-in-needed',
  'person-ended',
  'not-entitled',
  'entitlement-revoked',
  'entitlement-ended',
  'suspended',
  'entitlement-not-begun',
  'role-gone',
  'directory-stale',
  'agreement-ended',
  'terms-to-accept',
])
const pollMs = 2_000

/**
 * The session as the screens need it: when it ends in the middle of work, the last one is held, so that nothing
 * typed leaves the screen before the same person has signed in again.
 */
export function useHeldSession(): HeldSession {
  const queries = useQueryClient()
  const [held, setHeld] = useState<Session>()
  const [wantsAgain, setWantsAgain] = useState(false)
  const { data, error } = useQuery({
    ...sessionQuery,
    refetchInterval: ({ state }) => (endsOf(held, state.data) === 'ended' ? pollMs : false),
  })
  const end = endsOf(held, data)
  if (data !== undefined && end === 'goes-on' && data !== held) setHeld(data)
  useEffect(() => {
    if (end === 'another') location.reload()
  }, [end])
  const lookAgain = useCallback(() => void queries.invalidateQueries(sessionQuery), [queries])
  useEffect(() => {
    const stopProblems = onProblem(({ code }) => {
      if (refusalsAboutSession.has(code)) lookAgain()
      if (code === 'sign-in-again') setWantsAgain(true)
    })
    const stopTabs = onOtherTab(() => {
      setWantsAgain(false)
      lookAgain()
    })
    return () => {
      stopProblems()
      stopTabs()
    }
  }, [lookAgain])
  return {
    session: held ?? data,
    ended: end === 'ended',
    wantsAgain,
    error: held === undefined ? error : null,
    lookAgain,
  }
}
