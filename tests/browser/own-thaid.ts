import { startThaidSimulator, type ThaidSimulator } from '#platform/thaid'
import { demoPeople } from '../../apps/server/demo-people.ts'

/** A provider in the test's own process, so that the test can say how it behaves; its people are the demo people. */
interface OwnThaid {
  readonly simulator: ThaidSimulator
  /** Settings of a server that is registered there. */
  readonly environment: NodeJS.ProcessEnv
}

const clientId = 'browser-test'
const clientSecret = 'no-secret-at-all'

/** Start it for a server at a port: with id_token, nonce and PKCE, which the server's own simulator goes without. */
export async function startOwnThaid(port: number): Promise<OwnThaid> {
  const redirectUris = [`http://127.0.0.1:${port}/sign-in/callback`]
  const client = { clientId, clientSecret, redirectUris }
  const simulator = await startThaidSimulator({ port: 0, people: demoPeople, client })
  const environment = {
    THAID_ISSUER: simulator.issuer,
    THAID_CLIENT_ID: clientId,
    THAID_CLIENT_SECRET: clientSecret,
    THAID_SCOPES: 'openid pid name name_en',
    THAID_NONCE: '1',
    THAID_PKCE: '1',
    THAID_TIMEOUT_MS: '1000',
  }
  return { simulator, environment }
}
