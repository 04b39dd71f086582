import { call } from '../../api/client.ts'
import type { Reviewed } from '../office-types.ts'
import { useReviewChange } from '../use-change.ts'
import type { Choice } from './follows-of.ts'
import { reasonsIn } from './written.ts'

interface Decision {
  readonly choice: Choice
  /** The application as the officer had it before them: the decision is about exactly this. */
  readonly reviewed: Reviewed
  readonly values: Readonly<Record<string, string>>
}

/** Sends a decision. When it is refused, the application is asked for anew and what was written stays. */
export function useDecision(onDone: () => void) {
  const { send: decide, change } = useReviewChange(sendDecision, onDone)
  return { decide, change }
}

function sendDecision({ choice, reviewed: before, values }: Decision): Promise<Reviewed> {
  const { id, submission } = before.application
  const params = { id }
  const bound = { submission, reviewed: before.reviewed }
  switch (choice) {
    case 'approve':
      return call('approve', { params, body: { ...bound, note: values['note-approve'] ?? '' } })
    case 'reject':
      return call('reject', { params, body: { ...bound, note: values['note-reject'] ?? '' } })
    case 'return':
      return call('returnApplication', {
        params,
        body: { ...bound, reasons: [...reasonsIn(values)] },
      })
  }
}
