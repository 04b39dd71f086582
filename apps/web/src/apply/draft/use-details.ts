import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { call } from '../../api/client.ts'
import { useSession } from '../../api/session.ts'
import type { Application, Details } from '../access.ts'
import { keepAnswer, known } from '../use-command.ts'
import type { DetailsSaver, WrittenDetails } from './details-saver.ts'
import { keptDetails } from './kept-details.ts'

const nothing: Details = {
  contact: '',
  purpose: '',
  knowsSql: false,
  knowsStandard: false,
  letterBy: 'upload',
}

export type HeldDetails = WrittenDetails & Pick<DetailsSaver, 'write' | 'flush'>

/** The details of an application as they are being written, which save themselves. */
export function useDetails({ id, details }: Application): HeldDetails {
  const queries = useQueryClient()
  const session = useSession()
  const saver = keptDetails(id, () => [
    details ?? nothing,
    {
      save: (written, { leaving }) =>
        keepAnswer(queries, () =>
          call('editDetails', { params: { id }, body: { details: written } }, { leaving }),
        ),
      troubleOf: known,
    },
  ])
  useEffect(() => {
    if (details !== null) saver.arrived(details)
  }, [saver, details])
  const person = session?.person?.id
  useEffect(() => {
    // Signed in, perhaps again: what waited for that is saved.
    if (person !== undefined) void saver.flush()
  }, [saver, person])
  const now = useSyncExternalStore(saver.subscribe, saver.now)
  return {
    ...now,
    write: (change) => saver.write(change),
    flush: (travel) => saver.flush(travel),
  }
}
