import { randomBytes } from 'node:crypto'
import { type Outcome, ok } from '#domain/outcome'
import { Entitlements } from '#features/registration'
import { Sessions, SignIn } from '#features/sign-in'
import { readRoster } from '#platform/directory'
import type { IdentityKey } from '#platform/home'
import { startThaidSimulator, Thaid } from '#platform/thaid'
import { applyRoster } from '../composition/apply-roster.ts'
import type { OpenHome } from '../composition/desk.ts'
import { openIdentity } from '../composition/open-identity.ts'
import type { Settings } from '../composition/settings.ts'
import type { RegisteredThaid } from '../composition/thaid-settings.ts'
import { isDemoHome } from './demo.ts'
import { demoPeople, demoRoster } from './demo-people.ts'
import type { Sites } from './sites.ts'

/** Sign-in and entitlements over an open home. */
export interface SignInService {
  readonly signIn: SignIn
  readonly sessions: Sessions
  readonly entitlements: Entitlements
  /** Whether a simulator stands in for ThaiD. */
  readonly simulated: boolean
  close(): Promise<void>
}

/** Wire sign-in to ThaiD; a trial installation that is not registered there gets a simulator, and its demo people are entitled in a demo home. */
export async function openSignIn(
  opened: OpenHome,
  settings: Settings,
  sites: Sites,
): Promise<Outcome<SignInService>> {
  const identity = await openIdentity(opened)
  if (!identity.ok) return identity
  const { database, home } = opened
  const entitlements = new Entitlements(database)
  const simulator = settings.thaid === undefined ? await simulate(settings, sites) : undefined
  const thaid = settings.thaid ?? simulator?.registration
  if (thaid === undefined) throw new TypeError('defect: neither ThaiD nor its simulator')
  if (simulator !== undefined && (await isDemoHome(home))) {
    await entitleDemoPeople(entitlements, identity.value)
  }
  return ok({
    signIn: new SignIn({ database, thaid: new Thaid(thaid), identity: identity.value }),
    sessions: new Sessions(database),
    entitlements,
    simulated: simulator !== undefined,
    close: async () => simulator?.close(),
  })
}

async function simulate(settings: Settings, sites: Sites) {
  if (settings.profile === 'production') {
    throw new TypeError('defect: no simulator in a production installation')
  }
  const client = {
    clientId: 'hippo-trial',
    clientSecret: randomBytes(24).toString('base64url'),
    redirectUris: [...new Set([sites.portal.redirectUri, sites.workbench.redirectUri])],
  }
  const simulator = await startThaidSimulator({ port: 0, people: demoPeople, client })
  const registration: RegisteredThaid = {
    issuer: simulator.issuer,
    endpoints: 'discovery',
    clientId: client.clientId,
    clientSecret: client.clientSecret,
    scopes: ['pid', 'name', 'name_en'],
    nonce: false,
    pkce: false,
    timeoutMs: 8000,
    loopback: true,
  }
  return { registration, close: () => simulator.close() }
}

/** The same way as an operator's roster; what the operator has changed since stays. */
async function entitleDemoPeople(entitlements: Entitlements, identity: IdentityKey): Promise<void> {
  const entries = readRoster(demoRoster())
  if (!entries.ok) throw new TypeError('defect: the demo roster')
  await applyRoster({ entries: entries.value, entitlements, identity }, 'demo')
}
