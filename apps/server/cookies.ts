import type {} from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** `__Host-`: only this host can set it, for all its paths, over a secure connection (or the loopback address). */
const sessionCookie = '__Host-hippo'
const browserCookie = '__Host-hippo-sign-in'

/** `lax`: ThaiD's answer is a link from another site, and must bring the cookie along. */
const protection = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const

const secretForm = /^[\w-]{43}$/

export function sessionToken(request: FastifyRequest): string | undefined {
  return secretIn(request, sessionCookie)
}

/** What binds a sign-in on its way to the browser that began it. */
export function browserSecret(request: FastifyRequest): string | undefined {
  return secretIn(request, browserCookie)
}

export function setSession(reply: FastifyReply, token: string): void {
  reply.setCookie(sessionCookie, token, protection)
}

export function clearSession(reply: FastifyReply): void {
  reply.clearCookie(sessionCookie, protection)
}

export function setBrowserSecret(reply: FastifyReply, secret: string): void {
  reply.setCookie(browserCookie, secret, { ...protection, maxAge: 15 * 60 })
}

function secretIn(request: FastifyRequest, name: string): string | undefined {
  const value = request.cookies[name]
  return value !== undefined && secretForm.test(value) ? value : undefined
}
