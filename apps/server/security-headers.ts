import { randomBytes } from 'node:crypto'
import type { FastifyReply } from 'fastify'

/** Sent with every answer. */
const always = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const

const nothingAllowed =
  "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

/** What an answer has that no route gives. */
export const lastingHeaders = {
  ...always,
  'cache-control': 'no-store',
  'content-security-policy': nothingAllowed,
} as const

/** Headers of whatever has none of its own: nothing is kept, and nothing in it may run. */
export function setSecurityHeaders(reply: FastifyReply, secure: boolean): void {
  reply.headers(always)
  if (secure) reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  if (!reply.hasHeader('content-security-policy')) {
    reply.header('content-security-policy', nothingAllowed)
  }
}

/** A nonce for one page, and the policy that goes with it: everything comes from this site, nothing is inline. */
export function pagePolicy(): { readonly nonce: string; readonly policy: string } {
  const nonce = randomBytes(16).toString('base64')
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ]
  return { nonce, policy: policy.join('; ') }
}
