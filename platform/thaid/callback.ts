import { createHash, timingSafeEqual } from 'node:crypto'
import { type Outcome, ok, refuse } from '#domain/outcome'
import { refusalOfCode, unclear } from './provider-errors.ts'

/**
 * Judge the parameters that came back, before anything is asked of the provider: ours (state), from the provider that
 * we sent the person to (iss, against mix-up), and a code rather than an error.
 *
 * @source RFC 6749 section 4.1.2, RFC 9207, RFC 9700 section 4.4
 */
export function judgeCallback(
  parameters: URLSearchParams,
  { state, issuer }: { readonly state: string; readonly issuer: string },
): Outcome<undefined> {
  const names = ['state', 'iss', 'error', 'code']
  if (names.some((name) => parameters.getAll(name).length > 1)) return refuse('sign-in-mismatch')
  if (!isSame(parameters.get('state') ?? '', state)) return refuse('sign-in-mismatch')
  const named = parameters.get('iss')
  if (named !== null && named !== issuer) return refuse('sign-in-mismatch')
  const error = parameters.get('error')
  if (error !== null) return refusalOfCode(error)
  return parameters.get('code') ? ok(undefined) : unclear('no-code')
}

function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
