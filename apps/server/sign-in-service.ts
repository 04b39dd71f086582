import { randomBytes } from 'node:crypto'
import { SignIn } from '#features/sign-in'
import type { Database } from '#platform/database'
import { readOffices, readRoster } from '#platform/directory'
import type { IdentityKey } from '#platform/home'
import { startThaidSimulator, Thaid } from '#platform/thaid'
import { applyOffices } from '../composition/apply-offices.ts'
import { applyRoster } from '../composition/apply-roster.ts'
import type { OpenHome } from '../composition/desk.ts'
import type { Settings } from '../composition/settings.ts'
import type { RegisteredThaid } from '../composition/thaid-settings.ts'
import { isDemoHome } from './demo.ts'
import { demoOffices, demoPeople, demoRoster } from './demo-people.ts'
import type { RegistrationService } from './registration-service.ts'
import type { Sites } from './sites.ts'

/** Sign-in over an open home. */
export interface SignInService {
  readonly signIn: SignIn
  /** Whether a simulator stands in for ThaiD. */
  readonly simulated: boolean
  close(): Promise<void>
}

interface Around {
  readonly sites: Sites
  readonly identity: IdentityKey
  readonly registration: RegistrationService
}

/**
 * Wire sign-in to ThaiD; a trial installation that is not registered there gets a simulator, and its demo people are
 * entitled and hold their offices in a demo home.
 */
export async function openSignIn(
  opened: OpenHome,
  settings: Settings,
  { sites, identity, registration }: Around,
): Promise<SignInService> {
  const { database, home } = opened
  const simulator = settings.thaid === undefined ? await simulate(settings, sites) : undefined
  const thaid = settings.thaid ?? simulator?.registration
  if (thaid === undefined) throw new TypeError('defect: neither ThaiD nor its simulator')
  if (simulator !== undefined && (await isDemoHome(home))) {
    await admitDemoPeople(database, registration, identity)
  }
  return {
    signIn: new SignIn({
      ...{ database, thaid: new Thaid(thaid), identity },
      onSignedIn: (who, now) => registration.directory.ask(who, now),
    }),
    simulated: simulator !== undefined,
    close: async () => simulator?.close(),
  }
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

/** The same way as an operator's lists; what the operator has changed since stays. */
async function admitDemoPeople(
  database: Database,
  { entitlements, commands }: RegistrationService,
  identity: IdentityKey,
): Promise<void> {
  const roster = readRoster(demoRoster())
  const offices = readOffices(demoOffices())
  if (!roster.ok || !offices.ok) throw new TypeError('defect: the lists of the demo')
  await applyRoster({ entries: roster.value, entitlements, identity })
  await applyOffices({ entries: offices.value, commands, database, identity }, 'grant-role')
}
