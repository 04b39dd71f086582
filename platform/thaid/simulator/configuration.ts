import { generateKeyPairSync, randomBytes } from 'node:crypto'
import type { ClientMetadata, Configuration, FindAccount } from 'oidc-provider'
import { memoryAdapters } from './memory-adapter.ts'
import type { DemoPerson, SimulatorBehaviour, SimulatorOptions } from './options.ts'
import { errorPage } from './pages.ts'
import { approvedScopes, thaidScopes, valuesOf } from './people.ts'
import { writePage } from './write-page.ts'

const minutes = 60
const root = '/api/v2/oauth2'

/** Where ThaiD has its endpoints, below the host. */
export const routes = {
  authorization: `${root}/auth/`,
  token: `${root}/token/`,
  introspection: `${root}/introspect/`,
  revocation: `${root}/revoke/`,
  jwks: `${root}/jwks/`,
  userinfo: `${root}/userinfo/`,
}

export const interactionRoot = '/person/'

/** Make oidc-provider speak ThaiD's shapes; what is set only to keep it from printing notices says so. */
export function configurationOf(
  { client, people }: SimulatorOptions,
  behaviour: () => SimulatorBehaviour,
): Configuration {
  return {
    routes,
    adapter: memoryAdapters(),
    clients: [clientOf(client)],
    scopes: ['openid', ...thaidScopes],
    claims: {
      openid: ['sub'],
      ...Object.fromEntries(thaidScopes.map((scope) => [scope, [scope]])),
    },
    findAccount: accountFinder(people, behaviour),
    conformIdTokenClaims: false,
    issueRefreshToken: () => true,
    expiresWithSession: () => false,
    pkce: { required: () => false },
    jwks: { keys: [signingKey()] },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    responseTypes: ['code'],
    clientAuthMethods: ['client_secret_basic', 'client_secret_post'],
    clientBasedCORS: () => false,
    cookies: { keys: [randomBytes(32).toString('base64url')], names: cookieNames },
    features: {
      devInteractions: { enabled: false },
      introspection: { enabled: true, allowedPolicy: () => true },
      revocation: { enabled: true, allowedPolicy: () => true },
      userinfo: { enabled: true },
      rpInitiatedLogout: { enabled: false },
    },
    interactions: { url: (_ctx, { uid }) => interactionRoot + uid },
    renderError: (ctx, { error }) => writePage(ctx.res, ctx.status, errorPage(error)),
    ttl,
  }
}

function clientOf({
  clientId,
  clientSecret,
  redirectUris,
}: SimulatorOptions['client']): ClientMetadata {
  return {
    client_id: clientId,
    client_secret: clientSecret,
    redirect_uris: [...redirectUris],
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    scope: ['openid', ...approvedScopes].join(' '),
    id_token_signed_response_alg: 'ES256',
  }
}

/** As in ThaiD's sandbox, the subject is the citizen id itself. */
function accountFinder(
  people: readonly DemoPerson[],
  behaviour: () => SimulatorBehaviour,
): FindAccount {
  return (_ctx, id) => {
    const person = people.find(({ citizenId }) => citizenId === id)
    if (!person) return undefined
    const claims = (_use: string, scope: string) => ({
      sub: id,
      ...valuesOf(person, new Set(scope.split(' ')), behaviour()),
    })
    return { accountId: id, claims }
  }
}

const cookieNames = {
  session: 'thaid_simulator_session',
  interaction: 'thaid_simulator_interaction',
  resume: 'thaid_simulator_resume',
}

/** Set one by one because oidc-provider prints a notice for each that is not. ThaiD's access token lives 15 minutes. */
const ttl = {
  AccessToken: 15 * minutes,
  AuthorizationCode: minutes,
  Grant: 60 * minutes,
  IdToken: 15 * minutes,
  Interaction: 30 * minutes,
  RefreshToken: 60 * minutes,
  Session: 30 * minutes,
}

function signingKey() {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { ...privateKey.export({ format: 'jwk' }), kid: 'simulator', alg: 'ES256', use: 'sig' }
}
