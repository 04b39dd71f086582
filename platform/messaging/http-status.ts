import type { SendResult } from './gateway.ts'
import type { HttpAnswer } from './http-call.ts'

type Refused = Exclude<SendResult, { outcome: 'accepted' }>

/**
 * What a call that brought no success means for the message.
 *
 * A gateway that says it failed has not taken the message; one behind a proxy that lost its answer (502, 504) may have.
 * Credentials, credit and addresses can be mended by the operator while the message waits, so they are tried again.
 */
export function resultOfFailure(answer: HttpAnswer): Refused {
  if (answer.kind === 'not-sent') return rejected('unreachable')
  if (answer.kind === 'unknown') return { outcome: 'unknown', reason: answer.reason }
  const { status } = answer
  if (status === 502 || status === 504) return { outcome: 'unknown', reason: 'timed-out' }
  if (status === 401 || status === 403) return rejected('credentials')
  if (status === 402) return rejected('no-credit')
  if (status === 429 || status === 503) return rejected('busy')
  if (status >= 500) return rejected('gateway-error')
  if (status >= 300) return rejected('refused')
  return { outcome: 'unknown', reason: 'unclear-answer' }
}

function rejected(reason: Extract<Refused, { outcome: 'rejected' }>['reason']): Refused {
  return { outcome: 'rejected', reason, retryable: true }
}
