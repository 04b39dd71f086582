/** How this installation is registered with one OpenID provider that speaks ThaiD's shapes. */
export interface ThaidSettings {
  /** Compared exactly with what discovery, the callback and the id_token say, e.g. `https://imauth.bora.dopa.go.th`. */
  readonly issuer: string
  /** `discovery` reads `/.well-known/openid-configuration` at the issuer's host root when first needed. */
  readonly endpoints:
    | 'discovery'
    | { readonly authorization: string; readonly token: string; readonly jwks: string }
  readonly clientId: string
  readonly clientSecret: string
  /** With `openid` an id_token is expected; without, the values arrive flat beside the access token. */
  readonly scopes: readonly string[]
  /** Needs `openid`: only an id_token can carry the nonce back. */
  readonly nonce: boolean
  readonly pkce: boolean
  /** Some environments of ThaiD want one more header (`x-imauth-apikey`). */
  readonly extraHeader?: { readonly name: string; readonly value: string }
  /** Bounds each call to the provider. */
  readonly timeoutMs: number
  /** Plain http is allowed, for 127.0.0.1 and localhost only: the simulator. */
  readonly loopback: boolean
}

/** Settings that contradict themselves are a defect: no sign-in could ever work with them. */
export function checkSettings(settings: ThaidSettings): void {
  const { endpoints, issuer, loopback } = settings
  const addresses =
    endpoints === 'discovery'
      ? [issuer]
      : [issuer, endpoints.authorization, endpoints.token, endpoints.jwks]
  for (const address of addresses) {
    if (!isAllowedAddress(address, loopback)) {
      throw new TypeError('defect: an address of ThaiD is neither https nor an allowed loopback')
    }
  }
  if (settings.nonce && !settings.scopes.includes('openid')) {
    throw new TypeError('defect: a nonce without the scope openid could never be checked')
  }
  if (settings.clientId === '' || settings.clientSecret === '' || settings.clientId.includes(':')) {
    throw new TypeError('defect: the client id or secret of ThaiD cannot be used')
  }
  if (settings.extraHeader) new Headers([[settings.extraHeader.name, settings.extraHeader.value]])
}

export function isAllowedAddress(address: string, loopback: boolean): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, username, password } = new URL(address)
  if (username !== '' || password !== '') return false
  if (protocol === 'https:') return true
  return loopback && protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname)
}
