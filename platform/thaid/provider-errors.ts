import { ClientError, ResponseBodyError } from 'openid-client'
import { type RefusalCode, refuse } from '#domain/outcome'
import { Unreachable } from './transport.ts'

/**
 * What an error code of the provider means to us; any other is `thaid-unclear`.
 *
 * @source DOPA RP API v1.0.1, errors; RFC 6749 sections 4.1.2.1 and 5.2
 */
const meanings = new Map<string, RefusalCode>([
  ['access_denied', 'sign-in-cancelled'],
  ['user_denied', 'sign-in-cancelled'],
  ['duplicate_request', 'sign-in-mismatch'],
  ['invalid_grant', 'sign-in-mismatch'],
  ['invalid_client', 'thaid-refused'],
  ['invalid_scope', 'thaid-refused'],
  ['unauthorized_client', 'thaid-refused'],
  ['server_error', 'thaid-unavailable'],
  ['temporarily_unavailable', 'thaid-unavailable'],
  ['invalid_request', 'thaid-unclear'],
  ['unsupported_grant_type', 'thaid-unclear'],
  ['unsupported_response_type', 'thaid-unclear'],
])

/** What is wrong with an answer, as a code for the operator. */
export type Unclear =
  | 'answer'
  | 'discovery'
  | 'endpoint'
  | 'expired'
  | 'id-token'
  | 'issuer'
  | 'name'
  | 'no-code'
  | 'pid'
  | 'unknown-error'

export function unclear(reason: Unclear) {
  return refuse('thaid-unclear', { reason })
}

/** The refusal for an `error` parameter or property. Only a code we know is repeated: the rest is the provider's text. */
export function refusalOfCode(code: string) {
  const meaning = meanings.get(code)
  if (meaning === undefined) return unclear('unknown-error')
  const told = meaning === 'thaid-refused' || meaning === 'thaid-unclear'
  return told ? refuse(meaning, { reason: code }) : refuse(meaning)
}

/**
 * The refusal for what openid-client threw. Its errors hold the whole answer with citizen id and tokens (as `cause`, or
 * in the message of a parser), so nothing of them is passed on, not even as a cause.
 */
export function refusalOfThrown(error: unknown, otherwise: Unclear) {
  if (error instanceof ResponseBodyError) return refusalOfCode(error.error)
  if (isCalledWrongly(error)) throw new TypeError('defect: openid-client was called wrongly')
  if (!(error instanceof ClientError)) return unclear(otherwise)
  const { cause } = error
  if (cause instanceof Unreachable) return refuse('thaid-unavailable')
  if (cause instanceof Response && [401, 403].includes(cause.status)) {
    return refuse('thaid-refused', { reason: `http-${cause.status}` })
  }
  if (isWrongNonce(cause)) return refuse('sign-in-mismatch')
  return unclear(otherwise)
}

function isCalledWrongly(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_')
}

function isWrongNonce(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { cause } = error
  return typeof cause === 'object' && cause !== null && 'claim' in cause && cause.claim === 'nonce'
}
