import { randomBytes } from 'node:crypto'
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
} from 'openid-client'
import { type Outcome, ok, refuse } from '#domain/outcome'
import { judgeCallback } from './callback.ts'
import { readIdentity, type ThaidIdentity } from './identity.ts'
import { refusalOfThrown } from './provider-errors.ts'
import { openRegistration } from './registration.ts'
import { checkSettings, type ThaidSettings } from './settings.ts'

/** A sign-in begun: the page to send the person to, and what the callback must agree with, to be kept on the server. */
export interface SignInStart {
  readonly url: string
  readonly state: string
  readonly nonce: string | null
  readonly codeVerifier: string | null
}

/** What `begin` gave, and where it sent the answer to. */
export interface ExpectedSignIn {
  readonly redirectUri: string
  readonly state: string
  readonly nonce: string | null
  readonly codeVerifier: string | null
}

/**
 * Relying party of ThaiD, or of a provider that speaks its shapes.
 *
 * Keeps nothing about a sign-in: whoever calls keeps what `begin` gave under the browser's own session and uses it once.
 *
 * @source DOPA RP API v1.0.1; OpenID Connect Core 1.0; RFC 9700
 */
export class Thaid {
  readonly #settings: ThaidSettings
  #registration: Promise<Outcome<Configuration>> | undefined

  constructor(settings: ThaidSettings) {
    checkSettings(settings)
    this.#settings = settings
  }

  /** @param redirectUri as registered, byte for byte. */
  async begin(redirectUri: string): Promise<Outcome<SignInStart>> {
    checkRedirectUri(redirectUri)
    const registration = await this.#open()
    if (!registration.ok) return registration
    const { nonce: wantsNonce, pkce, scopes } = this.#settings
    const state = secret()
    const nonce = wantsNonce ? secret() : null
    const codeVerifier = pkce ? secret() : null
    const address = buildAuthorizationUrl(registration.value, {
      redirect_uri: redirectUri,
      scope: scopes.join(' '),
      state,
      ...(nonce !== null && { nonce }),
      ...(codeVerifier !== null && (await challengeOf(codeVerifier))),
    })
    return ok({ url: withPlainSpaces(address), state, nonce, codeVerifier })
  }

  /**
   * Exchange the code of a callback for the person.
   *
   * @param callbackUrl the address that came back; only its query is read.
   * @returns refusals `sign-in-cancelled`, `sign-in-mismatch`, `thaid-unavailable`, `thaid-unclear`, `thaid-refused`.
   */
  async complete(callbackUrl: URL, expected: ExpectedSignIn): Promise<Outcome<ThaidIdentity>> {
    checkRedirectUri(expected.redirectUri)
    const { searchParams } = callbackUrl
    const judged = judgeCallback(searchParams, {
      state: expected.state,
      issuer: this.#settings.issuer,
    })
    if (!judged.ok) return judged
    const registration = await this.#open()
    if (!registration.ok) return registration
    const metadata = registration.value.serverMetadata()
    const mustBeNamed = metadata.authorization_response_iss_parameter_supported === true
    if (mustBeNamed && !searchParams.has('iss')) return refuse('sign-in-mismatch')
    return this.#exchange(registration.value, callbackUrl, expected)
  }

  async #exchange(
    registration: Configuration,
    { search }: URL,
    { redirectUri, state, nonce, codeVerifier }: ExpectedSignIn,
  ): Promise<Outcome<ThaidIdentity>> {
    const { issuer, scopes } = this.#settings
    try {
      const answer = await authorizationCodeGrant(registration, new URL(search, redirectUri), {
        expectedState: state,
        idTokenExpected: scopes.includes('openid'),
        ...(nonce !== null && { expectedNonce: nonce }),
        ...(codeVerifier !== null && { pkceCodeVerifier: codeVerifier }),
      })
      const nowSeconds = Date.now() / 1000
      return readIdentity({ answer, claims: answer.claims(), issuer, nowSeconds })
    } catch (error) {
      return refusalOfThrown(error, 'answer')
    }
  }

  /** Opened when first needed and kept; a failure is not kept. */
  async #open(): Promise<Outcome<Configuration>> {
    const opening = this.#registration ?? openRegistration(this.#settings)
    this.#registration = opening
    const opened = await opening
    if (!opened.ok && this.#registration === opening) this.#registration = undefined
    return opened
  }
}

/** 43 url-safe characters, a length that is right for state, nonce and PKCE verifier alike. */
function secret(): string {
  return randomBytes(32).toString('base64url')
}

async function challengeOf(codeVerifier: string) {
  const challenge = await calculatePKCECodeChallenge(codeVerifier)
  return { code_challenge: challenge, code_challenge_method: 'S256' }
}

/** Spaces as `%20`, which every reader of a query understands, rather than as `+`. */
function withPlainSpaces(address: URL): string {
  address.search = address.search.replaceAll('+', '%20')
  return address.href
}

/** It is compared byte for byte at the provider, and must come through a URL unchanged. */
function checkRedirectUri(redirectUri: string): void {
  const same = URL.canParse(redirectUri) && new URL(redirectUri).href === redirectUri
  if (!same || /[?#]/.test(redirectUri)) {
    throw new TypeError('defect: the redirect address is not in its normal form')
  }
}
