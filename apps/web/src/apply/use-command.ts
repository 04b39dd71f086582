import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { ApiProblem, Offline } from '../api/client.ts'
import { sessionQuery } from '../api/session.ts'
import { accessKey, type MyAccess } from './access.ts'

export type Problem = ApiProblem | Offline

export interface Command<Given extends readonly unknown[]> {
  /** @returns how things stand now; undefined when it was refused, and `problem` says why. */
  readonly run: (...given: Given) => Promise<MyAccess | undefined>
  readonly running: boolean
  readonly problem: Problem | undefined
  readonly forget: () => void
}

/** A command of the applicant: what it answers becomes what the page shows. */
export function useCommand<Given extends readonly unknown[]>(
  send: (...given: Given) => Promise<MyAccess>,
): Command<Given> {
  const queries = useQueryClient()
  const [running, setRunning] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const run = async (...given: Given) => {
    setRunning(true)
    setProblem(undefined)
    try {
      return await keepAnswer(queries, () => send(...given))
    } catch (error) {
      setProblem(known(error))
      void queries.invalidateQueries({ queryKey: accessKey })
      return undefined
    } finally {
      setRunning(false)
    }
  }
  const forget = useCallback(() => setProblem(undefined), [])
  return { run, running, problem, forget }
}

let sent = 0
let newest = 0

/** Shows the answer of a call, unless that of a later one is shown already. */
export async function keepAnswer(
  queries: QueryClient,
  send: () => Promise<MyAccess>,
): Promise<MyAccess> {
  sent += 1
  const mine = sent
  const answer = await send()
  if (mine > newest) {
    newest = mine
    await queries.cancelQueries({ queryKey: accessKey })
    queries.setQueryData(accessKey, answer)
    void queries.invalidateQueries(sessionQuery)
  }
  return answer
}

/** A refusal or a lost network; anything else is a defect and thrown on. */
export function known(error: unknown): Problem {
  if (error instanceof ApiProblem || error instanceof Offline) return error
  throw error
}
