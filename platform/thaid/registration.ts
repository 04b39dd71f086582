import {
  allowInsecureRequests,
  type ClientAuth,
  Configuration,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client'
import { type Outcome, ok } from '#domain/outcome'
import { refusalOfThrown, unclear } from './provider-errors.ts'
import type { ThaidSettings } from './settings.ts'
import { boundedFetch } from './transport.ts'

/** ThaiD signs with this and nothing else is accepted: neither `none` nor a secret-keyed algorithm. */
const metadata = { id_token_signed_response_alg: 'ES256' }

/** Our registration with the provider, ready for use: from fixed endpoints, or from discovery. */
export async function openRegistration(settings: ThaidSettings): Promise<Outcome<Configuration>> {
  const { issuer, clientId, endpoints } = settings
  if (endpoints === 'discovery') return discover(settings)
  const server = {
    issuer,
    authorization_endpoint: endpoints.authorization,
    token_endpoint: endpoints.token,
    jwks_uri: endpoints.jwks,
  }
  return ok(prepare(new Configuration(server, clientId, metadata, basic(settings)), settings))
}

async function discover(settings: ThaidSettings): Promise<Outcome<Configuration>> {
  const { issuer, clientId } = settings
  const address = new URL('/.well-known/openid-configuration', issuer)
  try {
    const found = await discovery(address, clientId, metadata, basic(settings), {
      [customFetch]: boundedFetch(settings),
      timeout: backstopSeconds(settings),
      execute: settings.loopback ? [allowInsecureRequests] : [],
    })
    const server = found.serverMetadata()
    if (server.issuer !== issuer) return unclear('issuer')
    const addresses = [server.authorization_endpoint, server.token_endpoint, server.jwks_uri]
    if (!addresses.every((one) => isAtIssuer(one, issuer))) return unclear('endpoint')
    return ok(prepare(found, settings))
  } catch (error) {
    return refusalOfThrown(error, 'discovery')
  }
}

function prepare(registration: Configuration, settings: ThaidSettings): Configuration {
  registration[customFetch] = boundedFetch(settings)
  registration.timeout = backstopSeconds(settings)
  if (settings.loopback) allowInsecureRequests(registration)
  enableNonRepudiationChecks(registration)
  return registration
}

/** The transport keeps the time; openid-client's own timer, in whole seconds, only stands behind it. */
function backstopSeconds({ timeoutMs }: ThaidSettings): number {
  return Math.ceil(timeoutMs / 1000) + 1
}

/** A discovery document that sends our secret or our key request to another host is not believed. */
function isAtIssuer(address: string | undefined, issuer: string): boolean {
  return URL.canParse(address ?? '') && new URL(address ?? '').origin === new URL(issuer).origin
}

/**
 * HTTP Basic with id and secret as they are. The standard (RFC 6749 section 2.3.1) escapes them first, and openid-client
 * escapes even `-` and `_`; ThaiD's document and every published sample do not.
 */
function basic({ clientId, clientSecret }: ThaidSettings): ClientAuth {
  const credentials = Buffer.from(`${clientId}:${clientSecret}`).toString('base64')
  return (...[, , , headers]) => headers.set('authorization', `Basic ${credentials}`)
}
