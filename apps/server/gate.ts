import { createHash, timingSafeEqual } from 'node:crypto'
import type { Access } from '#contract'
import { type Outcome, ok, refuse } from '#domain/outcome'

/** What the gate looks at of a request. */
export interface GateRequest {
  readonly host: string | undefined
  readonly origin: string | undefined
  readonly authorization: string | undefined
}

/**
 * Whether a request may pass: its Host and Origin must be this server's own loopback address, and where the route
 * asks for it, it must carry the operator token. A page of another site, or a name that was rebound to the loopback
 * address, has neither.
 */
export function passGate(
  request: GateRequest,
  access: Access,
  own: { readonly port: number; readonly token: string },
): Outcome<undefined> {
  const hosts = [`127.0.0.1:${own.port}`, `localhost:${own.port}`, `[::1]:${own.port}`]
  if (request.host === undefined || !hosts.includes(request.host)) return refuse('foreign-origin')
  if (request.origin !== undefined && !hosts.some((host) => request.origin === `http://${host}`)) {
    return refuse('foreign-origin')
  }
  if (access === 'operator' && !sameToken(request.authorization, own.token)) {
    return refuse('token-needed')
  }
  return ok(undefined)
}

function sameToken(authorization: string | undefined, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`))
}
