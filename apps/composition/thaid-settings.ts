import { z } from 'zod'
import { type Outcome, ok, refuse } from '#domain/outcome'
import type { ThaidSettings } from '#platform/thaid'

/** ThaiD, or another provider of its shapes, at which this installation is registered. */
export type RegisteredThaid = ThaidSettings

const Switch = z.enum(['0', '1']).default('0')

/** The environment variables about ThaiD. */
export const thaidVariables = {
  THAID_ISSUER: z.url().default('https://imauth.bora.dopa.go.th'),
  THAID_AUTHORIZATION_ENDPOINT: z.url().optional(),
  THAID_TOKEN_ENDPOINT: z.url().optional(),
  THAID_JWKS_ENDPOINT: z.url().optional(),
  THAID_CLIENT_ID: z
    .string()
    .min(1)
    .regex(/^[^:]+$/)
    .optional(),
  THAID_CLIENT_SECRET: z.string().min(1).optional(),
  THAID_SCOPES: z.string().default('pid name name_en'),
  THAID_NONCE: Switch,
  THAID_PKCE: Switch,
  THAID_HEADER: z
    .string()
    .regex(/^[\w-]+: [\x20-\x7e]+$/)
    .optional(),
  THAID_TIMEOUT_MS: z.coerce.number().int().min(500).max(60_000).default(8000),
}

type Variables = z.infer<z.ZodObject<typeof thaidVariables>>

/** The registration at ThaiD; undefined where there is none; `bad-setting` where it is incomplete. */
export function readThaid(variables: Variables): Outcome<RegisteredThaid | undefined> {
  const { THAID_CLIENT_ID: clientId, THAID_CLIENT_SECRET: clientSecret } = variables
  if (clientId === undefined) return ok(undefined)
  if (clientSecret === undefined) return refuse('bad-setting', { name: 'THAID_CLIENT_SECRET' })
  const endpoints = endpointsOf(variables)
  if (!endpoints.ok) return endpoints
  const fixed = endpoints.value === 'discovery' ? [] : Object.values(endpoints.value)
  const loopback = [variables.THAID_ISSUER, ...fixed].some(isLoopback)
  if (!isSafe(variables.THAID_ISSUER)) {
    return refuse('bad-setting', { name: 'THAID_ISSUER' })
  }
  const scopes = variables.THAID_SCOPES.split(/\s+/).filter((scope) => scope !== '')
  if (variables.THAID_NONCE === '1' && !scopes.includes('openid')) {
    return refuse('bad-setting', { name: 'THAID_NONCE' })
  }
  return ok({
    issuer: variables.THAID_ISSUER,
    endpoints: endpoints.value,
    clientId,
    clientSecret,
    scopes,
    nonce: variables.THAID_NONCE === '1',
    pkce: variables.THAID_PKCE === '1',
    ...headerOf(variables.THAID_HEADER),
    timeoutMs: variables.THAID_TIMEOUT_MS,
    loopback,
  })
}

/** All three fixed endpoints, or none: then they are discovered. */
function endpointsOf(variables: Variables): Outcome<ThaidSettings['endpoints']> {
  const {
    THAID_AUTHORIZATION_ENDPOINT: authorization,
    THAID_TOKEN_ENDPOINT: token,
    THAID_JWKS_ENDPOINT: jwks,
  } = variables
  if (authorization === undefined && token === undefined && jwks === undefined)
    return ok('discovery')
  if (authorization === undefined)
    return refuse('bad-setting', { name: 'THAID_AUTHORIZATION_ENDPOINT' })
  if (token === undefined) return refuse('bad-setting', { name: 'THAID_TOKEN_ENDPOINT' })
  if (jwks === undefined) return refuse('bad-setting', { name: 'THAID_JWKS_ENDPOINT' })
  const unsafe = [authorization, token, jwks].some((address) => !isSafe(address))
  return unsafe
    ? refuse('bad-setting', { name: 'THAID_TOKEN_ENDPOINT' })
    : ok({ authorization, token, jwks })
}

function headerOf(header: string | undefined): Pick<ThaidSettings, 'extraHeader'> {
  if (header === undefined) return {}
  const [name = '', ...rest] = header.split(': ')
  return { extraHeader: { name, value: rest.join(': ') } }
}

/** Encrypted, or on this machine. */
function isSafe(address: string): boolean {
  return address.startsWith('https:') || isLoopback(address)
}

function isLoopback(address: string): boolean {
  return ['127.0.0.1', 'localhost'].includes(new URL(address).hostname)
}
